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
/** Bytes of an anchor, and the least and greatest size of the table that says which ones occur. */
const ANCHOR = 4;
const [LEAST_BITS, MOST_BITS] = [16, 22];
/** Places of the table for each anchor: a full table would send every byte of a page to the needles. */
const PLACES = 16;

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
  const byWord = anchorsByWord(needles);
  const table = toTable(byWord.keys(), byWord.size);
  return (page) => {
    const found = new Map<number, Found>();
    if (byWord.size > 0) sweep(page, table, byWord, needles, found);
    for (const needle of short) findShort(page, needles[needle]!, needle, found);
    return [...found.values()].sort((a, b) => a.needle - b.needle);
  };
}

function anchorsByWord(needles: readonly Uint8Array[]): Map<number, Anchor[]> {
  const byWord = new Map<number, Anchor[]>();
  const load = (word: number): number => byWord.get(word)?.length ?? 0;
  for (const [index, needle] of needles.entries()) {
    if (needle.length < ANCHOR) continue;
    for (const anchor of anchorsOf(needle, index, load)) {
      const word = wordAt(needle, anchor.at);
      const beside = byWord.get(word);
      if (beside === undefined) byWord.set(word, [anchor]);
      else beside.push(anchor);
    }
  }
  return byWord;
}

/** Which words occur, by the upper bits of their hash. */
interface Table {
  readonly occurs: Uint8Array;
  readonly shift: number;
}

function toTable(words: Iterable<number>, count: number): Table {
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(count * PLACES + 1))));
  const shift = 32 - bits;
  const occurs = new Uint8Array(1 << bits);
  for (const word of words) occurs[slotOf(word, shift)] = 1;
  return { occurs, shift };
}

function sweep(
  page: Uint8Array,
  { occurs, shift }: Table,
  byWord: ReadonlyMap<number, readonly Anchor[]>,
  needles: readonly Uint8Array[],
  found: Map<number, Found>,
): void {
  let word = 0;
  for (let i = 0; i < page.length; i++) {
    word = (word >>> 8) | (page[i]! << 24);
    if (i < ANCHOR - 1 || occurs[slotOf(word, shift)] === 0) continue;
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

function anchorsOf(needle: Uint8Array, index: number, load: (word: number) => number): Anchor[] {
  const middle = needle.length >> 1;
  const pieces: [number, number][] =
    needle.length < LEAST_FOR_HALVES
      ? [[0, needle.length]]
      : [
          [0, middle],
          [middle, needle.length],
        ];
  return pieces.map(([from, to]) => ({ needle: index, from, to, at: rarest(needle, from, to, load) }));
}

/**
 * The four bytes with the most different values, because a run of one byte occurs on every page; of these the ones that
 * fewest needles stand under, because needles of one kind of file begin alike.
 */
function rarest(needle: Uint8Array, from: number, to: number, load: (word: number) => number): number {
  let best = { at: from, different: 0, load: 0 };
  for (let at = from; at + ANCHOR <= to; at++) {
    const different = new Set(needle.subarray(at, at + ANCHOR)).size;
    if (different < best.different) continue;
    const here = { at, different, load: load(wordAt(needle, at)) };
    if (different > best.different || here.load < best.load) best = here;
  }
  return best.at;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

function slotOf(word: number, shift: number): number {
  return Math.imul(word, 0x9e3779b1) >>> shift;
}
