import { damaged, truncated } from './limits.ts';

/** One marker segment of a JPEG file; for a scan, with the coded data that follow it. */
export interface JpegSegment {
  readonly marker: number;
  /** Offset of the byte 0xFF of the marker, and the end of the segment. */
  readonly start: number;
  readonly end: number;
  /** What follows the length field, coded data not included. */
  readonly payload: Uint8Array;
}

export const SOS = 0xda;
const SOI = 0xd8;
const EOI = 0xd9;

/**
 * Walks the segments from SOI to EOI (ITU-T T.81, Annex B). Throws REPORT_IMAGE_TRUNCATED where the file ends first and
 * REPORT_IMAGE_DAMAGED where a marker is expected and another byte stands.
 */
export function readSegments(file: Buffer): { readonly segments: JpegSegment[]; readonly end: number } {
  if (file.length < 4 || file[0] !== 0xff || file[1] !== SOI) throw damaged('JPEG start');
  const segments: JpegSegment[] = [];
  for (let at = 2; ; ) {
    const start = markerAt(file, at);
    const marker = file[start + 1]!;
    if (marker === EOI) return { segments, end: start + 2 };
    const segment = readSegment(file, start, marker);
    segments.push(segment);
    at = segment.end;
  }
}

/** Fill bytes (0xFF) may stand before a marker. */
function markerAt(file: Buffer, at: number): number {
  if (at + 2 > file.length) throw truncated('JPEG without end');
  if (file[at] !== 0xff) throw damaged(`JPEG byte ${at}`);
  let start = at;
  while (start + 2 < file.length && file[start + 1] === 0xff) start++;
  return start;
}

function readSegment(file: Buffer, start: number, marker: number): JpegSegment {
  if (marker < 0xc0 || (marker >= 0xd0 && marker <= SOI)) throw damaged(`JPEG byte ${start}`);
  if (start + 4 > file.length) throw truncated('JPEG segment');
  const length = file.readUInt16BE(start + 2);
  if (length < 2) throw damaged(`JPEG byte ${start}`);
  const end = start + 2 + length;
  if (end > file.length) throw truncated('JPEG segment');
  const payload = file.subarray(start + 4, end);
  return { marker, start, end: marker === SOS ? scanEnd(file, end) : end, payload };
}

/** Coded data run to the next marker that is neither a stuffed zero nor a restart. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at)) {
    const next = file[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
  throw truncated('JPEG picture data');
}
