import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/ipc/calls/case.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FirstSteps } from '../help/first-steps.tsx';
import { KeyAdvice } from './key-advice.tsx';
import { OfCase } from './of-case.tsx';

/** Where the case stands, at a glance: what is in, what waits, what a third party confirms, who has copies. */
export function CaseOverview(): ReactNode {
  const caseId = useCaseId();
  const { vault } = useWork();
  const previews = useJob('preview.make');
  const { overview } = useTexts();
  const lang = useLang();
  const { data, error } = useAsked('case.overview', { caseId });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  return (
    <div className="stack">
      <h1>{overview.title}</h1>
      <KeyAdvice vault={vault} isAlone={data.isAlone} />
      <FirstSteps overview={data} />
      <dl className="facts">
        <Fact name={overview.items} value={String(data.items)} more={overview.today(data.takenToday)} />
        <Fact name={overview.withoutPreview} value={String(data.withoutPreview)}>
          {data.withoutPreview > 0 && !previews.isRunning && (
            <Button onPress={() => previews.run({ caseId })}>{overview.makePreviews}</Button>
          )}
          {previews.input !== null && (previews.isRunning || previews.error !== null) && (
            <OfCase worked={previews.input.caseId} />
          )}
          <JobProgress job={previews} />
        </Fact>
        <Fact name={overview.unread} value={String(data.unread)} />
        <Fact name={overview.isolated} value={String(data.isolated)} />
        <Fact
          name={overview.exhibits}
          value={String(data.exhibits.draft + data.exhibits.filed)}
          more={[
            overview.exhibitParts(data.exhibits.draft, data.exhibits.filed),
            ...(data.exhibits.unconfirmed > 0 ? [overview.unconfirmed(data.exhibits.unconfirmed)] : []),
          ].join(' · ')}
        />
        <Fact
          name={overview.time}
          value={anchorWords(data.anchor, overview.anchors)}
          more={[
            overview.entries(data.entries),
            ...(data.checkpoint === null ? [] : [overview.checkpoint(data.checkpoint.size)]),
          ].join(' · ')}
          isText
        />
        <Fact
          name={overview.lastExport}
          value={
            data.lastExport === null ? overview.noExport : new Date(data.lastExport.at).toLocaleString(lang)
          }
          isText
        />
      </dl>
    </div>
  );
}

function anchorWords(
  anchor: Overview['anchor'],
  words: Record<Overview['anchor']['state'] | 'stampedUntrusted', string>,
): string {
  return anchor.state === 'stamped' && !anchor.trusted ? words.stampedUntrusted : words[anchor.state];
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly more?: string;
  readonly isText?: boolean;
  readonly children?: ReactNode;
}

function Fact({ name, value, more, isText = false, children }: FactProps): ReactNode {
  return (
    <div className="card fact">
      <dt className="soft small">{name}</dt>
      <dd className={isText ? '' : 'number'}>{value}</dd>
      {more !== undefined && <dd className="soft small">{more}</dd>}
      {children !== undefined && <dd>{children}</dd>}
    </div>
  );
}
