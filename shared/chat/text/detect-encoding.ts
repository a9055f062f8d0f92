import { createDecoder, type Encoding } from './encoding.ts';
import { scoreLegacy } from './legacy-score.ts';

export interface EncodingFound {
  readonly encoding: Encoding;
  readonly bomLength: number;
  /** Told by likelihood of the characters, not by a mark or by strict validity. */
  readonly guessed: boolean;
  /** Nothing but ASCII was seen: any encoding that extends it would do. */
  readonly ascii: boolean;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding of a file from a sample of it that ends at a line end or at the end of the file. */
export function detectEncoding(sample: Uint8Array, atStart: boolean): EncodingFound {
  if (atStart) {
    for (const [encoding, bom] of BOMS) {
      if (bom.every((byte, i) => sample[i] === byte)) {
        return { encoding, bomLength: bom.length, guessed: false, ascii: false };
      }
    }
    const wide = utf16Without(sample);
    if (wide !== null) return { encoding: wide, bomLength: 0, guessed: true, ascii: false };
  }
  if (!createDecoder('utf-8').beginning(sample).undecodable)
    return found('utf-8', false, firstHighByte(sample) < 0);
  if (isDamagedUtf8(sample)) return found('utf-8', false, false);
  const { encoding, sure } = scoreLegacy(sample);
  return found(encoding, !sure, false);
}

function found(encoding: Encoding, guessed: boolean, ascii: boolean): EncodingFound {
  return { encoding, bomLength: 0, guessed, ascii };
}

/** UTF-16 without a mark: every twentieth unit or more is a space, digit or line end of one byte order. */
function utf16Without(sample: Uint8Array): Encoding | null {
  const size = Math.min(sample.length & ~1, 8192);
  let little = 0;
  let big = 0;
  for (let i = 0; i < size; i += 2) {
    if (sample[i + 1] === 0 && isCommon(sample[i]!)) little++;
    if (sample[i] === 0 && isCommon(sample[i + 1]!)) big++;
  }
  const enough = Math.max(2, size / 40);
  if (Math.max(little, big) < enough || Math.min(little, big) * 4 > Math.max(little, big)) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isCommon(byte: number): boolean {
  return byte === 10 || byte === 13 || (byte >= 32 && byte <= 58);
}

/** Index of the first byte over 127, or -1. */
export function firstHighByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return i;
  return -1;
}

/** Mostly whole UTF-8 sequences: a few damaged bytes do not make another encoding likely. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < sample.length; ) {
    const byte = sample[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(sample, i);
    if (length > 0) whole++;
    else broken++;
    i += Math.max(1, length);
  }
  return whole >= 4 * broken && whole > 0;
}

/** Length of a UTF-8 sequence of two to four bytes, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead >= 0xf5) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
