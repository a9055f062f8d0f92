import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { Purpose } from '../../../shared/archive/manifest.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
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
      {!plan.hasIdentity && <Signer onMade={onSigner} />}
    </>
  );
}

/** Without an identity nothing can be signed; it is made here, where it is missed. */
function Signer({ onMade }: { readonly onMade: () => void }): ReactNode {
  const { exporting } = useTexts();
  const lang = useLang();
  const [subject, setSubject] = useState('');
  const make = useAction(
    useCallback(async () => {
      await call('export.makeSigner', { subject: subject.trim() });
      onMade();
    }, [subject, onMade]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (subject.trim() !== '' && !make.isRunning) make.run();
  };
  return (
    <form className="card" onSubmit={submit}>
      <h2>{exporting.signer}</h2>
      <p>{exporting.signerWhat}</p>
      <TextField
        label={exporting.signerName}
        hint={exporting.signerNameHint}
        value={subject}
        onChange={setSubject}
      />
      {make.error !== null && <Notice look="wrong">{sayError(make.error, lang)}</Notice>}
      <div>
        <Button type="submit" look="main" isDisabled={subject.trim() === '' || make.isRunning}>
          {exporting.signerMake}
        </Button>
      </div>
    </form>
  );
}
