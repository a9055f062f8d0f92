/**
 * Search terms for a text: every pair of neighbouring letters, digits and symbols, folded to lower case and composed form,
 * and the last character of each run alone, so that a query of one syllable is the beginning of some term wherever it
 * stands. Korean particles are glued to words, so word indexes miss most of what people type; pairs find any part of a
 * word from two syllables on, and hits are verified against the text itself.
 */
export function toGrams(text: string): string[] {
  const grams = new Set<string>();
  for (const run of runsOf(text)) {
    const letters = lettersOf(run);
    if (letters.length > 0) grams.add(letters.at(-1)!);
    for (let i = 0; i + 1 < letters.length; i++) grams.add(letters[i]! + letters[i + 1]!);
  }
  return [...grams];
}

/** The terms of `toGrams` as the text of an index row. A term may stand in it more than once. */
export function toGramText(text: string): string {
  const folded = fold(text);
  if (SURROGATE.test(folded)) return `${toGrams(text).join(' ')} `;
  const units = roomFor(folded.length * 3);
  let size = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (!isTermUnit(code)) continue;
    units[size++] = code;
    const next = folded.charCodeAt(i + 1);
    if (isTermUnit(next)) units[size++] = next;
    units[size++] = SPACE;
  }
  return UNITS.decode(units.subarray(0, size));
}

const SPACE = 32;
const UNITS = new TextDecoder('utf-16le', { ignoreBOM: true });
let room = new Uint16Array(1024);

function roomFor(size: number): Uint16Array<ArrayBuffer> {
  if (room.length >= size) return room;
  const larger = new Uint16Array(size);
  // A long text is rare; its room is not kept.
  if (size <= LARGEST_ROOM) room = larger;
  return larger;
}

const LARGEST_ROOM = 65_536;

/** What `GAP` says of each unit of 16 bits, asked once: 0 not known yet, 1 part of a term, 2 not. */
const known = new Uint8Array(65_536);

function isTermUnit(unit: number): boolean {
  // NaN: past the end.
  if (!(unit >= 0)) return false;
  if (known[unit] === 0) known[unit] = GAP.test(String.fromCharCode(unit)) ? 2 : 1;
  return known[unit] === 1;
}

/**
 * How texts are compared for search: composed, lower case, and one sigma, because which of the two a capital becomes
 * depends on what follows it. For looking things up only; nothing stored is changed.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().normalize('NFC').replaceAll('ς', 'σ');
}

/** ASCII and Hangul syllables, which are composed already. */
const PLAIN = /^[\u0000-\u007f\uac00-\ud7a3]*$/;

/**
 * The FTS5 query that every text containing `query` satisfies (not only those: hits are verified). Null when the query
 * has nothing to look up.
 */
export function toGramQuery(query: string): string | null {
  const terms = new Set<string>();
  for (const run of runsOf(query)) {
    const letters = lettersOf(run);
    if (letters.length === 1) terms.add(`${quote(letters[0]!)}*`);
    for (let i = 0; i + 1 < letters.length; i++) terms.add(quote(letters[i]! + letters[i + 1]!));
  }
  return terms.size === 0 ? null : [...terms].join(' AND ');
}

const GAP = /[^\p{L}\p{N}\p{M}\p{S}]+/u;

function runsOf(text: string): string[] {
  return fold(text).split(GAP);
}

function lettersOf(run: string): string[] {
  return SURROGATE.test(run) ? [...run] : run.split('');
}

/** Half of a character of two units. */
const SURROGATE = /[\ud800-\udfff]/;

function quote(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
