import { type ReactNode, useCallback, useId, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { folderOf, type TargetWarning, TargetWarnings } from './target-warnings.tsx';

export interface PlaceFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Empty before it was chosen. */
  readonly path: string;
  readonly onPath: (path: string) => void;
  /** `new`: a file or folder that is not there yet; `folder` and `file`: one that is. */
  readonly kind: 'new' | 'folder' | 'file';
  /** The name proposed for a new one. */
  readonly suggested?: string;
}

/** A place on the disk, chosen by the system's own dialog, with what should be known of it before it is used. */
export function PlaceField({ label, hint, path, onPath, kind, suggested = '' }: PlaceFieldProps): ReactNode {
  const { writing } = useTexts();
  const lang = useLang();
  const labelId = useId();
  const [warnings, setWarnings] = useState<readonly TargetWarning[]>([]);
  const choose = useAction(
    useCallback(async () => {
      const chosen = await askPlace(kind, suggested);
      if (chosen === null) return;
      if (kind === 'new')
        setWarnings((await call('vault.inspectPlace', { path: folderOf(chosen) })).warnings);
      onPath(chosen);
    }, [kind, suggested, onPath]),
  );
  return (
    <fieldset className="field plain" aria-labelledby={labelId}>
      <span id={labelId} className="label">
        {label}
      </span>
      <div className="row">
        <Button onPress={choose.run} label={`${label}: ${writing.choose}`}>
          {writing.choose}
        </Button>
        {path === '' ? (
          <span className="soft">{writing.none}</span>
        ) : (
          <bdi className="place-path">{path}</bdi>
        )}
      </div>
      {hint !== undefined && <span className="hint">{hint}</span>}
      {kind === 'new' && <TargetWarnings warnings={warnings} />}
      {choose.error !== null && <Notice look="wrong">{sayError(choose.error, lang)}</Notice>}
    </fieldset>
  );
}

async function askPlace(kind: PlaceFieldProps['kind'], suggested: string): Promise<string | null> {
  if (kind === 'new') return (await call('dialog.saveAs', { suggested }))?.path ?? null;
  if (kind === 'folder') return (await call('dialog.openFolder', { purpose: 'export' }))?.path ?? null;
  return (await call('dialog.openFiles', { purpose: 'pkcs12' }))?.paths[0] ?? null;
}
