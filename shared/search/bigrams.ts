/**
 * Search terms for a text: every pair of neighbouring letters or digits, folded to lower case and composed form, and the
 * last character of each run alone, so that a query of one syllable is the beginning of some term wherever it stands. Korean particles are glued to words, so word indexes miss most of what
 * people type; pairs find any part of a word from two syllables on, and hits are verified against the text itself.
 */
export function toGrams(text: string): string[] {
  const grams = new Set<string>();
  for (const run of fold(text).split(/[^\p{L}\p{N}\p{M}\p{S}]+/u)) {
    const letters = [...run];
    if (letters.length > 0) grams.add(letters.at(-1)!);
    for (let i = 0; i + 1 < letters.length; i++) grams.add(letters[i]! + letters[i + 1]!);
  }
  return [...grams];
}

/** How texts are compared for search: composed, lower case. For looking things up only; nothing stored is changed. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * The FTS5 query that every text containing `query` satisfies (not only those: hits are verified). Null when the query
 * has nothing to look up.
 */
export function toGramQuery(query: string): string | null {
  const terms = new Set<string>();
  for (const run of fold(query).split(/[^\p{L}\p{N}\p{M}\p{S}]+/u)) {
    const letters = [...run];
    if (letters.length === 1) terms.add(`${quote(letters[0]!)}*`);
    for (let i = 0; i + 1 < letters.length; i++) terms.add(quote(letters[i]! + letters[i + 1]!));
  }
  return terms.size === 0 ? null : [...terms].join(' AND ');
}

function quote(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
