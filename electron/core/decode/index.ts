export {
  type CleanPdf,
  type CutOptions,
  createDecoder,
  type Decoder,
  type DecoderOptions,
  type PageMargins,
  type PlainPng,
  type Preview,
  type StampedPdf,
  type StampOptions,
} from './client.ts';
export { createForkHost } from './fork-host.ts';
export type { Cuts, ImageFacts, Metadata, PdfFinding, PdfInspection, ZipEntry, ZipProblem } from './heads.ts';
export type { DecoderHost, DecoderProcess, DecoderProcessEvents } from './host.ts';
export { type DecoderLimits, defaultLimits } from './limits.ts';
export type { RequestOptions } from './pool.ts';
export { SNIFF_BYTES, type SniffedType, sniffType } from './sniff.ts';
export { bytesSource, type DecodeSource, type RandomAccessSource } from './source.ts';
export type { Step } from './steps.ts';
