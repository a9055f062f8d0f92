import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ExportSource } from './source.ts';

/** Large enough that few reads are waited for, small enough that the bytes are still in the cache when they are read. */
const CHUNK = 512 * 1024;

/**
 * A plain file as an export of one entry.
 * @throws JikimError `FILE_NOT_FOUND` or `FILE_UNREADABLE` from `entries` and while reading
 */
export function plainFileSource(path: string): ExportSource {
  return {
    fileName: basename(path),
    entries: async () => [{ name: null, size: await sizeOf(path) }],
    open: () => readFile(path),
    close: async () => {},
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const { size } = await stat(path);
    return size;
  } catch (cause) {
    throw toReadError(path, cause);
  }
}

type Chunk = Uint8Array<ArrayBuffer>;

/** A read that nobody waits for any more, because the loop was left, may fail unheard. */
function readAhead(file: FileHandle, into: Chunk): Promise<{ buffer: Chunk; bytesRead: number }> {
  const reading = file.read(into, 0, CHUNK, null);
  reading.catch(() => {});
  return reading;
}

/** Bytes are good until the next are asked for: two buffers take turns, one being filled while the other is read. */
async function* readFile(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openForReading(path);
  let [filling, other] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)];
  try {
    let next = readAhead(file, filling);
    for (;;) {
      const { buffer, bytesRead } = await next;
      if (bytesRead === 0) return;
      [filling, other] = [other, filling];
      next = readAhead(file, filling);
      yield buffer.subarray(0, bytesRead);
    }
  } catch (cause) {
    throw toReadError(path, cause);
  } finally {
    await file.close();
  }
}

/** Opens a file for reading at any place. @throws JikimError `FILE_NOT_FOUND` or `FILE_UNREADABLE` */
export async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw toReadError(path, cause);
  }
}

/** What the file system says of a file, as one of our errors; anything else as it is. */
export function toReadError(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (code === null || cause instanceof JikimError) return cause;
  if (code === 'EISDIR') return new JikimError('IS_FOLDER', { path }, { cause });
  return code === 'ENOENT'
    ? new JikimError('FILE_NOT_FOUND', { path }, { cause })
    : new JikimError('FILE_UNREADABLE', { path, reason: code }, { cause });
}
