import { setImmediate as nextTurn } from 'node:timers/promises';
import { toUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { type Found, searchFor } from './needles.ts';
import { readPages } from './page-file.ts';

/** Where a needle was found: the page (from 1) and the byte in it. `half`: only its first or second half lies there. */
export interface ScanHit extends Found {
  readonly page: number;
}

export interface ScanResult {
  readonly pages: number;
  /** Pages that could not be decrypted, in which therefore nothing was looked for. */
  readonly unreadable: readonly number[];
  readonly hits: readonly ScanHit[];
}

const PAGES_PER_TURN = 64;

/**
 * Looks for byte strings in every decrypted page as it lies on the disk: rows, free space inside pages and all. One hit
 * per page and needle at most, or per needle alone: the heading of a picture stands in every page that begins one, so that
 * thousands of them in thousands of pages would not fit in memory. `handle`: from `withFile` or, for an open vault, `readerOf`.
 * Throws CANCELLED where it is no longer wanted.
 */
export async function scanDecryptedPages(
  handle: number,
  key: Uint8Array,
  needles: readonly (string | Uint8Array)[],
  per: 'page' | 'needle' = 'page',
  isWanted: () => boolean = () => true,
): Promise<ScanResult> {
  const search = searchFor(needles.map((needle) => (typeof needle === 'string' ? toUtf8(needle) : needle)));
  const hits = new Map<string | number, ScanHit>();
  const unreadable: number[] = [];
  let pages = 0;
  for (const { number, plain } of readPages(handle, key)) {
    pages++;
    if (plain === null) unreadable.push(number);
    else
      for (const found of search(plain)) {
        const which = per === 'needle' ? found.needle : `${number}/${found.needle}`;
        if (hits.get(which)?.part !== 'whole') hits.set(which, { ...found, page: number });
      }
    if (number % PAGES_PER_TURN !== 0) continue;
    await nextTurn();
    if (!isWanted()) throw new JikimError('CANCELLED');
  }
  return { pages, unreadable, hits: [...hits.values()] };
}
