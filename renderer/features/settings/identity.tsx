import { type ReactNode, useCallback, useState } from 'react';
import type { Identity } from '../../../shared/ipc/calls/identity.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { SaveButton } from '../writing/save-button.tsx';
import { ImportIdentity } from './import-identity.tsx';
import { MakeIdentity } from './make-identity.tsx';

/** The key with which the office signs archives: its certificate in words, and the ways to another one. */
export function OfficeIdentity(): ReactNode {
  const { identity } = useTexts();
  const lang = useLang();
  const { data, error } = useAsked('identity.read', {});
  const [step, setStep] = useState<'closed' | 'make' | 'import' | 'set'>('closed');
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const close = (): void => setStep('closed');
  const done = (): void => setStep('set');
  const hasOne = data.identity !== null;
  return (
    <div className="stack">
      <h2>{identity.title}</h2>
      <p className="soft">{identity.hint}</p>
      {step === 'set' && <Notice look="good">{identity.set}</Notice>}
      {data.identity === null ? <p>{identity.none}</p> : <Facts of={data.identity} />}
      <div className="row">
        <Button look={hasOne ? 'plain' : 'main'} onPress={() => setStep('make')}>
          {hasOne ? identity.remake : identity.make}
        </Button>
        <Button onPress={() => setStep('import')}>{identity.import}</Button>
      </div>
      {step === 'make' && <MakeIdentity replaces={hasOne} onClose={close} onDone={done} />}
      {step === 'import' && <ImportIdentity replaces={hasOne} onClose={close} onDone={done} />}
    </div>
  );
}

function Facts({
  of: { subject, issuer, fingerprint, notBefore, notAfter },
}: {
  readonly of: Identity;
}): ReactNode {
  const { identity } = useTexts();
  const lang = useLang();
  const day = (at: string): string => new Date(at).toLocaleDateString(lang);
  const write = useCallback((path: string) => call('identity.writeCertificate', { path }), []);
  return (
    <section className="card">
      <dl className="facts-list">
        <dt>{identity.subject}</dt>
        <dd>
          <bdi>{plainName(subject)}</bdi>
        </dd>
        <dt>{identity.issuer}</dt>
        <dd>{issuer === subject ? identity.selfMade : <bdi>{plainName(issuer)}</bdi>}</dd>
        <dt>{identity.valid}</dt>
        <dd>{identity.validity(day(notBefore), day(notAfter))}</dd>
        <dt>{identity.fingerprint}</dt>
        <dd>
          <span className="mono small">{fingerprint.match(/.{8}/g)?.join(' ')}</span>
        </dd>
      </dl>
      <p className="soft small">{identity.fingerprintHint}</p>
      <SaveButton suggested={identity.certificateFile} write={write}>
        {identity.exportCertificate}
      </SaveButton>
      <p className="soft small">{identity.exportHint}</p>
    </section>
  );
}

/** The parts of a distinguished name, one after the other, the usual case of a single common name without its label. */
function plainName(name: string): string {
  return name.replace(/^CN=([^\n]*)$/, '$1').replaceAll('\n', ', ');
}
