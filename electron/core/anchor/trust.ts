import type { Bytes } from '../../../shared/bytes.ts';
import { type TrustRoot, trustRootSchema } from '../../../shared/domain/anchor.ts';
import { toId } from '../../../shared/domain/ids.ts';
import type { Certificate } from '../../../shared/timestamp/certificate.ts';
import { listRecords, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { readTrustFile } from '../timestamp/index.ts';
import { fromBase64, isoNow, toBase64 } from './encoding.ts';

/**
 * Trusts the certificates of a file the person chose; `only` those of these fingerprints, where they were named. Returns those that were new, with what should be known of them.
 * Tokens that are there already are checked again by `recheckTokens`.
 */
export async function trustFile(
  session: Session,
  bytes: Bytes,
  only: readonly string[] | null = null,
): Promise<{ root: TrustRoot; warnings: readonly string[] }[]> {
  const known = new Set(listTrustRoots(session.db).map(({ value }) => value.fingerprint));
  const found = (await readTrustFile(bytes, session.ports)).filter(
    ({ fingerprint }) => !known.has(fingerprint) && (only === null || only.includes(fingerprint)),
  );
  return found.map(({ certificate, fingerprint, subject, warnings }) => {
    const root: TrustRoot = {
      fingerprint,
      der: toBase64(certificate.der),
      subject,
      addedAt: isoNow(session.ports.clock),
    };
    const id = toId('rec', session.ports.random.bytes(20));
    act(session, { kind: 'trust-added', subject: id, records: [{ id, kind: 'trust-root', value: root }] });
    return { root, warnings };
  });
}

export function listTrustRoots(db: ReadDb): Stored<TrustRoot>[] {
  return listRecords(db, 'trust-root', null, trustRootSchema);
}

export async function trustedRoots({ db, ports }: Session): Promise<Certificate[]> {
  const files = listTrustRoots(db).map(({ value }) => readTrustFile(fromBase64(value.der), ports));
  return (await Promise.all(files)).flat().map(({ certificate }) => certificate);
}
