import { DecodeFailure } from '../failure.ts';

const HEADER_WITHIN = 1024;
const END_MARK = '%%EOF';

/**
 * Looks at the file as text before any parser does. The library reads objects in file order rather than by the table that
 * readers use, so a file in which both could differ (one object defined twice without an update section) is refused: the
 * exhibit would show something else than the original.
 */
export function assertWholePdf(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!text.slice(0, HEADER_WITHIN).includes('%PDF-')) throw new DecodeFailure('PDF_DAMAGED', 'no header');
  if (!/startxref\s+\d+\s+%%EOF/.test(text)) throw new DecodeFailure('PDF_DAMAGED', 'the end is missing');
  if (countOf(text, 'startxref') <= 1 && hasDoubleObject(text)) {
    throw new DecodeFailure('PDF_DAMAGED', 'an object is defined twice');
  }
}

/** Bytes after the end mark, other than white space, which no reader shows. */
export function trailingBytes(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.subarray(-65_536)).toString('latin1');
  return tail.slice(tail.lastIndexOf(END_MARK) + END_MARK.length).replace(/[\s\0]+/g, '').length;
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

function hasDoubleObject(text: string): boolean {
  const seen = new Set<string>();
  for (const [, name] of text.matchAll(/[\r\n](\d{1,10} \d{1,5}) obj\b/g)) {
    if (seen.has(name!)) return true;
    seen.add(name!);
  }
  return false;
}
