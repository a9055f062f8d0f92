import { z } from 'zod';
import type { Operation } from '../child-session.ts';
import { DRAWN_PAGE_LIMITS } from '../limits.ts';
import { sharp } from './image-library.ts';
import { drawPdfPage } from './pdfium.ts';

const parameters = z.strictObject({
  page: z.int().min(0),
  /** Of the picture, in pixels; a page that would be too long is drawn narrower. */
  width: z.int().min(16).max(DRAWN_PAGE_LIMITS.width),
});

/** A picture of one page of a PDF, as readers show it. */
export const drawPage: Operation = async (task, given) => {
  const { page, width: most } = parameters.parse(given);
  const bytes = await task.inputs[0]!.all();
  const { pixels, width, height, pages, lacksFonts } = await drawPdfPage(bytes, {
    page,
    maxWidth: most,
    maxHeight: DRAWN_PAGE_LIMITS.height,
  });
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
  task.head({ pages, width, height, lacksFonts });
  await task.write(png);
};
