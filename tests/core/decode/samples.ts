import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { concatBytes } from '../../../shared/bytes.ts';

/** An upright 320 x 200 picture: a red rectangle at the top left, a blue disc at the bottom right, plain ground. */
export function picture(options: { alpha?: boolean } = {}): Sharp {
  const ground = options.alpha ? '' : '<rect width="320" height="200" fill="#dde0ee"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200">${ground}<rect x="10" y="10" width="100" height="40" fill="#c22"/><circle cx="250" cy="140" r="40" fill="#28c"/></svg>`;
  const drawn = sharp(Buffer.from(svg));
  return options.alpha ? drawn : drawn.flatten({ background: '#fff' });
}

export function heic(name: string): Buffer {
  return readFileSync(new URL(`../../vectors/heic/${name}.heic`, import.meta.url));
}

/** A 24-bit Windows bitmap of raw RGB pixels. */
export function toBitmap(rgb: Uint8Array, width: number, height: number): Uint8Array {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const header = Buffer.alloc(54);
  header.write('BM', 0, 'latin1');
  header.writeUInt32LE(54 + stride * height, 2);
  header.writeUInt32LE(54, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const to = (height - 1 - y) * stride + x * 3;
      rows.set([rgb[from + 2]!, rgb[from + 1]!, rgb[from]!], to);
    }
  }
  return concatBytes(header, rows);
}

export async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts);
}

/** The code of the error a promise fails with, or `none`. */
export async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** Red, green and blue of one pixel of an encoded image. */
export async function pixelAt(image: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
}
