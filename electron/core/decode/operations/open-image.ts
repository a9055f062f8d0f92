import type { Metadata, Sharp } from 'sharp';
import type { Input } from '../child-session.ts';
import { DecodeFailure } from '../failure.ts';
import type { ImageFacts } from '../heads.ts';
import { IMAGE_LIMITS } from '../limits.ts';
import { SNIFF_BYTES, sniffType } from '../sniff.ts';
import type { Step } from '../steps.ts';
import { openBitmap } from './bitmap.ts';
import { openHeic, readHeicFacts } from './heic.ts';
import { INPUT, sharp } from './image-library.ts';

/** An image ready for work, what it was, and the steps already taken to get here. */
export interface OpenImage {
  readonly facts: ImageFacts;
  readonly pixels: Sharp;
  readonly traits: ImageTraits;
  readonly steps: readonly Step[];
}

/** How the pixels are stored; decides which conversions an exhibit needs. */
export interface ImageTraits {
  readonly grey: boolean;
  readonly alpha: boolean;
  readonly depth: string;
  readonly space: string;
  readonly profile: boolean;
}

const FORMATS: Readonly<Record<string, ImageFacts['format']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/tiff': 'tiff',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
};

/** Opens an image by its content. The decoder is chosen by our own look at the bytes, not by the library's guess. */
export async function openImage(input: Input): Promise<OpenImage> {
  const format = FORMATS[sniffType(await input.start(SNIFF_BYTES)).type];
  if (!format) throw new DecodeFailure('DECODE_UNSUPPORTED', 'not an image of a supported kind');
  const bytes = await input.all();
  if (format === 'heic') return openHeic(bytes);
  if (format === 'bmp') return openBitmap(bytes);
  return openPlain(bytes, format);
}

async function openPlain(bytes: Uint8Array, format: ImageFacts['format']): Promise<OpenImage> {
  const pixels = sharp(bytes, INPUT);
  const metadata = await pixels.metadata().catch((error: Error) => {
    throw toFailure(error);
  });
  if (metadata.format !== (format === 'avif' ? 'heif' : format)) {
    throw new DecodeFailure('DECODE_DAMAGED', 'the content is not what its start says');
  }
  const images = metadata.pages ?? 1;
  if (images > IMAGE_LIMITS.frames) throw new DecodeFailure('DECODE_TOO_LARGE', `${images} frames`);
  const { width, height } = metadata;
  assertSize(width, height);
  return {
    facts: { format, width, height, orientation: metadata.orientation ?? 1, images },
    pixels,
    traits: toTraits(metadata),
    steps: [],
  };
}

/** Format and size of an image without decoding its pixels, or null when even that cannot be read. */
export async function readFacts(bytes: Uint8Array): Promise<ImageFacts | null> {
  try {
    const format = FORMATS[sniffType(bytes).type];
    if (format === undefined || format === 'bmp') return null;
    return format === 'heic' ? readHeicFacts(bytes) : (await openPlain(bytes, format)).facts;
  } catch {
    return null;
  }
}

function toTraits({ space, hasAlpha, depth, hasProfile, channels }: Metadata): ImageTraits {
  const grey = space === 'b-w' || space === 'grey16' || (channels <= 2 && space !== 'cmyk');
  return { grey, alpha: hasAlpha, depth, space, profile: hasProfile };
}

/**
 * The pixels in 8-bit sRGB. sharp works on 16-bit images with a profile in Display P3 and, asked for none in the output,
 * leaves them there; naming the profile takes them back, and it is not attached.
 */
export function toSrgb({ pixels, traits }: OpenImage): Sharp {
  const left = traits.profile && traits.depth === 'ushort' && !traits.grey;
  const converted = pixels.toColourspace('srgb');
  return left ? converted.withIccProfile('srgb', { attach: false }) : converted;
}

export function assertSize(width: number, height: number): void {
  const fits =
    Math.min(width, height) >= 1 &&
    Math.max(width, height) <= IMAGE_LIMITS.edge &&
    width * height <= IMAGE_LIMITS.pixels;
  if (!fits) throw new DecodeFailure('DECODE_TOO_LARGE', `${width} x ${height} pixels`);
}

/**
 * What a message of libvips means for the item. "Unsupported" means damaged here: the kind is known by its first bytes, and
 * the library could make nothing of the rest.
 */
export function toFailure(error: Error): DecodeFailure {
  if (error instanceof DecodeFailure) return error;
  const large = /exceeds pixel limit|too large|too wide|dimensions? too/i.test(error.message);
  return new DecodeFailure(large ? 'DECODE_TOO_LARGE' : 'DECODE_DAMAGED', error.message);
}
