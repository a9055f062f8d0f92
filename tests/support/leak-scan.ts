import { execFileSync } from 'node:child_process';
import { layersOf } from './leak-layers.ts';
import { foldAscii, type Spelling, spellingsOf } from './leak-spellings.ts';

/** A protected string that was found, how it was spelled, and where. */
export interface Leak {
  readonly text: string;
  readonly spelling: string;
  readonly where: string;
}

/** One thing that leaves the machine: a file's path and bytes. The path is searched too. */
export interface ScannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Searches files for protected strings in every spelling in which they could leave: plain, decomposed, as compatibility
 * jamo, spaced out, full-width, in base64 at any alignment, UTF-16, hexadecimal, escaped for URLs, JSON, XML and PDF
 * names; in paths, contents, inside deflated streams (PDF, zip), and in the text of PDF pages as far as it is in strings.
 * Strings of fewer than two characters are refused: they are found everywhere.
 */
export function scanForLeaks(files: Iterable<ScannedFile>, texts: readonly string[]): Leak[] {
  const spellings = texts.flatMap(spellingsOf);
  const leaks: Leak[] = [];
  for (const file of files) {
    for (const [where, bytes] of layersOf(file)) leaks.push(...search(where, bytes, spellings));
  }
  return leaks;
}

function search(where: string, bytes: Buffer, spellings: readonly Spelling[]): Leak[] {
  const folded = foldAscii(bytes);
  return spellings
    .filter((each) => (each.folded ? folded : bytes).includes(each.needle))
    .map(({ text, name }) => ({ text, spelling: name, where }));
}

/**
 * The text of a PDF as a reader extracts it, to be scanned beside its bytes: glyphs of a subset font are numbers, which
 * only the font's own table turns into characters. Needs `pdftotext`.
 */
export function pdfTextOf({ path, bytes }: ScannedFile): ScannedFile {
  const text = execFileSync('pdftotext', ['-q', '-', '-'], { input: bytes, maxBuffer: 256 * 1024 * 1024 });
  return { path: `${path} (text)`, bytes: text };
}
