import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ExportSource } from './source.ts';

const CHUNK = 256 * 1024;

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

async function* readFile(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openForReading(path);
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read(new Uint8Array(CHUNK), 0, CHUNK, null);
      if (bytesRead === 0) return;
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
  return code === 'ENOENT'
    ? new JikimError('FILE_NOT_FOUND', { path }, { cause })
    : new JikimError('FILE_UNREADABLE', { path, reason: code }, { cause });
}
