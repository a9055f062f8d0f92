import { type JpegSegment, readSegments, SOS } from './jpeg-segments.ts';
import { assertPrintable, damaged } from './limits.ts';
import { parseOrientation } from './orientation.ts';
import type { ColourModel, ImageStep, ImageStream, Orientation, Parsed } from './prepared.ts';
import { reduceProfile } from './profile.ts';

interface Frame {
  readonly marker: number;
  readonly bits: number;
  readonly width: number;
  readonly height: number;
  readonly components: readonly number[];
}

const DQT = 0xdb;
const DHT = 0xc4;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const HUFFMAN_FRAMES = [0xc0, 0xc1, 0xc2];

/**
 * Reads the segments of a JPEG without decoding a pixel. Baseline and progressive pictures of 8 bits go to the page with
 * their own coded data; remarks (EXIF, comments, thumbnails, maker trailers) stay behind.
 */
export function parseJpeg(file: Buffer): Parsed {
  const { segments, end } = readSegments(file);
  const frame = readFrame(segments);
  assertPrintable(frame.width, frame.height || 1);
  const orientation = readOrientation(segments);
  const why = unfit(frame, segments);
  if (why) return { kind: 'decode', why, width: frame.width, height: frame.height, orientation };
  const { stream, steps } = toStream(file, segments, frame, end);
  return {
    kind: 'as-is',
    stream,
    orientation,
    steps: [...leftOut(file, segments, end), ...orientationStep(orientation), ...steps],
  };
}

function readFrame(segments: readonly JpegSegment[]): Frame {
  const frames = segments.filter(({ marker }) => FRAMES.includes(marker));
  const [segment] = frames;
  if (!segment || frames.length > 1 || segment.payload.length < 6) throw damaged('JPEG frame');
  const { payload, marker } = segment;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const count = payload[5]!;
  if (count === 0 || payload.length !== 6 + count * 3) throw damaged('JPEG frame');
  const components = Array.from({ length: count }, (_, index) => payload[6 + index * 3]!);
  return { marker, bits: payload[0]!, height: view.getUint16(1), width: view.getUint16(3), components };
}

/** Why readers of PDF cannot be given this file's own data; undefined where they can. */
function unfit(frame: Frame, segments: readonly JpegSegment[]): string | undefined {
  const has = (marker: number) => segments.some((segment) => segment.marker === marker);
  if (!has(SOS)) throw damaged('JPEG without picture data');
  if (!HUFFMAN_FRAMES.includes(frame.marker)) return 'jpeg-coding';
  if (frame.bits !== 8) return 'jpeg-bits';
  if (![1, 3, 4].includes(frame.components.length)) return 'jpeg-components';
  if (frame.height === 0) return 'jpeg-height';
  return has(DQT) && has(DHT) ? undefined : 'jpeg-tables';
}

function orientationStep(orientation: Orientation): ImageStep[] {
  return orientation === 1 ? [] : [{ code: 'orientation-applied', value: orientation }];
}

function startsWith(payload: Uint8Array, text: string): boolean {
  return Buffer.from(payload.subarray(0, text.length)).toString('latin1') === text;
}

function readOrientation(segments: readonly JpegSegment[]): Orientation {
  const exif = segments.find(({ marker, payload }) => marker === APP1 && startsWith(payload, 'Exif\0\0'));
  return exif ? parseOrientation(exif.payload.subarray(6)) : 1;
}

function isKept({ marker, payload }: JpegSegment): boolean {
  if (marker === APP0) return startsWith(payload, 'JFIF\0') && payload.length === 14;
  if (marker === APP14) return startsWith(payload, 'Adobe') && payload.length === 12;
  return marker !== COMMENT && (marker < APP0 || marker > 0xef);
}

function leftOut(file: Buffer, segments: readonly JpegSegment[], end: number): ImageStep[] {
  const dropped = segments.filter((segment) => !isKept(segment));
  const bytes = dropped.reduce((sum, segment) => sum + segment.end - segment.start, 0);
  const steps: ImageStep[] = [];
  if (bytes > 0) steps.push({ code: 'metadata-left-out', value: bytes });
  if (end < file.length) steps.push({ code: 'trailing-bytes-left-out', value: file.length - end });
  return steps;
}

/** The file without what `isKept` refuses: neighbouring kept segments stay one slice. */
function keptSlices(file: Buffer, segments: readonly JpegSegment[], end: number): Uint8Array[] {
  const slices: Uint8Array[] = [];
  let from = 0;
  for (const segment of segments) {
    if (isKept(segment)) continue;
    if (segment.start > from) slices.push(file.subarray(from, segment.start));
    from = segment.end;
  }
  slices.push(file.subarray(from, end));
  return slices;
}

const MODELS: Readonly<Record<number, ColourModel>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

function toStream(
  file: Buffer,
  segments: readonly JpegSegment[],
  frame: Frame,
  end: number,
): { readonly stream: ImageStream; readonly steps: readonly ImageStep[] } {
  const count = frame.components.length;
  const adobe = adobeTransform(segments);
  const raw = joinProfile(segments);
  const profile = raw && reduceProfile(raw, count);
  const inverted = count === 4 && adobe !== undefined;
  const transform = colourTransform(frame, segments, adobe);
  const stream: ImageStream = {
    width: frame.width,
    height: frame.height,
    bits: 8,
    model: MODELS[count]!,
    coding: {
      Filter: 'DCTDecode',
      ...(transform === undefined ? {} : { DecodeParms: { ColorTransform: transform } }),
    },
    slices: keptSlices(file, segments, end),
    ...(profile ? { profile } : {}),
    ...(inverted ? { decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  };
  const steps: ImageStep[] = [];
  if (raw) steps.push({ code: profile ? 'profile-reduced' : 'profile-left-out' });
  if (inverted) steps.push({ code: 'inverted-cmyk-declared' });
  return { stream, steps };
}

/** Adobe's APP14 (Technical Note 5116): 0 none, 1 YCbCr, 2 YCCK; its four-colour files hold inverted ink. */
function adobeTransform(segments: readonly JpegSegment[]): number | undefined {
  const adobe = segments.find((segment) => segment.marker === APP14 && isKept(segment));
  return adobe?.payload[11];
}

/** Where neither JFIF nor Adobe says so, three components named R, G, B are not YCbCr, which PDF would assume. */
function colourTransform(
  frame: Frame,
  segments: readonly JpegSegment[],
  adobe: number | undefined,
): number | undefined {
  const jfif = segments.some(({ marker, payload }) => marker === APP0 && startsWith(payload, 'JFIF\0'));
  if (frame.components.length !== 3 || adobe !== undefined || jfif) return undefined;
  return String.fromCharCode(...frame.components) === 'RGB' ? 0 : undefined;
}

/** ICC_PROFILE parts are numbered from 1 (ICC.1:2022, B.4); an incomplete set is no profile. */
function joinProfile(segments: readonly JpegSegment[]): Uint8Array | undefined {
  const parts = segments
    .filter(
      ({ marker, payload }) => marker === APP2 && startsWith(payload, 'ICC_PROFILE\0') && payload.length > 14,
    )
    .sort((left, right) => left.payload[12]! - right.payload[12]!);
  const whole = parts.length > 0 && parts.every(({ payload }, index) => payload[12] === index + 1);
  if (!whole || parts[0]!.payload[13] !== parts.length) return undefined;
  return Buffer.concat(parts.map(({ payload }) => payload.subarray(14)));
}
