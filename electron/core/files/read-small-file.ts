import { closeSync, openSync, readSync } from 'node:fs';
import { type Bytes, fromUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';

/** No token, certificate or checkpoint is larger. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * A small file that a person named: a checkpoint, a token, a certificate. Throws FILE_NOT_FOUND, and FILE_UNREADABLE for
 * one that is too large as well.
 */
export function readSmallFile(path: string): Bytes {
  try {
    const bytes = readAtMost(path, MOST_BYTES + 1);
    if (bytes.length <= MOST_BYTES) return bytes;
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    if (reason === 'ENOENT') throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
    throw new JikimError('FILE_UNREADABLE', { path, reason }, { cause });
  }
  throw new JikimError('FILE_UNREADABLE', { path, reason: 'size' });
}

/** Throws FILE_NOT_FOUND, and FILE_UNREADABLE for bytes that are no text as well. */
export function readSmallText(path: string): string {
  const bytes = readSmallFile(path);
  try {
    return fromUtf8(bytes);
  } catch (cause) {
    throw new JikimError('FILE_UNREADABLE', { path, reason: 'text' }, { cause });
  }
}

function readAtMost(path: string, most: number): Bytes {
  const buffer = new Uint8Array(most);
  const handle = openSync(path, 'r');
  try {
    let held = 0;
    for (let got = 1; got > 0 && held < most; held += got)
      got = readSync(handle, buffer, held, most - held, null);
    return buffer.slice(0, held);
  } finally {
    closeSync(handle);
  }
}
