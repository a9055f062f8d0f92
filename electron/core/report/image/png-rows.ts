import { createInflate } from 'node:zlib';
import { damaged, truncated } from './limits.ts';
import type { ImageStream } from './prepared.ts';

/** Bytes inflated at a time; nothing of them is kept. */
const WINDOW = 256 * 1024;

/**
 * Inflates the picture data of a PNG that goes to the page compressed, only to see that every row is there: a reader of
 * the PDF would show a picture cut inside its data as a whole one with an empty rest. Never inflates more than the rows
 * the header promises; runs beside the thread that calls it. A JPEG was followed to its end when it was parsed.
 * Throws REPORT_IMAGE_TRUNCATED where rows are missing, REPORT_IMAGE_DAMAGED where the data cannot be inflated.
 */
export async function assertAllRows({ slices, coding, width, height, bits }: ImageStream): Promise<void> {
  if (coding.Filter !== 'FlateDecode') return;
  const { Colors } = coding.DecodeParms as { readonly Colors: number };
  await inflateRows(slices, height * (1 + Math.ceil((width * bits * Colors) / 8)));
}

function inflateRows(slices: readonly Uint8Array[], expected: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const inflate = createInflate({ chunkSize: WINDOW });
    let seen = 0;
    inflate.on('data', (rows: Buffer) => {
      seen += rows.length;
      if (seen < expected) return;
      resolve();
      inflate.destroy();
    });
    inflate.on('end', () => reject(truncated(`PNG rows, byte ${seen} of ${expected}`)));
    inflate.on('error', (error: NodeJS.ErrnoException) => reject(toProblem(error, seen, expected)));
    for (const slice of slices) inflate.write(slice);
    inflate.end();
  });
}

function toProblem({ code }: NodeJS.ErrnoException, seen: number, expected: number) {
  const early = code === 'Z_BUF_ERROR';
  return early ? truncated(`PNG rows, byte ${seen} of ${expected}`) : damaged(`PNG rows, byte ${seen}`);
}
