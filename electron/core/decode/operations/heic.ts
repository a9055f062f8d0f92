/// <reference path="../libheif-js.d.ts" />
import { crc32, deflateSync } from 'node:zlib';
import libheif from 'libheif-js/wasm-bundle.js';
import { concatBytes, toUtf8 } from '../../../../shared/bytes.ts';
import { DecodeFailure } from '../failure.ts';
import type { ImageFacts } from '../heads.ts';
import { IMAGE_LIMITS } from '../limits.ts';
import type { Step } from '../steps.ts';
import { findColourProfile } from './heic-profile.ts';
import { sharp } from './image-library.ts';
import { assertSize, type OpenImage } from './open-image.ts';

/**
 * HEVC pictures of phones through libheif and libde265 as WebAssembly (LGPL-3.0), since sharp's binary has no HEVC.
 * libheif applies the rotation, mirror and crop properties, so the result is upright whatever the Exif orientation says
 * (ISO/IEC 23008-12 6.5.10; MIAF 7.3.6.7: Exif orientation shall be ignored).
 */
export async function openHeic(bytes: Uint8Array): Promise<OpenImage> {
  const images = new libheif.HeifDecoder().decode(bytes);
  try {
    const primary = images.find((image) => image.is_primary()) ?? images[0];
    if (!primary) throw new DecodeFailure('DECODE_DAMAGED', 'no readable image in the HEIF file');
    if (images.length > IMAGE_LIMITS.frames) throw new DecodeFailure('DECODE_TOO_LARGE', 'images');
    const width = primary.get_width();
    const height = primary.get_height();
    assertSize(width, height);
    const rgba = await toPixels(primary, width, height);
    const profile = findColourProfile(bytes);
    const raw = sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: IMAGE_LIMITS.pixels });
    const alpha = primary.has_alpha_channel();
    return {
      facts: { format: 'heic', width, height, orientation: 1, images: images.length },
      pixels: await withProfile(alpha ? raw : raw.removeAlpha(), profile),
      traits: { grey: false, alpha, depth: 'uchar', space: 'srgb', profile: profile !== undefined },
      steps: [toStep(images.length, profile !== undefined)],
    };
  } finally {
    for (const image of images) image.free();
  }
}

/** Size and number of images without decoding one. */
export function readHeicFacts(bytes: Uint8Array): ImageFacts | null {
  const images = new libheif.HeifDecoder().decode(bytes);
  const primary = images.find((image) => image.is_primary()) ?? images[0];
  const facts = primary && {
    format: 'heic' as const,
    width: primary.get_width(),
    height: primary.get_height(),
    orientation: 1,
    images: images.length,
  };
  for (const image of images) image.free();
  return facts ?? null;
}

function toPixels(image: libheif.HeifImage, width: number, height: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const data = new Uint8ClampedArray(width * height * 4);
    image.display({ data, width, height }, (shown) => {
      if (shown) resolve(new Uint8Array(data.buffer));
      else reject(new DecodeFailure('DECODE_DAMAGED', 'the HEVC picture cannot be decoded'));
    });
  });
}

function toStep(images: number, profile: boolean): Step {
  return {
    operation: 'decode-heic',
    library: 'libheif-js (libheif, libde265)',
    version: libheif.heif_get_version(),
    parameters: { image: 'primary', images, transformations: 'applied', profile },
  };
}

/** sharp cannot be told the profile of bare pixels, so they go through an uncompressed PNG that carries it. */
async function withProfile(pixels: ReturnType<typeof sharp>, profile: Uint8Array | undefined) {
  if (!profile) return pixels;
  const png = await pixels.png({ compressionLevel: 0 }).toBuffer();
  const end = 8 + 25;
  const chunk = toChunk('iCCP', concatBytes(toUtf8('icc\0\0'), deflateSync(profile)));
  return sharp(concatBytes(png.subarray(0, end), chunk, png.subarray(end)), {
    limitInputPixels: IMAGE_LIMITS.pixels,
  });
}

/** PNG (ISO/IEC 15948) 5.3: length, type, data, CRC-32 over type and data. */
function toChunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(toUtf8(type), data);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, data.length);
  frame.setUint32(4, crc32(body));
  return concatBytes(new Uint8Array(frame.buffer, 0, 4), body, new Uint8Array(frame.buffer, 4, 4));
}
