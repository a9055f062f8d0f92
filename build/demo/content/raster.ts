import { writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { type Canvas, toSvg } from './draw/canvas.ts';

/** How a capture is stored: the kinds that phones and capture tools really write. */
export type Encoding = 'png' | 'png-alpha' | 'png-palette' | 'png-interlaced' | 'jpeg';

const COMPRESSION = { compressionLevel: 6, adaptiveFiltering: false } as const;

const encoders: Readonly<Record<Encoding, (image: Sharp) => Sharp>> = {
  png: (image) => image.removeAlpha().png(COMPRESSION),
  'png-alpha': (image) => image.ensureAlpha().png(COMPRESSION),
  'png-palette': (image) =>
    image.removeAlpha().png({ ...COMPRESSION, palette: true, colours: 128, dither: 0 }),
  'png-interlaced': (image) => image.removeAlpha().png({ ...COMPRESSION, progressive: true }),
  jpeg: (image) => image.removeAlpha().jpeg({ quality: 92, chromaSubsampling: '4:2:0' }),
};

/** Turns a drawing into the bytes of a picture file; the same drawing gives the same bytes. */
export function encode(canvas: Canvas, encoding: Encoding): Promise<Buffer> {
  return encoders[encoding](sharp(toSvg(canvas), { limitInputPixels: false })).toBuffer();
}

export async function writeCapture(path: string, canvas: Canvas, encoding: Encoding): Promise<void> {
  await writeFile(path, await encode(canvas, encoding));
}
