import { type ReactNode, useCallback, useState } from 'react';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { FolderIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { askPath } from '../place/ask-path.ts';
import { asTarget, PlaceWarnings } from '../place/place-warnings.tsx';
import { isFileName, pathOf, type Target } from './target.ts';

export interface TargetChoiceProps {
  readonly target: Target;
  /** What changes of it: the rest may have been typed while a dialog was open. */
  readonly onChange: (change: Partial<Target>) => void;
  readonly extension?: string;
}

/** Where it goes. What is wrong with the place is said before anything is written there. */
export function TargetChoice({ target, onChange, extension = '' }: TargetChoiceProps): ReactNode {
  const { exporting } = useTexts();
  const lang = useLang();
  const choose = useAction(
    useCallback(async () => {
      const folder = await askPath({ folder: 'export' });
      if (folder !== null) onChange({ folder });
    }, [onChange]),
  );
  const path = pathOf(target, extension);
  return (
    <div className="stack">
      <div className="field">
        <span className="label">{exporting.folder}</span>
        <div className="row">
          <Button onPress={() => choose.run()} isDisabled={choose.isRunning}>
            <FolderIcon /> {exporting.chooseFolder}
          </Button>
          {target.folder === null ? (
            <span className="soft">{exporting.noFolder}</span>
          ) : (
            <bdi className="place-path">{target.folder}</bdi>
          )}
        </div>
      </div>
      {choose.error !== null && <Notice look="wrong">{sayError(choose.error, lang)}</Notice>}
      <TextField
        label={exporting.fileName}
        hint={exporting.fileNameHint}
        value={target.name}
        onChange={(name) => onChange({ name })}
        wrong={isFileName(target.name) ? undefined : exporting.fileNameWrong}
      />
      {path !== null && <TargetState path={path} />}
    </div>
  );
}

function TargetState({ path }: { readonly path: string }): ReactNode {
  const { exporting } = useTexts();
  const { data } = usePlace(path);
  if (data === undefined) return null;
  return (
    <>
      {data.state !== 'free' && <Notice look="advice">{exporting.taken}</Notice>}
      <PlaceWarnings warnings={data.warnings.map(asTarget)} />
    </>
  );
}

function usePlace(path: string) {
  return useAsked('vault.inspectPlace', { path });
}

/** Whether something may be written there; false while nobody knows. */
export function useIsFree(path: string | null): boolean {
  const { data } = useAsked('vault.inspectPlace', { path: path ?? '.' });
  return path !== null && data?.state === 'free';
}

/** A place, and how a part of it is changed. */
export function useTarget(first: Target): [Target, (change: Partial<Target>) => void] {
  const [target, setTarget] = useState(first);
  const change = useCallback((part: Partial<Target>) => setTarget((now) => ({ ...now, ...part })), []);
  return [target, change];
}
