import { type ReactNode, useCallback } from 'react';
import { useLang } from '../../texts/use-texts.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { askPath, type PathAsked } from './ask-path.ts';

export interface ChooseFileProps extends Pick<ButtonProps, 'look' | 'isDisabled' | 'children'> {
  readonly asked: PathAsked;
  /** Does what the file was chosen for. */
  readonly onChosen: (path: string) => Promise<void>;
}

/** A button that asks for one file, or a folder, and does something with it; what goes wrong stands below. */
export function ChooseFile({ asked, onChosen, look, isDisabled, children }: ChooseFileProps): ReactNode {
  const lang = useLang();
  const choose = useAction(
    useCallback(async () => {
      const path = await askPath(asked);
      if (path !== null) await onChosen(path);
    }, [asked, onChosen]),
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
