/** Where a needle lies in a page; `half`: only its first or second half lies there. */
export interface Found {
  readonly needle: number;
  readonly offset: number;
  readonly part: 'whole' | 'half';
}

/** Looks for many byte strings at once in one page, each found once at most, whole rather than by half. */
export type NeedleSearch = (page: Uint8Array) => Found[];

/**
 * A needle of at least this many bytes is also looked for by its halves: where SQLite spread a value over two pages, one
 * half lies whole in one of them. Halves of shorter ones would be found everywhere by chance.
 */
const LEAST_FOR_HALVES = 24;
/** Bytes of an anchor, and the size of the table that says which ones occur. */
const ANCHOR = 4;
const TABLE_BITS = 16;

/** A run of four bytes of a needle, and the piece of the needle it stands for. */
interface Anchor {
  readonly needle: number;
  /** The piece within the needle, and the anchor within the needle. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/**
 * One pass over a page however many needles there are: a table tells for each four bytes whether any needle has them at
 * its anchor, and only there the needle is compared.
 */
export function searchFor(needles: readonly Uint8Array[]): NeedleSearch {
  const short = needles.flatMap((needle, index) => (needle.length < ANCHOR ? [index] : []));
  const anchors = needles.flatMap((needle, index) =>
    needle.length < ANCHOR ? [] : anchorsOf(needle, index),
  );
  const table = new Uint8Array(1 << TABLE_BITS);
  const byWord = new Map<number, Anchor[]>();
  for (const anchor of anchors) {
    const word = wordAt(needles[anchor.needle]!, anchor.at);
    table[slotOf(word)] = 1;
    byWord.set(word, [...(byWord.get(word) ?? []), anchor]);
  }
  return (page) => {
    const found = new Map<number, Found>();
    if (anchors.length > 0) sweep(page, table, byWord, needles, found);
    for (const needle of short) findShort(page, needles[needle]!, needle, found);
    return [...found.values()].sort((a, b) => a.needle - b.needle);
  };
}

function sweep(
  page: Uint8Array,
  table: Uint8Array,
  byWord: ReadonlyMap<number, readonly Anchor[]>,
  needles: readonly Uint8Array[],
  found: Map<number, Found>,
): void {
  let word = 0;
  for (let i = 0; i < page.length; i++) {
    word = (word >>> 8) | (page[i]! << 24);
    if (i < ANCHOR - 1 || table[slotOf(word)] === 0) continue;
    for (const anchor of byWord.get(word >>> 0) ?? [])
      compare(page, i - ANCHOR + 1 - anchor.at, needles[anchor.needle]!, anchor, found);
  }
}

/** @param start where the needle would begin in the page; may lie before it */
function compare(
  page: Uint8Array,
  start: number,
  needle: Uint8Array,
  { needle: index, from, to }: Anchor,
  found: Map<number, Found>,
): void {
  const known = found.get(index)?.part;
  if (known === 'whole' || !isAt(page, start, needle, from, to)) return;
  if (isAt(page, start, needle, 0, needle.length))
    found.set(index, { needle: index, offset: start, part: 'whole' });
  else if (known === undefined) found.set(index, { needle: index, offset: start + from, part: 'half' });
}

function isAt(page: Uint8Array, start: number, needle: Uint8Array, from: number, to: number): boolean {
  if (start + from < 0 || start + to > page.length) return false;
  for (let i = from; i < to; i++) if (page[start + i] !== needle[i]) return false;
  return true;
}

function findShort(page: Uint8Array, needle: Uint8Array, index: number, found: Map<number, Found>): void {
  const offset = Buffer.from(page.buffer, page.byteOffset, page.length).indexOf(needle);
  if (offset >= 0) found.set(index, { needle: index, offset, part: 'whole' });
}

function anchorsOf(needle: Uint8Array, index: number): Anchor[] {
  const middle = needle.length >> 1;
  const pieces: [number, number][] =
    needle.length < LEAST_FOR_HALVES
      ? [[0, needle.length]]
      : [
          [0, middle],
          [middle, needle.length],
        ];
  return pieces.map(([from, to]) => ({ needle: index, from, to, at: rarest(needle, from, to) }));
}

/** The four bytes with the most different values: a run of one byte occurs on every page. */
function rarest(needle: Uint8Array, from: number, to: number): number {
  let best = from;
  let most = 0;
  for (let at = from; at + ANCHOR <= to; at++) {
    const different = new Set(needle.subarray(at, at + ANCHOR)).size;
    if (different <= most) continue;
    [best, most] = [at, different];
  }
  return best;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

function slotOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - TABLE_BITS);
}
