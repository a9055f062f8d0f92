import { crc32, deflateRawSync } from 'node:zlib';

/** One entry to write; anything an honest writer would not do can be set. */
export interface SampleEntry {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** What the directory claims instead of the truth. */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly localName?: string;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  /** Points at the local header of an earlier entry. */
  readonly sameAs?: number;
}

interface Written {
  readonly offset: number;
  readonly compressed: Uint8Array;
  readonly plain: Uint8Array;
}

const bytesOf = (value: string | Uint8Array = '') => (typeof value === 'string' ? Buffer.from(value) : value);

/** A zip archive (APPNOTE 6.3) of entries as given. */
export function zip(entries: readonly SampleEntry[]): Buffer {
  const parts: Uint8Array[] = [];
  const written: Written[] = [];
  let at = 0;
  for (const entry of entries) {
    if (entry.sameAs !== undefined) {
      written.push(written[entry.sameAs]!);
      continue;
    }
    const plain = bytesOf(entry.data);
    const compressed = entry.stored ? plain : deflateRawSync(plain);
    const name = bytesOf(entry.localName ?? entry.name);
    const local = Buffer.concat([
      header(entry, 0x04034b50, plain, compressed, name.length, []),
      name,
      compressed,
    ]);
    written.push({ offset: at, compressed, plain });
    parts.push(local);
    at += local.length;
  }
  const directory = entries.map((entry, index) => central(entry, written[index]!));
  return Buffer.concat([...parts, ...directory, end(directory, at)]);
}

function header(
  entry: SampleEntry,
  signature: number,
  plain: Uint8Array,
  compressed: Uint8Array,
  nameLength: number,
  before: readonly number[],
): Buffer {
  const buffer = Buffer.alloc(30 + before.length);
  buffer.writeUInt32LE(signature, 0);
  buffer.set(before, 4);
  const fields = buffer.subarray(4 + before.length);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0, 2);
  fields.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
  fields.writeUInt16LE((12 << 11) | (34 << 5) | 28, 6);
  fields.writeUInt16LE((44 << 9) | (3 << 5) | 2, 8);
  fields.writeUInt32LE(entry.crc ?? crc32(plain), 10);
  fields.writeUInt32LE(entry.compressedSize ?? compressed.length, 14);
  fields.writeUInt32LE(entry.size ?? plain.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return buffer;
}

function central(entry: SampleEntry, { offset, compressed, plain }: Written): Buffer {
  const name = bytesOf(entry.name);
  const extra = entry.extra ?? new Uint8Array(0);
  // Made by Unix, so that the upper attributes are a mode.
  const head = header(entry, 0x02014b50, plain, compressed, name.length, [30, 3]);
  head.writeUInt16LE(extra.length, 30);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.attributes ?? 0, 6);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, tail, name, extra]);
}

function end(directory: readonly Buffer[], offset: number): Buffer {
  const buffer = Buffer.alloc(22);
  buffer.writeUInt32LE(0x06054b50, 0);
  buffer.writeUInt16LE(Math.min(0xffff, directory.length), 8);
  buffer.writeUInt16LE(Math.min(0xffff, directory.length), 10);
  buffer.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  buffer.writeUInt32LE(offset, 16);
  return buffer;
}

/** Adds the zip64 end records of APPNOTE 4.3.14 and 4.3.15 and makes the plain one point to them. */
export function toZip64(archive: Buffer, count: number): Buffer {
  const at = archive.length - 22;
  const end = Buffer.from(archive.subarray(at));
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  end.fill(0xff, 8, 20);
  return Buffer.concat([archive.subarray(0, at), record, locator, end]);
}
