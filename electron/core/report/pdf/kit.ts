import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Font } from '../fonts/load.ts';
import { digestId } from './file-id.ts';

/** An indirect object of pdfkit. */
export interface KitReference {
  readonly id: number;
  data: Record<string, unknown>;
  offset: number;
  end(chunk?: Uint8Array | string): void;
}

/** A font as pdfkit embeds it: glyphs are added to the subset as they are used. */
export interface KitFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): KitReference;
}

interface KitPage {
  readonly fonts: Record<string, KitReference>;
  readonly xobjects: Record<string, KitReference>;
  readonly dictionary: KitReference;
  readonly resources: KitReference;
  readonly content: KitReference & {
    compress: boolean;
    buffer: Uint8Array[];
    write(chunk: Uint8Array): void;
  };
}

/** What is used of pdfkit: its object model, pages and font subsets. Text, images and backpressure are ours. */
export interface Kit {
  page: KitPage;
  _font: KitFont;
  _offset: number;
  _id: Uint8Array;
  ref(data?: Record<string, unknown>): KitReference;
  font(source: Font, family: string): unknown;
  addPage(options: { size: [number, number]; margin: number }): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  end(): void;
  endMetadata(): void;
  _write(data: Uint8Array | string): void;
  _refEnd(reference: KitReference): void;
}

export interface KitOptions {
  readonly title: string;
  readonly author?: string;
  readonly lang: 'ko' | 'en';
  /** Milliseconds since 1970; the only time in the file. */
  readonly date: number;
  /** The file does not say what made it: for a paper that must not tell a finder what it opens. */
  readonly isNameless?: boolean;
}

/** Opens a PDF 1.7 whose metadata are the given strings and nothing of this machine or moment. */
export function openKit(options: KitOptions): Kit {
  const info = {
    Title: options.title,
    ...(options.author === undefined ? {} : { Author: options.author }),
    // pdfkit would put its own name where nothing is given.
    Producer: options.isNameless === true ? '' : 'Jikim',
    Creator: options.isNameless === true ? '' : 'Jikim',
    CreationDate: new Date(options.date),
  };
  const settings = {
    pdfVersion: '1.7',
    autoFirstPage: false,
    lang: languageTag(options.lang),
    info,
    font: null,
  };
  const kit = new PDFDocument(settings as unknown as PDFKit.PDFDocumentOptions) as unknown as Kit;
  kit._id = digestId(options);
  // pdfkit would add the same strings as XML without escaping them; a title with `&` would break it.
  kit.endMetadata = () => {};
  return kit;
}

function languageTag(lang: KitOptions['lang']): string {
  return lang === 'ko' ? 'ko-KR' : 'en';
}

/** A page is a few thousand bytes: small tables are set up in a tenth of the time and compress it as well. */
const PAGE_DEFLATE = { windowBits: 13, memLevel: 6 } as const;

/** Gives the page at hand its operators, compressed, behind the ones pdfkit has begun it with. */
export function writeContent(kit: Kit, operators: readonly string[]): void {
  const { content } = kit.page;
  const whole = Buffer.concat([...content.buffer, Buffer.from(operators.join('\n'), 'latin1')]);
  content.buffer = [];
  content.compress = false;
  content.data.Filter = 'FlateDecode';
  content.write(deflateSync(whole, PAGE_DEFLATE));
}

/**
 * Writes a stream object from slices of a file without copying them; pdfkit's own way joins and may compress them.
 * `data` gets its Length here.
 */
export function writeStream(kit: Kit, reference: KitReference, slices: readonly Uint8Array[]): void {
  reference.data.Length = slices.reduce((sum, slice) => sum + slice.length, 0);
  reference.offset = kit._offset;
  kit._write(`${reference.id} 0 obj`);
  kit._write(dictionary(reference.data));
  kit._write('stream');
  for (const slice of slices) kit._write(slice);
  kit._write('\nendstream\nendobj');
  kit._refEnd(reference);
}

/** Only names, numbers, references, arrays of those and nested dictionaries occur in our own objects. */
function dictionary(data: Record<string, unknown>): string {
  const entries = Object.entries(data).map(([key, value]) => `/${key} ${object(value)}`);
  return `<< ${entries.join(' ')} >>`;
}

function object(value: unknown): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map(object).join(' ')}]`;
  if (isReference(value)) return `${value.id} 0 R`;
  return dictionary(value as Record<string, unknown>);
}

function isReference(value: unknown): value is KitReference {
  return typeof value === 'object' && value !== null && 'id' in value && 'data' in value;
}
