import { z } from 'zod';
import type { Operation } from '../child-session.ts';
import { SHARP_LIBRARY, sharp } from './image-library.ts';
import { openImage, toFailure, toSrgb } from './open-image.ts';
import { toPerceptualHash } from './perceptual-hash.ts';

export const previewParameters = z.strictObject({
  /** Longest edge of the preview in pixels. */
  edge: z.int().min(16).max(2048),
});

const QUALITY = 78;

/** A small upright JPEG without metadata, and the perceptual hash of the same pixels. */
export const makePreview: Operation = async (task, parameters) => {
  const { edge } = previewParameters.parse(parameters);
  const image = await openImage(task.inputs[0]!);
  const { facts, steps } = image;
  const { data, info } = await toSrgb(image)
    .autoOrient()
    .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: Error) => {
      throw toFailure(error);
    });
  const rgb = info.channels === 3 ? data : toThreeChannels(data, info.channels);
  const { width, height } = info;
  const jpeg = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: QUALITY })
    .toBuffer();
  task.head({
    source: facts,
    width,
    height,
    format: 'jpeg',
    perceptualHash: toPerceptualHash(rgb, width, height),
    steps: [
      ...steps,
      {
        operation: 'orient-fit-flatten',
        ...SHARP_LIBRARY,
        parameters: { edge, background: '#ffffff', image: 1 },
      },
      { operation: 'encode-jpeg', ...SHARP_LIBRARY, parameters: { quality: QUALITY, metadata: 'none' } },
      { operation: 'difference-hash', library: 'jikim', version: '1', parameters: { bits: 64, grid: '9x8' } },
    ],
  });
  await task.write(jpeg);
};

function toThreeChannels(data: Uint8Array, channels: number): Uint8Array {
  const rgb = new Uint8Array((data.length / channels) * 3);
  for (let from = 0, to = 0; from < data.length; from += channels) {
    rgb[to++] = data[from]!;
    rgb[to++] = data[from + (channels > 2 ? 1 : 0)]!;
    rgb[to++] = data[from + (channels > 2 ? 2 : 0)]!;
  }
  return rgb;
}
