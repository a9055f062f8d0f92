import { closeSync, openSync, readSync } from 'node:fs';
import type { Bytes } from '../../../shared/bytes.ts';
import { HEADER_LENGTH } from './keys-format.ts';

/** The first 24 bytes of a database: what AEGIS does not authenticate, kept a second time in keys.json. */
export function readHeader(path: string): Bytes {
  return readStart(path, HEADER_LENGTH);
}

/** Up to `length` bytes from the start of a file. */
export function readStart(path: string, length: number): Bytes {
  const bytes = new Uint8Array(length);
  const handle = openSync(path, 'r');
  try {
    return bytes.slice(0, readSync(handle, bytes, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}
