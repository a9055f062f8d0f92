import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { type KeysCopy, parseKeysFile, toKeysFile } from './keys-codec.ts';
import { type Keys, MOST_KEYS_BYTES } from './keys-format.ts';

export const KEYS_FILES = ['keys.json', 'keys.copy.json'] as const;
export type KeysFileName = (typeof KEYS_FILES)[number];

/** What one of the two files holds. */
export type KeysReading =
  | { readonly name: KeysFileName; readonly copy: KeysCopy }
  | { readonly name: KeysFileName; readonly error: JikimError };

/** Reads both files; a missing, damaged or hostile one becomes an `error`, never an exception. */
export function readKeysFiles(dir: string): KeysReading[] {
  return KEYS_FILES.map((name) => {
    try {
      return { name, copy: parseKeysFile(readLimited(join(dir, name))) };
    } catch (error) {
      if (error instanceof JikimError) return { name, error };
      return { name, error: new JikimError('VAULT_KEYS_DAMAGED', { detail: name }, { cause: error }) };
    }
  });
}

/** The intact copies, highest counter first. Throws the first file's error where neither can be read. */
export function intactCopies(readings: readonly KeysReading[]): KeysCopy[] {
  const newer = readings.find((reading) => 'error' in reading && reading.error.code === 'VAULT_NEWER');
  if (newer !== undefined && 'error' in newer) throw newer.error;
  const copies = readings.flatMap((reading) => ('copy' in reading ? [reading.copy] : []));
  const [first] = readings;
  if (copies.length === 0 && first !== undefined && 'error' in first) throw first.error;
  return copies.sort((a, b) => b.keys.counter - a.keys.counter);
}

/**
 * Writes both files, one after the other: at every moment at least one of them is whole. Repairs a damaged copy. The change
 * holds once the first is on the disk; a second that cannot be written stays behind until the next opening or write.
 */
export function writeKeysFiles(dir: string, keys: Keys, masterKey: Uint8Array): void {
  const bytes = toKeysFile(keys, masterKey);
  const [first, second] = KEYS_FILES;
  writeFileAtomic(join(dir, first), bytes);
  try {
    writeFileAtomic(join(dir, second), bytes);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof JikimError && error.code === 'DISK_FULL';
}

export function hasKeysFile(dir: string): boolean {
  return KEYS_FILES.some((name) => existsSync(join(dir, name)));
}

/** At most one byte more than the limit, so that a huge file costs nothing. */
function readLimited(path: string): Bytes {
  const buffer = new Uint8Array(MOST_KEYS_BYTES + 1);
  const handle = openSync(path, 'r');
  try {
    let held = 0;
    for (let got = 1; got > 0 && held < buffer.length; held += got)
      got = readSync(handle, buffer, held, buffer.length - held, null);
    return buffer.slice(0, held);
  } finally {
    closeSync(handle);
  }
}
