import { setImmediate as nextTurn } from 'node:timers/promises';
import { toUtf8 } from '../../../shared/bytes.ts';
import { readPages } from './page-file.ts';

/** Where a needle was found: the page (from 1), and the byte in it where it begins or, across pages, continues. */
export interface ScanHit {
  readonly needle: number;
  readonly page: number;
  readonly offset: number;
}

export interface ScanResult {
  readonly pages: number;
  /** Pages that could not be decrypted, in which therefore nothing was looked for. */
  readonly unreadable: readonly number[];
  readonly hits: readonly ScanHit[];
}

/** In an overflow chain each page begins with the number of the next one. */
const CHAIN_LINK = 4;
const PAGES_PER_TURN = 64;

/**
 * Looks for byte strings in every decrypted page as it lies on the disk: rows, free space inside pages and all. Also
 * across two neighbouring pages, as a value that SQLite spreads over an overflow chain lies. One hit per page and needle.
 * `handle`: from `withFile` or, for an open vault, `readerOf`.
 */
export async function scanDecryptedPages(
  handle: number,
  key: Uint8Array,
  needles: readonly (string | Uint8Array)[],
): Promise<ScanResult> {
  const wanted = needles.map((needle) => Buffer.from(typeof needle === 'string' ? toUtf8(needle) : needle));
  const keep = Math.max(0, ...wanted.map((needle) => needle.length - 1));
  const hits: ScanHit[] = [];
  const unreadable: number[] = [];
  let pages = 0;
  let before = Buffer.alloc(0);
  for (const { number, plain } of readPages(handle, key)) {
    pages++;
    if (plain === null) unreadable.push(number);
    const page = Buffer.from(plain ?? []);
    const seam = Buffer.concat([before, page.subarray(CHAIN_LINK, CHAIN_LINK + keep)]);
    wanted.forEach((needle, index) => {
      const offset = page.indexOf(needle);
      if (offset >= 0) hits.push({ needle: index, page: number, offset });
      else if (seam.includes(needle)) hits.push({ needle: index, page: number, offset: CHAIN_LINK });
    });
    before = Buffer.from(page.subarray(Math.max(0, page.length - keep)));
    if (number % PAGES_PER_TURN === 0) await nextTurn();
  }
  return { pages, unreadable, hits };
}
