import type { ReactNode } from 'react';
import { toError } from '../../../shared/errors/index.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ShownText } from '../../ui/shown-text.tsx';
import { sayUnseen } from '../../ui/unseen-characters.ts';
import { OfCase } from '../case/of-case.tsx';

const PAGE = 20;

/**
 * Files that may be exports and were not read: an intake reads them by itself, unless it was stopped. The others are texts of
 * another kind.
 */
export function UnreadExports(): ReactNode {
  const caseId = useCaseId();
  const { conversations } = useTexts();
  const lang = useLang();
  const job = useJob('conversation.read');
  const part = useListPart(PAGE);
  const { data, error } = useAsked('conversation.unread', { caseId, from: part.from, count: part.count });
  const { data: listed } = useAsked('conversation.list', { caseId, from: 0, count: 50 });
  const hasOthers = (listed?.total ?? 0) > 0;
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  const { total = 0, rows = [] } = data ?? {};
  return (
    <>
      {job.input !== null && <OfCase worked={job.input.caseId} />}
      <JobProgress job={job} label={conversations.reading} stop={conversations.stop} />
      {job.result !== null && <Outcome result={job.result} />}
      {total > 0 && !job.isRunning && (
        <section className="card" aria-label={conversations.unread(total)}>
          <div className="row between">
            <h2>{conversations.unread(total)}</h2>
            <Button look={hasOthers ? 'plain' : 'main'} onPress={() => job.run({ caseId, itemIds: null })}>
              {conversations.readAll}
            </Button>
          </div>
          <p className="soft">{conversations.readWhat}</p>
          <ul className="plain-list">
            {rows.map((row) => (
              <li key={row.itemId} className="row between">
                <span>
                  <ShownText text={row.fileName} />{' '}
                  <span className="soft small">{conversations.bytes(row.size.toLocaleString(lang))}</span>
                </span>
                <Button
                  label={conversations.readNamed(sayUnseen(row.fileName))}
                  onPress={() => job.run({ caseId, itemIds: [row.itemId] })}
                >
                  {conversations.readOne}
                </Button>
              </li>
            ))}
          </ul>
          <ListPages part={part} total={total} />
        </section>
      )}
    </>
  );
}

/** What became of the files: read, no export, or failed. Files stay in the vault in any case. */
function Outcome({ result }: { readonly result: OutputOf<'conversation.read'> }): ReactNode {
  const { conversations } = useTexts();
  const lang = useLang();
  const found = result.outcomes.reduce((sum, each) => sum + each.conversations, 0);
  const notExports = result.outcomes.filter((each) => each.format === null && each.error === null).length;
  const errors = result.outcomes.flatMap(({ itemId, error }) => (error === null ? [] : [{ itemId, error }]));
  return (
    <>
      <Notice look={found > 0 ? 'good' : 'plain'}>
        <span>{conversations.readDone(found)}</span>
        {notExports > 0 && <span>{conversations.notExports(notExports)}</span>}
        {result.cancelled && <span>{conversations.readStopped(result.notBegun)}</span>}
      </Notice>
      {errors.length > 0 && (
        <Notice look="wrong" title={conversations.readFailed(errors.length)}>
          <ul>
            {errors.map(({ itemId, error }) => (
              <li key={itemId}>{sayError(toError(error), lang)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
