import sharp from 'sharp';
import { placeImage } from '../../electron/core/report/image/place.ts';
import type { PreparedImage, ToPlainPng } from '../../electron/core/report/image/prepared.ts';
import { addPage } from '../../electron/core/report/pdf/document.ts';
import { qpdfFindings, renderPage } from './ink.ts';
import { writePdf } from './pdf-file.ts';

/** Stands for the isolated decoder where its process does not matter. */
export const plainPng: ToPlainPng = async (bytes) => ({
  bytes: await sharp(bytes)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .png({ progressive: false, palette: false })
    .toBuffer(),
  steps: [],
});

/** Pixels of the rendered page for one of the picture; from 4 on poppler does not blend neighbours. */
const ZOOM = 6;
const EDGE = 40;

/** RGB pixels of a picture on the page, one pixel for each of its own. */
export async function placedPixels(
  image: PreparedImage,
): Promise<{ pixels: Uint8Array; findings: string; path: string }> {
  const box = { x: EDGE, y: EDGE, width: image.width, height: image.height };
  const path = await writePdf(
    async (pdf) => {
      await addPage(pdf);
      placeImage(pdf, image, box);
    },
    { pageNumbers: false },
  );
  const crop = { x: EDGE * ZOOM, y: EDGE * ZOOM, width: image.width * ZOOM, height: image.height * ZOOM };
  const raster = renderPage(path, { dpi: 72 * ZOOM, colour: true, crop });
  const pixels = new Uint8Array(image.width * image.height * 3);
  for (let pixel = 0; pixel < image.width * image.height; pixel++) {
    const row = Math.floor(pixel / image.width) * ZOOM + ZOOM / 2;
    const from = (row * raster.width + (pixel % image.width) * ZOOM + ZOOM / 2) * 3;
    pixels.set(raster.data.subarray(from, from + 3), pixel * 3);
  }
  return { pixels, findings: qpdfFindings(path), path };
}

/** RGB pixels as an image library sees the file: upright, on white. */
export async function libraryPixels(file: Uint8Array): Promise<Uint8Array> {
  return sharp(file)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** Mean difference of two pictures, 0 to 255. */
export function difference(left: Uint8Array, right: Uint8Array): number {
  if (left.length !== right.length) return 255;
  let sum = 0;
  for (let index = 0; index < left.length; index++) sum += Math.abs(left[index]! - right[index]!);
  return sum / left.length;
}
