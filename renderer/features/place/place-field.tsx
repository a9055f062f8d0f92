import { type ReactNode, useCallback, useId, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { askPath, type PathAsked } from './ask-path.ts';
import { asTarget, PlaceWarnings, type WireWarning } from './place-warnings.tsx';

export interface PlaceFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Empty before it was chosen. */
  readonly path: string;
  readonly onPath: (path: string) => void;
  readonly asked: PathAsked;
}

/** A place on the disk, chosen by the system's own dialog, with what should be known of it before it is used. */
export function PlaceField({ label, hint, path, onPath, asked }: PlaceFieldProps): ReactNode {
  const { place } = useTexts();
  const lang = useLang();
  const labelId = useId();
  const [warnings, setWarnings] = useState<readonly WireWarning[]>([]);
  const choose = useAction(
    useCallback(async () => {
      const chosen = await askPath(asked);
      if (chosen === null) return;
      if ('suggested' in asked)
        setWarnings((await call('vault.inspectPlace', { path: chosen })).warnings.map(asTarget));
      onPath(chosen);
    }, [asked, onPath]),
  );
  return (
    <fieldset className="field plain" aria-labelledby={labelId}>
      <span id={labelId} className="label">
        {label}
      </span>
      <div className="row">
        <Button onPress={choose.run} label={`${label}: ${place.choose}`}>
          {place.choose}
        </Button>
        {path === '' ? <span className="soft">{place.none}</span> : <bdi className="place-path">{path}</bdi>}
      </div>
      {hint !== undefined && <span className="hint">{hint}</span>}
      <PlaceWarnings warnings={warnings} />
      {choose.error !== null && <Notice look="wrong">{sayError(choose.error, lang)}</Notice>}
    </fieldset>
  );
}
