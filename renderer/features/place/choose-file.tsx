import { type ReactNode, useCallback } from 'react';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { useLang } from '../../texts/use-texts.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';

export interface ChooseFileProps extends Pick<ButtonProps, 'look' | 'isDisabled' | 'children'> {
  readonly purpose: InputOf<'dialog.openFiles'>['purpose'] | 'folder';
  /** Does what the file was chosen for. */
  readonly onChosen: (path: string) => Promise<void>;
}

/** A button that asks for one file, or a folder, and does something with it; what goes wrong stands below. */
export function ChooseFile({ purpose, onChosen, look, isDisabled, children }: ChooseFileProps): ReactNode {
  const lang = useLang();
  const choose = useAction(
    useCallback(async () => {
      const path = await ask(purpose);
      if (path !== null) await onChosen(path);
    }, [purpose, onChosen]),
  );
  return (
    <>
      <Button
        {...(look === undefined ? {} : { look })}
        onPress={choose.run}
        isDisabled={isDisabled === true || choose.isRunning}
      >
        {children}
      </Button>
      {choose.error !== null && (
        <div className="whole">
          <Notice look="wrong">{sayError(choose.error, lang)}</Notice>
        </div>
      )}
    </>
  );
}

async function ask(purpose: ChooseFileProps['purpose']): Promise<string | null> {
  if (purpose === 'folder') return (await call('dialog.openFolder', { purpose: 'archive' }))?.path ?? null;
  return (await call('dialog.openFiles', { purpose }))?.paths[0] ?? null;
}
