import sharp from 'sharp';
import { IMAGE_LIMITS } from '../limits.ts';

// sharp decodes SVG, PDF-like and ImageMagick formats when they look right; everything not named here stays refused.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadTiff',
    'VipsForeignLoadHeif',
  ],
});
// One request at a time in a child, several children: more threads in one would only wait.
sharp.concurrency(1);
sharp.cache(false);

export { sharp };

/** `failOn: 'truncated'`: an image that ends early is damaged; a harmless warning of the encoder's is not. */
export const INPUT = {
  limitInputPixels: IMAGE_LIMITS.pixels,
  failOn: 'truncated',
  pages: 1,
  sequentialRead: true,
} as const;

export const SHARP_LIBRARY = {
  library: 'sharp (libvips)',
  version: `${sharp.versions.sharp} (${sharp.versions.vips})`,
};
