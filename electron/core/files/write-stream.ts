import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toDiskError } from './disk-errors.ts';

/**
 * Writes a new file from chunks and flushes it to the disk. Meant for folders that become visible as a whole, by a rename
 * of their own. Throws DISK_FULL, and EEXIST where the file is there already.
 */
export async function writeNewFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), createWriteStream(path, { flags: 'wx', flush: true }));
  } catch (error) {
    throw toDiskError(error, path);
  }
}
