import { type ReactNode, useCallback, useState } from 'react';
import type { Identity } from '../../../shared/ipc/calls/identity.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { SaveButton } from '../place/save-button.tsx';
import { NewIdentity } from './new-identity.tsx';

/** The key with which the office signs archives: its certificate in words, and the ways to another one. */
export function OfficeIdentity(): ReactNode {
  const { identity } = useTexts();
  const lang = useLang();
  const { data, error } = useAsked('identity.read', {});
  const [isSet, setSet] = useState(false);
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  return (
    <div className="stack">
      <h2>{identity.title}</h2>
      <p className="soft">{identity.hint}</p>
      {isSet && <Notice look="good">{identity.set}</Notice>}
      {data.identity === null ? <p>{identity.none}</p> : <Facts of={data.identity} />}
      <NewIdentity replaces={data.identity !== null} onDone={() => setSet(true)} />
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
      <SaveButton label={identity.exportCertificate} suggested={identity.certificateFile} write={write} />
      <p className="soft small">{identity.exportHint}</p>
    </section>
  );
}

/** The parts of a distinguished name, one after the other, the usual case of a single common name without its label. */
function plainName(name: string): string {
  return name.replace(/^CN=([^\n]*)$/, '$1').replaceAll('\n', ', ');
}
