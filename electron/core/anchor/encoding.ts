import type { Bytes } from '../../../shared/bytes.ts';
import type { Certificate } from '../../../shared/timestamp/certificate.ts';
import type { Clock } from '../ports.ts';

/** DER of the certificates with these fingerprints, in their order, as records keep it. */
export function toChain(fingerprints: readonly string[], certificates: readonly Certificate[]): string[] {
  const byPrint = new Map(certificates.map((certificate) => [certificate.fingerprint, certificate.der]));
  return fingerprints.flatMap((fingerprint) => {
    const der = byPrint.get(fingerprint);
    return der === undefined ? [] : [toBase64(der)];
  });
}

export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function fromBase64(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
