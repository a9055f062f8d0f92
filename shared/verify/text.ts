import { type Bytes, fromUtf8 } from '../bytes.ts';
import type { ReadFiles } from './read-files.ts';

const LINE_FEED = 10;

/** A file as text; null where it is missing or not UTF-8. */
export function textOf(files: ReadFiles, path: string): string | null {
  const bytes = files.get(path)?.bytes;
  return bytes === null || bytes === undefined ? null : decodeUtf8(bytes);
}

export function decodeUtf8(bytes: Bytes): string | null {
  try {
    return fromUtf8(bytes);
  } catch {
    return null;
  }
}

/** Lines without their line feed, one at a time, null for one that is not UTF-8; what follows the last feed is a line too. */
export function* linesOf(bytes: Bytes): Generator<string | null> {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    // A last line without feed is not how we write it: null makes it a finding.
    yield feed < 0 ? null : decodeUtf8(bytes.subarray(start, feed));
    start = feed < 0 ? bytes.length : feed + 1;
  }
}
