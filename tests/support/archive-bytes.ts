import { crc32 } from 'node:zlib';
import { fromBytes } from '../../electron/core/archive/content.ts';
import type { ArchiveModel } from '../../electron/core/archive/model.ts';
import { planArchive } from '../../electron/core/archive/plan.ts';
import { toZipPieces } from '../../electron/core/archive/zip-stream.ts';
import { type ByteRange, collect } from '../../shared/archive/byte-range.ts';
import type { ArchiveSource } from '../../shared/archive/source.ts';
import { openZipSource } from '../../shared/archive/zip-source.ts';
import type { Bytes } from '../../shared/bytes.ts';

/** Files of an archive by path, to be tampered with. */
export type ArchiveBytes = Map<string, Bytes>;

export async function toArchiveBytes(model: ArchiveModel): Promise<ArchiveBytes> {
  const files: ArchiveBytes = new Map();
  for (const file of await planArchive(model, () => {})) files.set(file.path, await collect(file.open()));
  return files;
}

export async function toZipBytes(model: ArchiveModel): Promise<Bytes> {
  return collect(toZipPieces(await planArchive(model, () => {}), () => {}));
}

/** The archive as a folder would show it. */
export function memorySource(files: ArchiveBytes): ArchiveSource {
  return {
    list: async () => Array.from(files, ([path, bytes]) => ({ path, size: bytes.length })),
    read: (path, start, end) => fromBytes(part(files.get(path)!, start, end))(),
  };
}

/** The very array where all of it is asked for, so that its hash can be remembered. */
function part(bytes: Bytes, start: number, end: number): Bytes {
  return start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end);
}

export function zipSource(bytes: Bytes): Promise<ArchiveSource> {
  return openZipSource(memoryRange(bytes), 'archive.zip', crc32);
}

export function memoryRange(bytes: Bytes): ByteRange {
  return { size: bytes.length, read: (start, end) => fromBytes(bytes.subarray(start, end))() };
}

/** A copy with one bit of one byte turned over. */
export function flipped(bytes: Bytes, position: number, bit = position % 8): Bytes {
  const copy = bytes.slice();
  copy[position]! ^= 1 << bit;
  return copy;
}
