import { type Bytes, concatBytes, joinBytes, toUtf8 } from '../bytes.ts';

/**
 * The one zip an archive can be: every file stored, ASCII names under one folder in byte order, no comment, no extra
 * field but zip64 where a number needs it, one fixed date. All bytes but the contents follow from names, sizes and
 * CRC-32s, so a reader can demand them and nothing hides between the files. (APPNOTE.TXT 6.3.9, ISO/IEC 21320-1.)
 */
export const ZIP_FOLDER = 'archive/';

export interface ZipEntry {
  /** Full name, with {@link ZIP_FOLDER}. */
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
}

/** Bytes of an end record without zip64. */
export const END_SIZE = 22;
export const ZIP64_END_SIZE = 56;
export const ZIP64_LOCATOR_SIZE = 20;
export const MAX16 = 0xffff;
export const MAX32 = 0xffffffff;

const VERSION = 20;
const VERSION_ZIP64 = 45;
const MADE_BY_UNIX = 3 << 8;
/** 1980-01-01, the first day a zip can name. */
const FIRST_DAY = 0x21;
/** A regular file, rw-r--r--. */
const FILE_MODE = 0o100644;

/** A number and the bytes it takes. */
type Field = readonly [value: number, width: 2 | 4 | 8];

function toFields(fields: readonly Field[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((size, [, width]) => size + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

const fits = (value: number): boolean => value < MAX32;
const clamped = (value: number): number => Math.min(value, MAX32);

/** Zip64 extended information (APPNOTE 4.5.3) for the numbers that do not fit; empty where all do. */
function toZip64Extra(values: readonly number[]): Bytes {
  if (values.length === 0) return new Uint8Array();
  return toFields([[1, 2], [values.length * 8, 2], ...values.map((value): Field => [value, 8])]);
}

/** What stands before an entry's content. */
export function toLocalHeader(entry: ZipEntry): Bytes {
  const name = toUtf8(entry.name);
  const extra = toZip64Extra(fits(entry.size) ? [] : [entry.size, entry.size]);
  const fixed = toFields([
    [0x04034b50, 4],
    [extra.length > 0 ? VERSION_ZIP64 : VERSION, 2],
    ...commonFields(entry, name.length, extra.length),
  ]);
  return concatBytes(fixed, name, extra);
}

/** Flags to extra length: the middle that local and central headers share. */
function commonFields(entry: ZipEntry, nameLength: number, extraLength: number): Field[] {
  return [
    [0, 2],
    [0, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [entry.crc32, 4],
    [clamped(entry.size), 4],
    [clamped(entry.size), 4],
    [nameLength, 2],
    [extraLength, 2],
  ];
}

/** One central header, for an entry whose local header stands at `offset`. */
export function toCentralHeader(entry: ZipEntry, offset: number): Bytes {
  const name = toUtf8(entry.name);
  const sizes = fits(entry.size) ? [] : [entry.size, entry.size];
  const extra = toZip64Extra([...sizes, ...(fits(offset) ? [] : [offset])]);
  const version = extra.length > 0 ? VERSION_ZIP64 : VERSION;
  const fixed = toFields([
    [0x02014b50, 4],
    [MADE_BY_UNIX | version, 2],
    [version, 2],
    ...commonFields(entry, name.length, extra.length),
    [0, 2],
    [0, 2],
    [0, 2],
    [FILE_MODE * 0x10000, 4],
    [clamped(offset), 4],
  ]);
  return concatBytes(fixed, name, extra);
}

/** End records after a central directory of `count` entries and `size` bytes that starts at `offset`. */
export function toEndRecords(count: number, size: number, offset: number): Bytes {
  const zip64 = count >= MAX16 || !fits(size) || !fits(offset);
  const end = toFields([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [Math.min(count, MAX16), 2],
    [Math.min(count, MAX16), 2],
    [clamped(size), 4],
    [clamped(offset), 4],
    [0, 2],
  ]);
  return zip64 ? concatBytes(toZip64End(count, size, offset), end) : end;
}

function toZip64End(count: number, size: number, offset: number): Bytes {
  return toFields([
    [0x06064b50, 4],
    [ZIP64_END_SIZE - 12, 8],
    [MADE_BY_UNIX | VERSION_ZIP64, 2],
    [VERSION_ZIP64, 2],
    [0, 4],
    [0, 4],
    [count, 8],
    [count, 8],
    [size, 8],
    [offset, 8],
    [0x07064b50, 4],
    [0, 4],
    [offset + size, 8],
    [1, 4],
  ]);
}

/** Where each entry's content starts, and where the central directory does. Entries in the order they are written. */
export function toZipOffsets(entries: readonly ZipEntry[]): { contents: number[]; central: number } {
  const contents: number[] = [];
  let at = 0;
  for (const entry of entries) {
    at += toLocalHeader(entry).length;
    contents.push(at);
    at += entry.size;
  }
  return { contents, central: at };
}

/** Central directory and end records. */
export function toZipTail(entries: readonly ZipEntry[]): Bytes {
  const { contents, central } = toZipOffsets(entries);
  const headers = entries.map((entry, i) =>
    toCentralHeader(entry, contents[i]! - toLocalHeader(entry).length),
  );
  const directory = joinBytes(headers);
  return concatBytes(directory, toEndRecords(entries.length, directory.length, central));
}
