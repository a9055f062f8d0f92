import type { Bytes } from '../../../../shared/bytes.ts';
import type { Input } from '../child-session.ts';
import type { Metadata } from '../heads.ts';
import { createFieldList, type FieldList } from './metadata-fields.ts';

const MOVIE_BOX_LIMIT = 16 * 1024 * 1024;
const TOP_BOXES = 64;
const DEPTH = 6;
const TEXT_LIMIT = 4096;
const CONTAINERS = new Set(['moov', 'udta', 'trak', 'mdia']);

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
  if (depth > DEPTH) return;
  for (const { type, from: at, to: end } of boxes(view, from, to)) {
    if (type === 'mvhd') readMovieHeader(view, at + 8, list);
    else if (type === 'meta') readMeta(bytes, at, end, list, depth);
    else if (CONTAINERS.has(type)) walk(bytes, at + 8, end, list, depth + 1);
    // QuickTime user data: a length and a language stand before the text.
    else if (type.startsWith('\xa9')) addText(bytes, type.replace('\xa9', '(c)'), at + 12, end, list);
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

/**
 * A metadata box: `ilst` holds values, named by their box type or, in QuickTime, by their place in `keys`. It is a full box
 * in MP4 and a plain one in QuickTime, as its first child tells.
 */
function readMeta(bytes: Bytes, from: number, to: number, list: FieldList, depth: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = from + (fourCharacters(view, from + 12) === 'hdlr' ? 8 : 12);
  const parts = boxes(view, start, to);
  const keys = parts.find(({ type }) => type === 'keys');
  const names = keys
    ? boxes(view, keys.from + 16, keys.to).map((key) => printable(bytes.subarray(key.from + 8, key.to)))
    : [];
  const values = parts.find(({ type }) => type === 'ilst');
  if (!values) walk(bytes, start, to, list, depth + 1);
  for (const item of values ? boxes(view, values.from + 8, values.to) : []) {
    const name = names[view.getUint32(item.from + 4) - 1] ?? item.type.replace('\xa9', '(c)');
    const [data] = boxes(view, item.from + 8, item.to);
    if (data?.type === 'data') addText(bytes, name, data.from + 16, data.to, list);
  }
}

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

function boxes(view: DataView, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > to) break;
    found.push({ type: fourCharacters(view, at + 4), from: at, to: at + size });
    at += size;
  }
  return found;
}

function addText(bytes: Bytes, name: string, from: number, to: number, list: FieldList): void {
  if (to > from && to - from < TEXT_LIMIT) list.add('movie', name, printable(bytes.subarray(from, to)));
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
