import { z } from 'zod';
import type { Bytes } from '../../../../shared/bytes.ts';
import { toId } from '../../../../shared/domain/ids.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import { createOfficeIdentity, type OfficeIdentity } from '../../identity/office-identity.ts';
import { fingerprintOf } from '../../identity/signer.ts';
import { listRecords } from '../../records/read-records.ts';
import { act } from '../../session/act.ts';
import type { Session } from '../../session/session.ts';
import type { ReadDb } from '../../store/handles.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** The office's signing identity, whole: it never leaves the vault but as PKCS#12 under a passphrase. */
const identitySchema = z.strictObject({
  certificate: base64,
  privateKey: base64,
  fingerprint: z.string(),
  madeAt: z.string(),
});

const YEARS = 10;

/** The newest identity. Throws IDENTITY_NONE. */
export function readIdentity(db: ReadDb): OfficeIdentity {
  const stored = listRecords(db, 'identity', null, identitySchema).at(-1)?.value;
  if (stored === undefined) throw new JikimError('IDENTITY_NONE');
  return { certificate: fromBase64(stored.certificate), privateKey: fromBase64(stored.privateKey) };
}

export function hasIdentity(db: ReadDb): boolean {
  return listRecords(db, 'identity', null, identitySchema).length > 0;
}

/** Makes an RSA-3072 identity. `subject` goes out with every archive: the name of an office, never of a child. */
export async function makeIdentity(session: Session, subject: string): Promise<OfficeIdentity> {
  const identity = await createOfficeIdentity(
    { subject, notBefore: session.ports.clock.now(), years: YEARS },
    session.ports.random,
  );
  keepIdentity(session, identity);
  return identity;
}

/** Makes an identity from elsewhere the one that signs from now on. */
export function keepIdentity(session: Session, identity: OfficeIdentity): void {
  const id = toId('rec', session.ports.random.bytes(20));
  const value = {
    certificate: Buffer.from(identity.certificate).toString('base64'),
    privateKey: Buffer.from(identity.privateKey).toString('base64'),
    fingerprint: fingerprintOf(identity.certificate),
    madeAt: new Date(session.ports.clock.now()).toISOString(),
  };
  act(session, { kind: 'identity-set', subject: id, records: [{ id, kind: 'identity', value }] });
}

function fromBase64(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
