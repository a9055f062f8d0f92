import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { isolate } from './isolating.ts';

export interface IsolateDialogProps {
  /** Null while nobody asked. */
  readonly itemIds: readonly string[] | null;
  readonly onClose: () => void;
  /** Told when a person said yes: the work itself goes on by itself. */
  readonly onIsolated?: (itemIds: readonly string[]) => void;
}

/** Asks once, in words: nothing of what is isolated is shown again. Enter does it, Escape does not. */
export function IsolateDialog({ itemIds, onClose, onIsolated }: IsolateDialogProps): ReactNode {
  const { isolated } = useTexts();
  const confirm = (): void => {
    if (itemIds === null) return;
    isolate(itemIds);
    onIsolated?.(itemIds);
    onClose();
  };
  return (
    <Dialog
      title={isolated.ask(itemIds?.length ?? 0)}
      isOpen={itemIds !== null}
      onClose={onClose}
      role="alertdialog"
    >
      <p>{isolated.happens}</p>
      <p>{isolated.device}</p>
      <p className="soft small">{isolated.judges}</p>
      <div className="row">
        <Button look="main" onPress={confirm} autoFocus>
          {isolated.confirm}
        </Button>
        <Button onPress={onClose}>{isolated.keep}</Button>
      </div>
    </Dialog>
  );
}
