import forge from 'node-forge';
import type { Bytes } from '../../../shared/bytes.ts';

/** node-forge speaks in strings of one byte a character; these two are the only places that know. */
export function fromDer(der: Uint8Array): forge.asn1.Asn1 {
  return forge.asn1.fromDer(Buffer.from(der).toString('latin1'));
}

export function toDerBytes(value: forge.asn1.Asn1): Bytes {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1'));
}
