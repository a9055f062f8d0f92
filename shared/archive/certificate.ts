import type { Bytes } from '../bytes.ts';
import { childrenOf, contentOf, type DerNode, rawOf, readWhole, TAG } from '../timestamp/der/node.ts';

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

/** [0], the version: absent in certificates of version 1. */
const VERSION = 0xa0;

/** @returns null where the bytes are not exactly one certificate. */
export function parseCertificate(bytes: Bytes): Certificate | null {
  try {
    return readCertificate(readWhole(bytes, 'der'));
  } catch {
    return null;
  }
}

function readCertificate(node: DerNode): Certificate | null {
  const [toBeSigned, , signature, ...more] = childrenOf(node);
  if (toBeSigned?.tag !== TAG.sequence || signature?.tag !== TAG.bitString || more.length > 0) return null;
  const fields = childrenOf(toBeSigned).filter((field) => field.tag !== VERSION);
  if (fields.length < 6) return null;
  const [serialNumber, , issuer, , subject, publicKeyInfo] = fields.map(rawOf);
  return {
    whole: rawOf(node),
    toBeSigned: rawOf(toBeSigned),
    serialNumber: serialNumber!,
    issuer: issuer!,
    subject: subject!,
    publicKeyInfo: publicKeyInfo!,
    // The first byte counts unused bits; RSA signatures have none.
    signature: contentOf(signature).subarray(1),
  };
}
