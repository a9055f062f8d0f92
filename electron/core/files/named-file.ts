import { readFileSync, statSync } from 'node:fs';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';

/** A small file that a person named: a checkpoint, a token, a certificate. Throws FILE_NOT_FOUND, FILE_UNREADABLE. */
export function readNamedFile(path: string, most = Number.MAX_SAFE_INTEGER): Bytes {
  try {
    if (statSync(path).size > most) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    return new Uint8Array(readFileSync(path));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    if (reason === 'ENOENT') throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
    throw new JikimError('FILE_UNREADABLE', { path, reason }, { cause });
  }
}
