import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { isolate } from './isolating.ts';
import './isolated.css';

/** A file by its name: it is chosen without being looked at. */
export interface Named {
  readonly itemId: string;
  readonly name: string;
}

export interface IsolateDialogProps {
  /** Null while nobody asked. */
  readonly itemIds: readonly string[] | null;
  /** Where it is not known which one is meant: all of them by name, and a person ticks. */
  readonly among?: readonly Named[];
  readonly onClose: () => void;
  /** Told when a person said yes: the work itself goes on by itself. */
  readonly onIsolated?: (itemIds: readonly string[]) => void;
}

/**
 * Asks once, in words: nothing of what is isolated is shown again, and while it asks the page behind it is blank. Enter
 * does it, Escape does not.
 */
export function IsolateDialog({ itemIds, among = [], onClose, onIsolated }: IsolateDialogProps): ReactNode {
  const { isolated } = useTexts();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = among.length > 0 ? ticked : (itemIds ?? []);
  const close = (): void => {
    setTicked([]);
    onClose();
  };
  const confirm = (): void => {
    isolate(chosen);
    onIsolated?.(chosen);
    close();
  };
  return (
    <Dialog
      title={among.length > 0 ? isolated.askWhich : isolated.ask(chosen.length)}
      isOpen={itemIds !== null}
      onClose={close}
      role="alertdialog"
    >
      <div className="stack isolate-question">
        {among.map(({ itemId, name }) => (
          <Checkbox
            key={itemId}
            isSelected={ticked.includes(itemId)}
            onChange={(isOn) => setTicked(isOn ? [...ticked, itemId] : ticked.filter((id) => id !== itemId))}
          >
            <bdi>{name}</bdi>
          </Checkbox>
        ))}
        <p>{isolated.happens}</p>
        <p>{isolated.device}</p>
        <p className="soft small">{isolated.judges}</p>
        <div className="row">
          <Button
            look="main"
            onPress={confirm}
            isDisabled={chosen.length === 0}
            autoFocus={among.length === 0}
          >
            {isolated.confirm}
          </Button>
          <Button onPress={close}>{isolated.keep}</Button>
        </div>
      </div>
    </Dialog>
  );
}
