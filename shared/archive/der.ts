import { type Bytes, concatBytes } from '../bytes.ts';

/** One ASN.1 value in DER (X.690): its tag byte, its content, and all of its bytes. */
export interface Der {
  readonly tag: number;
  readonly content: Bytes;
  readonly whole: Bytes;
}

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context3: 0xa3,
} as const;

export function toDer(tag: number, ...contents: readonly Uint8Array[]): Bytes {
  const content = concatBytes(...contents);
  return concatBytes(new Uint8Array([tag, ...toLength(content.length)]), content);
}

function toLength(length: number): number[] {
  if (length < 128) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [128 + bytes.length, ...bytes];
}

/** The value that starts at `offset`. Null where it is not DER (long tags, indefinite or padded lengths, cut short). */
export function readDer(bytes: Bytes, offset = 0): Der | null {
  const tag = bytes[offset];
  const length = readLength(bytes, offset + 1);
  if (tag === undefined || (tag & 31) === 31 || length === null) return null;
  const end = length.end + length.value;
  if (end > bytes.length) return null;
  return { tag, content: bytes.subarray(length.end, end), whole: bytes.subarray(offset, end) };
}

function readLength(bytes: Bytes, offset: number): { value: number; end: number } | null {
  const first = bytes[offset];
  if (first === undefined) return null;
  if (first < 128) return { value: first, end: offset + 1 };
  const count = first - 128;
  if (count === 0 || count > 4 || offset + count >= bytes.length) return null;
  let value = 0;
  for (let i = 1; i <= count; i++) value = value * 256 + bytes[offset + i]!;
  const minimal = toLength(value).length === count + 1;
  return minimal ? { value, end: offset + 1 + count } : null;
}

/** The values that fill `content` one after the other, or null where they do not fill it exactly. */
export function readAllDer(content: Bytes): Der[] | null {
  const values: Der[] = [];
  let offset = 0;
  while (offset < content.length) {
    const value = readDer(content, offset);
    if (value === null) return null;
    values.push(value);
    offset += value.whole.length;
  }
  return values;
}

/** An object identifier such as `1.2.840.113549.1.7.2`. */
export function toOid(dotted: string): Bytes {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  return toDer(TAG.oid, new Uint8Array([first! * 40 + second!, ...rest.flatMap(toBase128)]));
}

function toBase128(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift(128 + (rest % 128));
  }
  return bytes;
}

/** SET OF: DER sorts the encodings as octet strings (X.690 section 11.6). */
export function toSetOf(tag: number, values: readonly Bytes[]): Bytes {
  return toDer(tag, ...[...values].sort(compareBytes));
}

function compareBytes(a: Bytes, b: Bytes): number {
  const common = Math.min(a.length, b.length);
  for (let i = 0; i < common; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
