import { type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { askPath } from './ask-path.ts';
import { asTarget, PlaceWarnings, type WireWarning } from './place-warnings.tsx';

export interface SaveToProps extends Pick<ButtonProps, 'look' | 'isDisabled'> {
  readonly label: string;
  /** A file name that names nobody. */
  readonly suggested: string;
  /** Writes to the place that was chosen, and says what came of it. */
  readonly onChosen: (path: string) => Promise<void>;
}

/** A button that asks where to, warns of a place that others can read, and then writes. Nothing is written over. */
export function SaveTo({ label, suggested, onChosen, look, isDisabled }: SaveToProps): ReactNode {
  const { place, ui } = useTexts();
  const lang = useLang();
  const [doubtful, setDoubtful] = useState<{ path: string; warnings: readonly WireWarning[] } | null>(null);
  const write = useAction(onChosen);
  const choose = useAction(
    useCallback(async () => {
      const path = await askPath({ suggested });
      if (path === null) return;
      const { warnings } = await call('vault.inspectPlace', { path });
      if (warnings.length > 0) setDoubtful({ path, warnings: warnings.map(asTarget) });
      else write.run(path);
    }, [suggested, write.run]),
  );
  const error = choose.error ?? write.error;
  const goOn = (): void => {
    setDoubtful(null);
    write.run(doubtful!.path);
  };
  return (
    <>
      <Button
        {...(look === undefined ? {} : { look })}
        onPress={choose.run}
        isDisabled={isDisabled === true || choose.isRunning || write.isRunning}
      >
        {label}
      </Button>
      {error !== null && (
        <div className="whole">
          <Notice look="wrong">{sayError(error, lang)}</Notice>
        </div>
      )}
      <Dialog title={place.doubtful} isOpen={doubtful !== null} onClose={() => setDoubtful(null)}>
        <PlaceWarnings warnings={doubtful?.warnings ?? []} />
        <div className="row">
          <Button look="main" onPress={() => setDoubtful(null)}>
            {ui.cancel}
          </Button>
          <Button onPress={goOn}>{place.writeAnyway}</Button>
        </div>
      </Dialog>
    </>
  );
}
