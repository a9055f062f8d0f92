import { inflateSync } from 'node:zlib';
import { assertPrintable, damaged } from './limits.ts';
import { parseOrientation } from './orientation.ts';
import { type PngChunk, readChunks } from './png-chunks.ts';
import type { ImageStep, ImageStream, Orientation, Parsed } from './prepared.ts';
import { reduceProfile } from './profile.ts';

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
}

/** Depths each colour type may have (PNG, third edition, table 8). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const SAMPLES: Readonly<Record<Header['type'], number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const MAX_PROFILE = 4 * 1024 * 1024;
const REMARKS = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'iCCP']);

/**
 * Reads the chunks of a PNG without decoding a pixel. Pictures without alpha or interlacing go to the page with their
 * own compressed rows; the others need the decoder.
 */
export function parsePng(file: Buffer): Parsed {
  const { chunks, end } = readChunks(file);
  const header = readHeader(chunks);
  assertPrintable(header.width, header.height);
  assertData(chunks);
  const exif = find(chunks, 'eXIf');
  const orientation: Orientation = exif ? parseOrientation(exif) : 1;
  const why = unfit(header);
  if (why) return { kind: 'decode', why, width: header.width, height: header.height, orientation };
  const steps = commonSteps(chunks, file.length - end, orientation);
  const made = toStream(chunks, header);
  return { kind: 'as-is', stream: made.stream, orientation, steps: [...steps, ...made.steps] };
}

function find(chunks: readonly PngChunk[], type: string): Buffer | undefined {
  return chunks.find((chunk) => chunk.type === type)?.data;
}

function readHeader(chunks: readonly PngChunk[]): Header {
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length !== 13) throw damaged('PNG IHDR');
  const { data } = first;
  const [bits, type, compression, filter, interlace] = data.subarray(8) as unknown as readonly number[];
  const valid = DEPTHS[type!]?.includes(bits!) && compression === 0 && filter === 0 && interlace! <= 1;
  if (!valid) throw damaged('PNG IHDR');
  return {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    bits: bits!,
    type: type as Header['type'],
    interlaced: interlace === 1,
  };
}

/** Picture data are there and in one piece, as the standard asks; two heaps of them would be two pictures in one. */
function assertData(chunks: readonly PngChunk[]): void {
  const first = chunks.findIndex(({ type }) => type === 'IDAT');
  const last = chunks.findLastIndex(({ type }) => type === 'IDAT');
  if (first < 0) throw damaged('PNG IDAT');
  if (chunks.slice(first, last).some(({ type }) => type !== 'IDAT')) throw damaged('PNG IDAT');
  if (chunks.filter(({ type }) => type === 'IHDR').length > 1) throw damaged('PNG IHDR');
}

function commonSteps(chunks: readonly PngChunk[], trailing: number, orientation: Orientation): ImageStep[] {
  const remarks = chunks.filter(({ type }) => REMARKS.has(type) && type !== 'iCCP');
  const bytes = remarks.reduce((sum, { data }) => sum + data.length + 12, 0);
  const steps: ImageStep[] = [];
  if (bytes > 0) steps.push({ code: 'metadata-left-out', value: bytes });
  if (trailing > 0) steps.push({ code: 'trailing-bytes-left-out', value: trailing });
  if (orientation !== 1) steps.push({ code: 'orientation-applied', value: orientation });
  if (find(chunks, 'acTL')) steps.push({ code: 'first-frame-only' });
  return steps;
}

function unfit(header: Header): string | undefined {
  if (header.interlaced) return 'png-interlaced';
  return header.type === 4 || header.type === 6 ? 'png-alpha' : undefined;
}

function toStream(
  chunks: readonly PngChunk[],
  header: Header,
): { readonly stream: ImageStream; readonly steps: readonly ImageStep[] } {
  const colours = SAMPLES[header.type];
  const steps: ImageStep[] = [];
  const palette = header.type === 3 ? readPalette(chunks, header, steps) : undefined;
  const profile = readProfile(chunks, header.type === 0 ? 1 : 3, steps);
  const colourKey = header.type === 3 ? undefined : readColourKey(chunks, header, steps);
  const parameters = { Predictor: 15, Colors: colours, BitsPerComponent: header.bits, Columns: header.width };
  const stream: ImageStream = {
    width: header.width,
    height: header.height,
    bits: header.bits,
    model: header.type === 0 ? 'DeviceGray' : 'DeviceRGB',
    coding: { Filter: 'FlateDecode', DecodeParms: parameters },
    slices: chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
    ...(palette ? { palette } : {}),
    ...(profile ? { profile } : {}),
    ...(colourKey ? { colourKey } : {}),
  };
  return { stream, steps };
}

/** Paper is white: entries that let the background through are mixed with it, which is what a viewer on white shows. */
function readPalette(chunks: readonly PngChunk[], header: Header, steps: ImageStep[]): Uint8Array {
  const colours = find(chunks, 'PLTE');
  const fits =
    colours && colours.length > 0 && colours.length % 3 === 0 && colours.length / 3 <= 1 << header.bits;
  if (!fits) throw damaged('PNG PLTE');
  const alpha = find(chunks, 'tRNS');
  if (!alpha?.some((value) => value < 255)) return colours;
  if (alpha.length > colours.length / 3) throw damaged('PNG tRNS');
  steps.push({ code: 'palette-on-white' });
  return colours.map((value, index) => {
    const cover = alpha[Math.floor(index / 3)] ?? 255;
    return Math.round((value * cover + 255 * (255 - cover)) / 255);
  });
}

/** One grey or colour that is not to be painted (PNG, third edition, 11.3.1.1). */
function readColourKey(
  chunks: readonly PngChunk[],
  header: Header,
  steps: ImageStep[],
): number[] | undefined {
  const key = find(chunks, 'tRNS');
  if (!key) return undefined;
  const samples = SAMPLES[header.type];
  if (key.length !== samples * 2) throw damaged('PNG tRNS');
  steps.push({ code: 'transparency-kept' });
  const greatest = 2 ** header.bits - 1;
  return Array.from({ length: samples }, (_, index) => key.readUInt16BE(index * 2) & greatest).flatMap(
    (value) => [value, value],
  );
}

function readProfile(
  chunks: readonly PngChunk[],
  components: number,
  steps: ImageStep[],
): Uint8Array | undefined {
  const chunk = find(chunks, 'iCCP');
  if (!chunk) return undefined;
  const name = chunk.indexOf(0);
  const raw =
    name >= 1 && name <= 79 && chunk[name + 1] === 0 ? inflate(chunk.subarray(name + 2)) : undefined;
  const profile = raw && reduceProfile(raw, components);
  steps.push({ code: profile ? 'profile-reduced' : 'profile-left-out' });
  return profile;
}

function inflate(compressed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(compressed, { maxOutputLength: MAX_PROFILE });
  } catch {
    // A profile that cannot be read is left out and said so; the picture itself does not depend on it.
    return undefined;
  }
}
