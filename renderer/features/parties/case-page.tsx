import type { ReactNode } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { CaptionForm } from './caption-form.tsx';
import { CloseCase } from './close-case.tsx';
import { Holds } from './holds.tsx';

/** The case itself: how it is called and printed, what holds it, and its end. */
export function CasePage(): ReactNode {
  const { caseFile } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const { data, error } = useAsked('case.read', { caseId });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  return (
    <div className="stack narrow">
      <section className="card">
        <h2>{caseFile.details}</h2>
        <CaptionForm of={data} />
      </section>
      <section className="card">
        <h2>{caseFile.holds}</h2>
        <p className="soft">{caseFile.holdsHint}</p>
        <Holds />
      </section>
      <section className="card">
        <h2>{caseFile.closing}</h2>
        {data.status === 'closed' ? <p>{caseFile.isClosed}</p> : <CloseCase />}
      </section>
    </div>
  );
}
