import type { z } from 'zod';
import { type Bytes, concatBytes, fromUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { collect } from './collect.ts';
import type { DecodeRequest, Reply } from './exchange.ts';
import { createForkHost } from './fork-host.ts';
import {
  type Cuts,
  cleanPdfHead,
  cutsHead,
  drawPageHead,
  joinPdfHead,
  type Metadata,
  metadataHead,
  type PdfInspection,
  pdfInspectionHead,
  pngHead,
  previewHead,
  stampPdfHead,
  type ZipEntry,
  zipEntryHead,
  zipEntrySchema,
  zipHead,
} from './heads.ts';
import type { DecoderHost } from './host.ts';
import { type DecoderLimits, defaultLimits } from './limits.ts';
import { createPool, type RequestOptions } from './pool.ts';
import type { DecodeSource, RandomAccessSource } from './source.ts';

export type Preview = z.infer<typeof previewHead> & { readonly bytes: Bytes };

/** A plain PNG on its way: `chunks` must be read to the end or returned from. */
export type PlainPng = z.infer<typeof pngHead> & { readonly chunks: AsyncIterable<Bytes> };

/** Opens untrusted bytes in children without keys. Every method may fail with a DECODE_, ZIP_ or PDF_ code or CANCELLED. */
export interface Decoder {
  /** An upright JPEG of at most `edge` pixels (default 512), its perceptual hash and the steps taken. */
  makePreview(source: DecodeSource, options?: RequestOptions & { edge?: number }): Promise<Preview>;
  /** What the file says of itself, as found and bounded. */
  readMetadata(source: DecodeSource, options?: RequestOptions): Promise<Metadata>;
  /** A plain upright 8-bit PNG, grey or RGB; alpha is put on white unless `flatten` is false. */
  toPng(source: DecodeSource, options?: RequestOptions & { flatten?: boolean }): Promise<PlainPng>;
  /** Rows at which a long capture is best cut; heights and overlap in pixels of the upright image. */
  findCuts(source: DecodeSource, options: RequestOptions & CutOptions): Promise<Cuts>;
  listZip(source: RandomAccessSource, options?: RequestOptions): Promise<ZipEntry[]>;
  /** Bytes of one listed entry, checked while they flow; keep none of them when the stream fails. */
  openZipEntry(source: RandomAccessSource, entry: ZipEntry, options?: RequestOptions): AsyncIterable<Bytes>;
  /** Pages, encryption and what else a foreign PDF holds. PDF_ENCRYPTED where it needs a password, PDF_DAMAGED. */
  inspectPdf(source: DecodeSource, options?: RequestOptions): Promise<PdfInspection>;
  /** The pages alone, fields and annotations drawn into them. */
  cleanPdf(source: DecodeSource, options?: RequestOptions): Promise<CleanPdf>;
  /** The same, each page put inside margins under a page of ours. */
  stampPdf(source: DecodeSource, options: RequestOptions & StampOptions): Promise<StampedPdf>;
  /** One document of several of ours, given one after the other; `lengths` in bytes. */
  joinPdf(source: DecodeSource, options: RequestOptions & JoinOptions): Promise<JoinedPdf>;
  /** A PNG of one page (0 is the first) as readers show it, `width` pixels wide, a very long one less. PDF_ENCRYPTED, PDF_DAMAGED. */
  drawPage(source: DecodeSource, options: RequestOptions & DrawOptions): Promise<DrawnPage>;
  /** Ends all children; requests under way fail with CANCELLED. */
  close(): Promise<void>;
}

/** A PDF without active content on its way, and what was removed from it (codes and counts). */
export type CleanPdf = z.infer<typeof cleanPdfHead> & { readonly chunks: AsyncIterable<Bytes> };
export type JoinedPdf = z.infer<typeof joinPdfHead> & { readonly chunks: AsyncIterable<Bytes> };
export type StampedPdf = z.infer<typeof stampPdfHead> & { readonly chunks: AsyncIterable<Bytes> };

/** Distances in points from the edges of a page to the area that the original page may fill. */
export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface StampOptions {
  /** Our own PDF with one page for each page wanted; its page sizes become those of the result. */
  readonly overlay: DecodeSource;
  /** Pages of the original that are wanted, counted from 0; all of them where left out. */
  readonly pages?: { readonly from: number; readonly count: number };
  readonly first: PageMargins;
  readonly rest: PageMargins;
}

export interface JoinOptions {
  readonly lengths: readonly number[];
}

export interface DrawOptions {
  readonly page: number;
  readonly width: number;
}

export type DrawnPage = z.infer<typeof drawPageHead> & { readonly png: Bytes };

export interface CutOptions {
  readonly pieceHeight: number;
  readonly overlap: number;
}

export interface DecoderOptions {
  readonly limits?: Partial<DecoderLimits>;
  /** How children are started; by default Node is forked. */
  readonly host?: DecoderHost | undefined;
}

const PREVIEW_BYTES = 16 * 1024 * 1024;
const PAGE_BYTES = 64 * 1024 * 1024;
/** 100,000 entries of ordinary names; more text than that is not a listing but an attack on memory. */
const LISTING_BYTES = 64 * 1024 * 1024;

/** A decoder with its own children. Make one for a batch and close it after. */
export function createDecoder({ limits, host = createForkHost() }: DecoderOptions = {}): Decoder {
  const pool = createPool(host, { ...defaultLimits, ...limits });
  const ask = (request: DecodeRequest, options: RequestOptions = {}) => pool.run(request, options);
  return {
    async makePreview(source, { edge = 512, ...options } = {}) {
      const reply = await ask(
        { operation: 'makePreview', parameters: { edge }, sources: [source], outputBytes: PREVIEW_BYTES },
        options,
      );
      return { ...parseHead(previewHead, reply), bytes: await toBytes(reply) };
    },
    async readMetadata(source, options) {
      return parseHead(
        metadataHead,
        await ask({ operation: 'readMetadata', parameters: {}, sources: [source] }, options),
      );
    },
    async toPng(source, { flatten = true, ...options } = {}) {
      const reply = await ask({ operation: 'toPng', parameters: { flatten }, sources: [source] }, options);
      return { ...parseHead(pngHead, reply), chunks: reply.chunks };
    },
    async findCuts(source, { pieceHeight, overlap, ...options }) {
      const parameters = { pieceHeight, overlap };
      const reply = await ask({ operation: 'findCuts', parameters, sources: [source] }, options);
      return assertCuts(parseHead(cutsHead, reply), pieceHeight);
    },
    async inspectPdf(source, options) {
      const reply = await ask({ operation: 'inspectPdf', parameters: {}, sources: [source] }, options);
      return parseHead(pdfInspectionHead, reply);
    },
    async cleanPdf(source, options) {
      const reply = await ask({ operation: 'cleanPdf', parameters: {}, sources: [source] }, options);
      return { ...parseHead(cleanPdfHead, reply), chunks: reply.chunks };
    },
    async stampPdf(source, { overlay, first, rest, pages, ...options }) {
      const parameters = { first, rest, ...(pages === undefined ? {} : { pages }) };
      const reply = await ask({ operation: 'stampPdf', parameters, sources: [source, overlay] }, options);
      return { ...parseHead(stampPdfHead, reply), chunks: reply.chunks };
    },
    async joinPdf(source, { lengths, ...options }) {
      const reply = await ask({ operation: 'joinPdf', parameters: { lengths }, sources: [source] }, options);
      return { ...parseHead(joinPdfHead, reply), chunks: reply.chunks };
    },
    async drawPage(source, { page, width, ...options }) {
      const reply = await ask(
        { operation: 'drawPage', parameters: { page, width }, sources: [source], outputBytes: PAGE_BYTES },
        options,
      );
      return { ...parseHead(drawPageHead, reply), png: await toBytes(reply) };
    },
    async listZip(source, options) {
      const reply = await ask(
        { operation: 'listZip', parameters: {}, sources: [source], outputBytes: LISTING_BYTES },
        options,
      );
      const { entries } = parseHead(zipHead, reply);
      const list = fromUtf8(await toBytes(reply))
        .split('\n')
        .slice(0, -1)
        .map(parseEntry);
      if (list.length !== entries) throw new JikimError('DECODE_PROTOCOL', { reason: 'entries' });
      return list;
    },
    async *openZipEntry(source, entry, options) {
      const request = {
        operation: 'openZipEntry',
        parameters: entry,
        sources: [source],
        outputBytes: entry.size,
      } as const;
      const reply = await ask(request, options);
      parseHead(zipEntryHead, reply);
      yield* reply.chunks;
    },
    close: () => pool.close(),
  };
}

/** A head that is not of the known shape is not believed. */
function parseHead<S extends z.ZodType>(schema: S, reply: Reply): z.infer<S> {
  const parsed = schema.safeParse(reply.head);
  if (parsed.success) return parsed.data;
  reply.drop('result');
  throw new JikimError('DECODE_PROTOCOL', { reason: 'result' });
}

/** Pieces that left rows out would leave evidence out of the filing, so this is not taken on trust. */
function assertCuts(cuts: Cuts, pieceHeight: number): Cuts {
  const whole = cuts.pieces.every(
    ({ from, to }, at) => from <= (cuts.pieces[at - 1]?.to ?? 0) && to > from && to - from <= pieceHeight,
  );
  if (whole && cuts.pieces.at(-1)?.to === cuts.height) return cuts;
  throw new JikimError('DECODE_PROTOCOL', { reason: 'cuts' });
}

function parseEntry(line: string): ZipEntry {
  try {
    return zipEntrySchema.parse(JSON.parse(line));
  } catch {
    throw new JikimError('DECODE_PROTOCOL', { reason: 'entry' });
  }
}

async function toBytes(reply: Reply): Promise<Bytes> {
  return concatBytes(...(await collect(reply.chunks)));
}
