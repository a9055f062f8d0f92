import { createHash, createPrivateKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Bytes } from '../../../shared/bytes.ts';
import type { OfficeIdentity } from './office-identity.ts';

/** What signs archives. The key stays inside. */
export interface ArchiveSigner {
  /** X.509 certificate, DER. */
  readonly certificate: Bytes;
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  sign(message: Uint8Array): Promise<Bytes>;
}

const signAsync = promisify(sign);

export function toArchiveSigner(identity: OfficeIdentity): ArchiveSigner {
  const key = createPrivateKey({ key: Buffer.from(identity.privateKey), format: 'der', type: 'pkcs8' });
  return {
    certificate: identity.certificate,
    sign: async (message) => new Uint8Array(await signAsync('sha256', message, key)),
  };
}

/** SHA-256 of the certificate in hexadecimal: what `openssl x509 -fingerprint -sha256` prints, without colons. */
export function fingerprintOf(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex');
}
