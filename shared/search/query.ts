import { fold } from './bigrams.ts';

/** A pair of quotation marks, straight or curled, and what stands between. */
const QUOTED = /"([^"]*)"|“([^”]*)”/gu;

/**
 * What a text must hold to be found, folded: every word of the query by itself, and what stands in quotation marks as one
 * piece. A mark without its other half is looked for as it stands.
 */
export function needlesOf(query: string): string[] {
  const phrases: string[] = [];
  const words = query.replace(QUOTED, (_, straight: string | undefined, curled: string | undefined) => {
    phrases.push((straight ?? curled ?? '').trim());
    return ' ';
  });
  return [...words.split(/\s+/u), ...phrases].map(fold).filter((needle) => needle !== '');
}

/** Where a needle lies in a text, in its own units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the needles of a query lie in a text, in order and without overlap, for marking them. Folding may change the length
 * of a text; there the place of a needle in it is not known, and nothing is marked.
 */
export function spansOf(text: string, needles: readonly string[]): Span[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const all = needles.flatMap((needle) => occurrences(folded, needle));
  const spans: Span[] = [];
  for (const span of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last === undefined || span.start >= last.end) spans.push(span);
    else if (span.end > last.end) spans.splice(-1, 1, { start: last.start, end: span.end });
  }
  return spans;
}

/** More than these in one text are not told apart by anybody. */
const MOST = 200;

function occurrences(folded: string, needle: string): Span[] {
  const found: Span[] = [];
  for (let at = folded.indexOf(needle); at >= 0 && found.length < MOST; ) {
    found.push({ start: at, end: at + needle.length });
    at = folded.indexOf(needle, at + needle.length);
  }
  return found;
}
