import { type ReactNode, useState } from 'react';
import { toError } from '../../../shared/errors/index.ts';
import type { WatchedFolder as Watched } from '../../../shared/ipc/calls/intake.ts';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';
import type { Lang } from '../../texts/texts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { FolderIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { OfCase } from '../case/of-case.tsx';
import { AcquisitionForm } from './acquisition-form.tsx';
import { toSent, useSaid } from './said.ts';
import { Told } from './summary.tsx';

/** A folder whose new files come in by themselves, as long as the vault is open. */
export function WatchedFolder({ lang }: { readonly lang: Lang }): ReactNode {
  const { intake } = useTexts();
  const caseId = useCaseId();
  const { data } = useAsked('watch.state', {});
  const [said] = useSaid();
  const [path, setPath] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const choose = useAction(async () => {
    const found = await call('dialog.openFolder', { purpose: 'intake' });
    if (found !== null) setPath(found.path);
  });
  const start = useAction(async () => {
    if (path === null) return;
    const { warnings } = await call('watch.start', { ...toSent(said), caseId, path });
    setCopied(warnings.length > 0);
    setPath(null);
  });
  const error = start.error ?? choose.error;
  return (
    <section className="stack">
      <h2>{intake.watch}</h2>
      <p className="soft small">{intake.watchHow}</p>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      {isCopied && data?.watched != null && <Notice look="advice">{intake.watchCopied}</Notice>}
      {data?.watched != null && <State watched={data.watched} lang={lang} />}
      {path !== null && (
        <AcquisitionForm
          title={intake.watchThis}
          names={[path]}
          mayBeRecording
          isBusy={start.isRunning}
          startLabel={intake.watchStart}
          onStart={start.run}
          onCancel={() => setPath(null)}
        />
      )}
      {path === null && data?.watched === null && (
        <div>
          <Button onPress={choose.run}>
            <FolderIcon /> {intake.watchChoose}
          </Button>
        </div>
      )}
    </section>
  );
}

function State({ watched, lang }: { readonly watched: Watched; readonly lang: Lang }): ReactNode {
  const { intake } = useTexts();
  const { counts, told, lost } = watched;
  return (
    <div className="card">
      <p role="status">
        <bdi>{watched.path}</bdi>
      </p>
      <OfCase worked={watched.caseId} />
      <p>{intake.watchCame(counts.taken + counts.duplicate, counts.rejected)}</p>
      {lost !== null && <Notice look="wrong">{sayError(toError(lost), lang)}</Notice>}
      <Told outcomes={told} />
      <div>
        <Button onPress={() => void call('watch.stop', {})}>{intake.watchStop}</Button>
      </div>
    </div>
  );
}
