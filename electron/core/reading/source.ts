import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';

export interface ExportEntry {
  /** Name inside a zip; null for the one entry of a plain file. */
  readonly name: string | null;
  readonly size: number;
}

/** The files of one export, each of which can be read from its start as often as needed. */
export interface ExportSource {
  /** Name of the export file itself, for its title. */
  readonly fileName: string;
  entries(): Promise<readonly ExportEntry[]>;
  open(name: string | null): AsyncIterable<Uint8Array>;
}

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
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) yield chunk as Uint8Array;
  } catch (cause) {
    throw toReadError(path, cause);
  }
}

function toReadError(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (code === null) return cause;
  return code === 'ENOENT'
    ? new JikimError('FILE_NOT_FOUND', { path }, { cause })
    : new JikimError('FILE_UNREADABLE', { path, reason: code }, { cause });
}
