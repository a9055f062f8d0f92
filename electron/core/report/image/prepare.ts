import { createHash } from 'node:crypto';
import { JikimError } from '../../../../shared/errors/index.ts';
import { parseJpeg } from './jpeg.ts';
import { isSideways } from './orientation.ts';
import { parsePng } from './png.ts';
import { isPng } from './png-chunks.ts';
import type { Parsed, PreparedImage, ToPlainPng } from './prepared.ts';

export interface PrepareOptions {
  /** SHA-256 of the bytes in hexadecimal, where the caller knows it; computed otherwise. */
  readonly sha256?: string;
  /** Needed for pictures that cannot go to the page with their own bytes. */
  readonly toPlainPng?: ToPlainPng;
}

type AsIs = Extract<Parsed, { kind: 'as-is' }>;
type ToDecode = Extract<Parsed, { kind: 'decode' }>;

/**
 * Makes a picture ready for the page: a JPEG or PNG with its own compressed bytes where a reader of PDF can take them,
 * any other through the decoder. `steps` and `decoded` say what was done. Throws REPORT_IMAGE_UNKNOWN,
 * REPORT_IMAGE_TRUNCATED, REPORT_IMAGE_DAMAGED, REPORT_IMAGE_TOO_LARGE, REPORT_IMAGE_NEEDS_DECODER,
 * REPORT_IMAGE_DECODED_WRONG, or what the decoder throws.
 */
export async function prepareImage(bytes: Uint8Array, options: PrepareOptions = {}): Promise<PreparedImage> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = options.sha256 ?? createHash('sha256').update(file).digest('hex');
  const parsed = parseImage(file);
  if (parsed?.kind === 'as-is') return prepared(parsed, sha256);
  const why = parsed?.why ?? 'other';
  if (!options.toPlainPng) {
    if (!parsed) throw new JikimError('REPORT_IMAGE_UNKNOWN');
    throw new JikimError('REPORT_IMAGE_NEEDS_DECODER', { kind: why });
  }
  // The decoder hands over pixels alone, whatever the file said of itself.
  const plain = await options.toPlainPng(bytes);
  const image = prepared(assertPlain(plain.bytes, parsed), sha256);
  return {
    ...image,
    steps: [{ code: 'reencoded' }, { code: 'metadata-left-out' }, ...image.steps],
    decoded: plain.steps,
  };
}

function parseImage(file: Buffer): Parsed | undefined {
  if (isPng(file)) return parsePng(file);
  return file.length >= 3 && file.readUIntBE(0, 3) === 0xffd8ff ? parseJpeg(file) : undefined;
}

function prepared(parsed: AsIs, sha256: string): PreparedImage {
  const { stream, orientation, steps } = parsed;
  const sideways = isSideways(orientation);
  return {
    sha256,
    width: sideways ? stream.height : stream.width,
    height: sideways ? stream.width : stream.height,
    orientation,
    stream,
    steps,
    decoded: [],
  };
}

/** Checks the decoder's answer against the file's own header: the process that opened hostile bytes is not believed. */
function assertPlain(png: Uint8Array, expected: ToDecode | undefined): AsIs {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const parsed = isPng(file) ? parsePng(file) : undefined;
  if (parsed?.kind !== 'as-is') throw new JikimError('REPORT_IMAGE_DECODED_WRONG', { where: 'format' });
  const { width, height } = parsed.stream;
  if (expected && !sameSize(expected, width, height)) {
    throw new JikimError('REPORT_IMAGE_DECODED_WRONG', { where: 'size' });
  }
  return parsed;
}

/** The decoder turns pictures upright. A JPEG may leave its height open (0) until its data end. */
function sameSize(expected: ToDecode, width: number, height: number): boolean {
  const sideways = isSideways(expected.orientation);
  const [across, down] = sideways ? [expected.height, expected.width] : [expected.width, expected.height];
  return (across === width || across === 0) && (down === height || down === 0);
}
