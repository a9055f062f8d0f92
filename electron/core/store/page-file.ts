import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Bytes, concatBytes, toUtf8 } from '../../../shared/bytes.ts';
import { openAegis256, streamAegis256 } from './aegis256.ts';
import { PAGE_SIZE } from './pragmas.ts';

/** At the end of each page: tag, then nonce. */
const TAG = 32;
const NONCE = 32;
const BODY = PAGE_SIZE - TAG - NONCE;

/** First bytes of page 1 that stay readable and are not authenticated. */
const PLAIN_HEADER = 24;
const MAGIC = toUtf8('SQLite format 3\0');

/** SQLite never uses the page that holds this byte, because of its locks; it stays zero. */
const LOCK_BYTE = 0x40000000;

/** One page of an encrypted file, numbered from 1. `plain` is `null` where it is not authentic. */
export interface Page {
  readonly number: number;
  readonly plain: Bytes | null;
}

/** The page that SQLite leaves out, whatever the size of the file. */
export const LOCK_PAGE = LOCK_BYTE / PAGE_SIZE + 1;

/** Every page of an encrypted database, read and decrypted here, without SQLite. A cut last page is not authentic. */
export function* readPages(handle: number, key: Uint8Array): Generator<Page, void> {
  const pages = Math.ceil(fstatSync(handle).size / PAGE_SIZE);
  const raw = new Uint8Array(PAGE_SIZE);
  for (let number = 1; number <= pages; number++) {
    const got = readSync(handle, raw, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE);
    yield { number, plain: got === PAGE_SIZE ? openPage(raw, number, key) : null };
  }
}

/** Runs `act` with a handle on a file that SQLite does not have open in this process. */
export async function withFile<T>(path: string, act: (handle: number) => T | Promise<T>): Promise<T> {
  const handle = openSync(path, 'r');
  try {
    return await act(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * The content of one page as SQLite sees it, or `null`. SQLite3 Multiple Ciphers draws a one-time key and nonce from
 * the key and the page's own nonce, and writes the page number into the last four bytes.
 */
export function openPage(raw: Uint8Array, number: number, key: Uint8Array): Bytes | null {
  if (number === LOCK_PAGE) return raw.every((byte) => byte === 0) ? raw.slice() : null;
  const once = streamAegis256(key, raw.subarray(BODY + TAG), 4);
  new DataView(once.buffer).setUint32(60, number);
  const from = number === 1 ? PLAIN_HEADER : 0;
  const tag = raw.subarray(BODY, BODY + TAG);
  const plain = openAegis256(once.subarray(0, 32), once.subarray(32), raw.subarray(from, BODY), tag);
  if (plain === null || number !== 1) return plain;
  return concatBytes(MAGIC, raw.subarray(MAGIC.length, PLAIN_HEADER), plain);
}
