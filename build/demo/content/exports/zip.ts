import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const UTF8_NAMES = 0x0800;
const DOS_DATE = ((2026 - 1980) << 9) | (10 << 5) | 27;
const DOS_TIME = (11 << 11) | (24 << 5);

/** A zip of stored entries (APPNOTE 4.3), always the same bytes for the same entries. */
export function storeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = [localHeader(entry), Buffer.from(entry.name), Buffer.from(entry.bytes)];
    directory.push(centralHeader(entry, offset), Buffer.from(entry.name));
    offset += local.reduce((sum, part) => sum + part.length, 0);
    parts.push(...local);
  }
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, directory, offset)]);
}

function localHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry);
  return header;
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** Version, flags, method, time, CRC, sizes and name length: the same in both headers. */
function writeCommon(header: Buffer, at: number, { name, bytes }: ZipEntry): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(DOS_TIME, at + 6);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(crc32(bytes), at + 10);
  header.writeUInt32LE(bytes.length, at + 14);
  header.writeUInt32LE(bytes.length, at + 18);
  header.writeUInt16LE(Buffer.byteLength(name), at + 22);
}

function endRecord(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
