/** Letters that join or reorder within a word; they are shaped a word at a time. */
const WORD_SCRIPTS = /^[\p{Script=Arabic}\p{Script=Devanagari}]/u;

/**
 * Code units that always stand for themselves: no mark, selector, joiner or surrogate can make them part of a longer
 * cluster unless one of those follows.
 */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) || (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x4e00 && unit <= 0x9fff)
  );
}

/** Conjoining vowels and finals extend a Hangul syllable, marks any letter; ideographs and letters below do not. */
function startsCluster(unit: number): boolean {
  return (
    isPlain(unit) || (unit >= 0x3131 && unit <= 0x318e) || unit === 0x0a || unit === 0x3002 || unit === 0x3001
  );
}

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** Splits text into what a reader takes for one character (UAX #29), joined scripts into words. Nothing is dropped. */
export function toClusters(text: string): string[] {
  const clusters: string[] = [];
  let index = 0;
  while (index < text.length) {
    const end = plainEnd(text, index);
    for (; index < end; index++) clusters.push(text[index]!);
    if (index >= text.length) break;
    index = complexEnd(text, index, clusters);
  }
  return clusters;
}

function plainEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length && isPlain(text.charCodeAt(index)) && nextStarts(text, index + 1)) index++;
  return index;
}

function nextStarts(text: string, index: number): boolean {
  return index >= text.length || startsCluster(text.charCodeAt(index));
}

/** Segments the stretch up to between two plain characters, where there is always a boundary; returns where it ends. */
function complexEnd(text: string, from: number, clusters: string[]): number {
  let end = from + 1;
  while (end < text.length && !(isPlain(text.charCodeAt(end - 1)) && isPlain(text.charCodeAt(end)))) end++;
  const stretch = text.slice(from, end);
  for (const { segment } of segmenter.segment(stretch)) pushSegment(segment, clusters);
  return end;
}

function pushSegment(segment: string, clusters: string[]): void {
  const last = clusters.at(-1);
  if (last !== undefined && WORD_SCRIPTS.test(segment) && WORD_SCRIPTS.test(last) && last.length < 40) {
    clusters[clusters.length - 1] = last + segment;
  } else {
    clusters.push(segment);
  }
}
