import { type Bytes, concatBytes, fromHex, toUtf8 } from '../../bytes.ts';
import { TAG } from './node.ts';

/** Tag, shortest length, content (X.690 section 10.1). */
export function encode(tag: number, ...content: readonly Uint8Array[]): Bytes {
  const body = concatBytes(...content);
  return concatBytes(Uint8Array.of(tag), lengthBytes(body.length), body);
}

function lengthBytes(length: number): Bytes {
  if (length < 0x80) return Uint8Array.of(length);
  const digits = length.toString(16);
  const bytes = fromHex(digits.length % 2 === 0 ? digits : `0${digits}`);
  return concatBytes(Uint8Array.of(0x80 | bytes.length), bytes);
}

export function sequence(...content: readonly Uint8Array[]): Bytes {
  return encode(TAG.sequence, ...content);
}

export function octets(content: Uint8Array): Bytes {
  return encode(TAG.octetString, content);
}

/** A value that is zero or more. */
export function integer(value: bigint | number): Bytes {
  const digits = BigInt(value).toString(16);
  const bytes = fromHex(digits.length % 2 === 0 ? digits : `0${digits}`);
  return encode(TAG.integer, bytes[0]! >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0), bytes);
}

export function boolean(value: boolean): Bytes {
  return encode(TAG.boolean, Uint8Array.of(value ? 0xff : 0));
}

export function nothing(): Bytes {
  return encode(TAG.nothing);
}

export function oid(dotted: string): Bytes {
  const [first, second, ...rest] = dotted.split('.').map(BigInt);
  return encode(TAG.oid, ...[first! * 40n + second!, ...rest].map(arcBytes));
}

function arcBytes(arc: bigint): Bytes {
  const groups = [Number(arc & 0x7fn)];
  for (let left = arc >> 7n; left > 0n; left >>= 7n) groups.unshift(Number(left & 0x7fn) | 0x80);
  return Uint8Array.from(groups);
}

export function utf8String(text: string): Bytes {
  return encode(TAG.utf8, toUtf8(text));
}

/** Whole bytes, no unused bits. */
export function bitString(content: Uint8Array): Bytes {
  return encode(TAG.bitString, Uint8Array.of(0), content);
}
