import { setImmediate as nextTurn } from 'node:timers/promises';
import { toUtf8 } from '../../../shared/bytes.ts';
import { readPages } from './page-file.ts';

/** Where a needle was found: the page (from 1) and the byte in it. `half`: only its first or second half lies there. */
export interface ScanHit {
  readonly needle: number;
  readonly page: number;
  readonly offset: number;
  readonly part: 'whole' | 'half';
}

export interface ScanResult {
  readonly pages: number;
  /** Pages that could not be decrypted, in which therefore nothing was looked for. */
  readonly unreadable: readonly number[];
  readonly hits: readonly ScanHit[];
}

/**
 * A needle of at least this many bytes is also looked for by its halves: where SQLite spread a value over two pages, one
 * half lies whole in one of them. Halves of shorter ones would be found everywhere by chance.
 */
const LEAST_FOR_HALVES = 24;
const PAGES_PER_TURN = 64;

/**
 * Looks for byte strings in every decrypted page as it lies on the disk: rows, free space inside pages and all. One hit
 * per page and needle at most. `handle`: from `withFile` or, for an open vault, `readerOf`.
 */
export async function scanDecryptedPages(
  handle: number,
  key: Uint8Array,
  needles: readonly (string | Uint8Array)[],
): Promise<ScanResult> {
  const wanted = needles.map((needle) => Buffer.from(typeof needle === 'string' ? toUtf8(needle) : needle));
  const hits: ScanHit[] = [];
  const unreadable: number[] = [];
  let pages = 0;
  for (const { number, plain } of readPages(handle, key)) {
    pages++;
    if (plain === null) unreadable.push(number);
    else hits.push(...hitsIn(Buffer.from(plain.buffer, plain.byteOffset, plain.length), number, wanted));
    if (number % PAGES_PER_TURN === 0) await nextTurn();
  }
  return { pages, unreadable, hits };
}

function hitsIn(page: Buffer, number: number, needles: readonly Buffer[]): ScanHit[] {
  return needles.flatMap((needle, index) => {
    const found = findIn(page, needle);
    return found === null ? [] : [{ needle: index, page: number, ...found }];
  });
}

function findIn(page: Buffer, needle: Buffer): Pick<ScanHit, 'offset' | 'part'> | null {
  const whole = page.indexOf(needle);
  if (whole >= 0) return { offset: whole, part: 'whole' };
  if (needle.length < LEAST_FOR_HALVES) return null;
  const middle = needle.length >> 1;
  for (const half of [needle.subarray(0, middle), needle.subarray(middle)]) {
    const offset = page.indexOf(half);
    if (offset >= 0) return { offset, part: 'half' };
  }
  return null;
}
