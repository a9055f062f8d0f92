import type { ReactNode } from 'react';
import type { Purpose } from '../../../shared/archive/manifest.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { NewIdentity } from '../settings/new-identity.tsx';
import { LeftOutItems } from './left-out-items.tsx';
import { megabytes } from './target.ts';

export interface ArchivePlanViewProps {
  readonly plan: OutputOf<'export.planArchive'>;
  readonly purpose: Purpose;
  /** An identity was made: look again. */
  readonly onSigner: () => void;
}

export function ArchivePlanView({ plan, purpose, onSigner }: ArchivePlanViewProps): ReactNode {
  const { exporting } = useTexts();
  const lang = useLang();
  return (
    <>
      <section className="card">
        <h2>{exporting.archiveItems(plan.items)}</h2>
        <ul className="plan-words">
          {purpose === 'proofs-only' ? (
            <li>{exporting.archiveProofs}</li>
          ) : (
            <>
              <li>{exporting.archiveBytes(megabytes(plan.bytes, lang))}</li>
              <li>{exporting.archiveExhibits(plan.exhibits)}</li>
              {plan.namesHidden > 0 && <li>{exporting.namesHidden(plan.namesHidden)}</li>}
            </>
          )}
          <li>{exporting.archiveLog}</li>
        </ul>
        {purpose !== 'proofs-only' && <Notice look="advice">{exporting.identifies}</Notice>}
        <LeftOutItems leftOut={plan.leftOut} total={plan.leftOutTotal} />
      </section>
      {!plan.hasIdentity && (
        <section className="card">
          <h2>{exporting.signer}</h2>
          <p>{exporting.signerWhat}</p>
          <NewIdentity replaces={false} onDone={onSigner} />
        </section>
      )}
    </>
  );
}
