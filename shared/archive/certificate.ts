import type { Bytes } from '../bytes.ts';
import { type Der, readAllDer, readDer, TAG } from './der.ts';

/** The parts of an X.509 certificate (RFC 5280 section 4.1) that a signature check needs, as the bytes they stand in. */
export interface Certificate {
  readonly whole: Bytes;
  readonly toBeSigned: Bytes;
  readonly serialNumber: Bytes;
  readonly issuer: Bytes;
  readonly subject: Bytes;
  readonly publicKeyInfo: Bytes;
  readonly signature: Bytes;
}

/** @returns null where the bytes are not exactly one certificate. */
export function parseCertificate(bytes: Bytes): Certificate | null {
  const outer = readDer(bytes);
  if (outer === null || outer.tag !== TAG.sequence || outer.whole.length !== bytes.length) return null;
  const [toBeSigned, , signature, ...more] = readAllDer(outer.content) ?? [];
  if (toBeSigned?.tag !== TAG.sequence || signature?.tag !== TAG.bitString || more.length > 0) return null;
  const fields = (readAllDer(toBeSigned.content) ?? []).filter((field) => field.tag !== TAG.context0);
  return fields.length < 6 ? null : toCertificate(bytes, toBeSigned, signature, fields);
}

function toCertificate(whole: Bytes, toBeSigned: Der, signature: Der, fields: Der[]): Certificate {
  const [serialNumber, , issuer, , subject, publicKeyInfo] = fields;
  return {
    whole,
    toBeSigned: toBeSigned.whole,
    serialNumber: serialNumber!.whole,
    issuer: issuer!.whole,
    subject: subject!.whole,
    publicKeyInfo: publicKeyInfo!.whole,
    signature: signature.content.subarray(1),
  };
}
