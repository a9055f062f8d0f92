import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { hasKeysFile } from '../vault/keys-files.ts';
import { AGE_MAGIC } from './age-range.ts';

/** What a person may have dropped to be checked. */
export type CheckableKind = 'vault' | 'archive' | 'sealed' | 'unknown';

/** First bytes of a zip: of its first file, or of its end where it is empty. */
const ZIP = /^PK(\x03\x04|\x05\x06)/;

/** Tells by names and first bytes only; whether it is one, its check will say. Throws FILE_NOT_FOUND. */
export function kindOf(path: string): CheckableKind {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new JikimError('FILE_NOT_FOUND', { path });
  if (stat.isDirectory()) {
    if (hasKeysFile(resolve(path))) return 'vault';
    return existsSync(join(path, 'bagit.txt')) ? 'archive' : 'unknown';
  }
  if (!stat.isFile()) return 'unknown';
  const start = startOf(path, AGE_MAGIC.length);
  if (start === AGE_MAGIC) return 'sealed';
  return ZIP.test(start) ? 'archive' : 'unknown';
}

function startOf(path: string, length: number): string {
  const buffer = Buffer.alloc(length);
  const handle = openSync(path, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(handle, buffer, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}
