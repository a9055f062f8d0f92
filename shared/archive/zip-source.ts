import { type Bytes, equalBytes } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { type ByteRange, collect } from './byte-range.ts';
import type { ArchiveSource, SourceFile } from './source.ts';
import { readZipDirectory } from './zip-directory.ts';
import { toLocalHeader, toZipOffsets, ZIP_FOLDER, type ZipEntry } from './zip-layout.ts';

/** Running CRC-32 (IEEE): `crc32(bytes, before)` continues `before`. */
export type Crc32 = (bytes: Bytes, before: number) => number;

interface Placed extends ZipEntry {
  readonly start: number;
}

/** Reads a zip of ours. `label` names the container in findings. A zip of any other make is one fault and no files. */
export async function openZipSource(zip: ByteRange, label: string, crc32: Crc32): Promise<ArchiveSource> {
  const entries = await readZipDirectory(zip);
  if (entries === null) return emptySource({ path: label, size: zip.size, fault: 'ZIP_STRUCTURE' });
  const { contents } = toZipOffsets(entries);
  const placed = new Map(
    entries.map((entry, i) => [entry.name.slice(ZIP_FOLDER.length), { ...entry, start: contents[i]! }]),
  );
  const files = await listFiles(zip, placed);
  return {
    list: async () => files,
    read: (path, start, end) => readEntry(zip, placed, path, start, end, crc32),
  };
}

function emptySource(fault: SourceFile): ArchiveSource {
  return {
    list: async () => [fault],
    read: (path) => {
      throw new JikimError('FILE_NOT_FOUND', { path });
    },
  };
}

async function listFiles(zip: ByteRange, placed: ReadonlyMap<string, Placed>): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const [path, entry] of placed) {
    const expected = toLocalHeader(entry);
    const found = await collect(zip.read(entry.start - expected.length, entry.start));
    const intact = equalBytes(found, expected);
    files.push({ path, size: entry.size, ...(intact ? {} : { fault: 'ZIP_HEADER' as const }) });
  }
  return files;
}

async function* readEntry(
  zip: ByteRange,
  placed: ReadonlyMap<string, Placed>,
  path: string,
  start: number,
  end: number,
  crc32: Crc32,
): AsyncGenerator<Bytes> {
  const entry = placed.get(path);
  if (entry === undefined) throw new JikimError('FILE_NOT_FOUND', { path });
  let check = 0;
  for await (const piece of zip.read(entry.start + start, entry.start + Math.min(end, entry.size))) {
    check = crc32(piece, check);
    yield piece;
  }
  const complete = start === 0 && end >= entry.size;
  if (complete && check !== entry.crc32) throw new JikimError('ARCHIVE_ZIP_CHECKSUM', { path });
}
