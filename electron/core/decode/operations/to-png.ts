import { z } from 'zod';
import type { Operation } from '../child-session.ts';
import type { Step } from '../steps.ts';
import { SHARP_LIBRARY } from './image-library.ts';
import { type OpenImage, openImage, toFailure, toSrgb } from './open-image.ts';

export const pngParameters = z.strictObject({
  /** Alpha on white, as paper shows it; false keeps the alpha channel. */
  flatten: z.boolean(),
});

const BACKGROUND = '#ffffff';
const COMPRESSION = 6;

/**
 * A plain PNG of any supported image: 8 bits a channel, grey or sRGB (with alpha only when asked), upright, not interlaced,
 * no palette, no metadata. Every conversion that changes pixels is named in the steps.
 */
export const toPng: Operation = async (task, parameters) => {
  const { flatten } = pngParameters.parse(parameters);
  const image = await openImage(task.inputs[0]!);
  const { facts, traits } = image;
  let { pixels } = image;
  if (facts.orientation !== 1) pixels = pixels.autoOrient();
  if (traits.alpha && flatten) pixels = pixels.flatten({ background: BACKGROUND });
  const converted = traits.grey ? pixels.toColourspace('b-w') : toSrgb({ ...image, pixels });
  const { data, info } = await converted
    .png({ compressionLevel: COMPRESSION, palette: false, progressive: false })
    .toBuffer({ resolveWithObject: true })
    .catch((error: Error) => {
      throw toFailure(error);
    });
  task.head({
    source: facts,
    width: info.width,
    height: info.height,
    channels: info.channels,
    bytes: data.length,
    steps: toSteps(image, flatten),
  });
  await task.write(data);
};

function toSteps({ facts, traits, steps }: OpenImage, flatten: boolean): Step[] {
  const step = (operation: string, parameters: Step['parameters']): Step => ({
    operation,
    ...SHARP_LIBRARY,
    parameters,
  });
  const taken = [...steps];
  if (facts.images > 1 && facts.format !== 'heic') {
    taken.push(step('first-image', { images: facts.images }));
  }
  if (facts.orientation !== 1) taken.push(step('orient', { orientation: facts.orientation }));
  if (traits.alpha && flatten) taken.push(step('flatten-alpha', { background: BACKGROUND }));
  if (traits.profile || !['srgb', 'b-w', 'rgb16', 'grey16'].includes(traits.space)) {
    taken.push(
      step('convert-colours', {
        from: traits.space,
        to: traits.grey ? 'grey' : 'srgb',
        profile: traits.profile,
      }),
    );
  }
  if (traits.depth !== 'uchar') taken.push(step('reduce-depth', { from: traits.depth, bits: 8 }));
  taken.push(step('encode-png', { compression: COMPRESSION, interlaced: false, metadata: 'none' }));
  return taken;
}
