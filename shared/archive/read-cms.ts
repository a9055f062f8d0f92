import { type Bytes, equalBytes, fromUtf8 } from '../bytes.ts';
import { parseCertificate } from './certificate.ts';
import { type DetachedSignature, toCms } from './cms.ts';
import { type Der, readAllDer, readDer, TAG } from './der.ts';

/** @returns null where the bytes differ in anything from what {@link toCms} writes for the parts found in them. */
export function parseCms(bytes: Bytes): DetachedSignature | null {
  const parts = readParts(bytes);
  return parts !== null && equalBytes(toCms(parts), bytes) ? parts : null;
}

/** Follows positions only; every tag and identifier is checked by encoding again. */
function readParts(bytes: Bytes): DetachedSignature | null {
  const contentInfo = children(readDer(bytes));
  const signedData = children(children(contentInfo[1] ?? null)[0] ?? null);
  const certificate = parseCertificate(signedData[3]?.content ?? new Uint8Array());
  const signerInfo = children(children(signedData[4] ?? null)[0] ?? null);
  const attributes = children(signerInfo[3] ?? null).map((attribute) => children(attribute));
  const signature = signerInfo[5]?.content;
  if (certificate === null || signature === undefined || attributes.length !== 4) return null;
  return { certificate, signature, ...readAttributes(attributes) };
}

function readAttributes(attributes: readonly Der[][]) {
  const values = attributes.map(([, set]) => children(set ?? null)[0]);
  const times: number[] = [TAG.utcTime, TAG.generalizedTime];
  const time = values.find((value) => value !== undefined && times.includes(value.tag));
  const digest = values.find((value) => value?.tag === TAG.octetString);
  const signingCertificate = values.find((value) => value?.tag === TAG.sequence);
  return {
    messageDigest: digest?.content ?? new Uint8Array(),
    certificateDigest: innermost(signingCertificate ?? null),
    signingTime: readTime(time),
  };
}

/** The octet string inside the nested sequences of a SigningCertificateV2. */
function innermost(value: Der | null): Bytes {
  let current = value;
  while (current?.tag === TAG.sequence) current = readDer(current.content);
  return current?.content ?? new Uint8Array();
}

function readTime(value: Der | undefined): string {
  const text = value === undefined ? '' : asciiOf(value.content);
  const digits = value?.tag === TAG.utcTime ? `20${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits);
  if (match === null) return '';
  const [, year, month, day, hour, minute, second] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function asciiOf(bytes: Bytes): string {
  return bytes.every((byte) => byte < 128) ? fromUtf8(bytes) : '';
}

function children(value: Der | null): Der[] {
  return value === null ? [] : (readAllDer(value.content) ?? []);
}
