import type { Bytes } from '../../../../shared/bytes.ts';
import type { Input } from '../child-session.ts';
import type { Metadata } from '../heads.ts';
import { createFieldList, type FieldList } from './metadata-fields.ts';

const MOVIE_BOX_LIMIT = 16 * 1024 * 1024;
const TOP_BOXES = 64;
const DEPTH = 6;
const CONTAINERS = new Set(['moov', 'udta', 'meta', 'ilst', 'trak', 'mdia']);

/** Creation times, duration and text tags of an MP4 or QuickTime file (ISO/IEC 14496-12, QuickTime File Format). */
export async function readMovieFields(
  input: Input,
): Promise<Pick<Metadata, 'fields' | 'truncated' | 'damaged'>> {
  const list = createFieldList();
  const movie = await findMovieBox(input);
  if (movie) walk(movie, 8, movie.length, list, 0);
  return { ...list.found, damaged: movie === undefined };
}

/** The movie box may stand after gigabytes of media, which are skipped unread where the source allows. */
async function findMovieBox(input: Input): Promise<Bytes | undefined> {
  if (input.size === null) return undefined;
  let at = 0;
  for (let count = 0; count < TOP_BOXES && at + 8 <= input.size; count++) {
    const header = new DataView((await input.read(at, 16)).buffer);
    if (header.byteLength < 8) return undefined;
    const short = header.getUint32(0);
    const size =
      short === 1 && header.byteLength >= 16 ? Number(header.getBigUint64(8)) : short || input.size - at;
    if (fourCharacters(header, 4) === 'moov') {
      return short !== 1 && size <= MOVIE_BOX_LIMIT ? await input.read(at, size) : undefined;
    }
    if (size < 8) return undefined;
    at += size;
  }
  return undefined;
}

function walk(bytes: Bytes, from: number, to: number, list: FieldList, depth: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > to) return;
    const type = fourCharacters(view, at + 4);
    if (type === 'mvhd') readMovieHeader(view, at + 8, list);
    else if (type === 'keys') readKeys(bytes, at, at + size, list);
    else if (CONTAINERS.has(type) && depth < DEPTH) {
      // `meta` is a full box in MP4 and a plain one in QuickTime: its first child tells.
      const plain = type !== 'meta' || fourCharacters(view, at + 12) === 'hdlr';
      walk(bytes, at + (plain ? 8 : 12), at + size, list, depth + 1);
    } else readText(bytes, type, at, at + size, list);
    at += size;
  }
}

/** Seconds since 1904-01-01, UTC by the standard but local time in many phones: given as the number that is there. */
function readMovieHeader(view: DataView, at: number, list: FieldList): void {
  const wide = view.getUint8(at) === 1;
  if (at + (wide ? 36 : 24) > view.byteLength) return;
  const number = (offset: number) => (wide ? view.getBigUint64(at + offset) : view.getUint32(at + offset));
  list.add('mvhd', 'creation_time (seconds since 1904)', String(number(4)));
  list.add('mvhd', 'modification_time (seconds since 1904)', String(number(wide ? 12 : 8)));
  list.add('mvhd', 'timescale', String(view.getUint32(at + (wide ? 20 : 12))));
  list.add('mvhd', 'duration', String(number(wide ? 24 : 16)));
}

function readKeys(bytes: Bytes, from: number, to: number, list: FieldList): void {
  list.add('keys', 'names', printable(bytes.subarray(from + 16, to)));
}

/** Text tags: `©xyz` of QuickTime and `data` of iTunes-style lists; other boxes are media tables. */
function readText(bytes: Bytes, type: string, from: number, to: number, list: FieldList): void {
  const tag = type.startsWith('\xa9') || type === 'data' || /^\0\0\0./.test(type);
  if (tag && to - from < 4096)
    list.add('udta', type.replace('\xa9', '(c)'), printable(bytes.subarray(from + 8, to)));
}

function printable(bytes: Uint8Array): string {
  return new TextDecoder('utf-8')
    .decode(bytes)
    .replace(/[\0-\x1f\x7f\ufffd]+/g, ' ')
    .trim();
}

function fourCharacters(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4));
}
