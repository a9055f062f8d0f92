import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const WIDTH = 1080;
const HEIGHT = 2340;
/** Pictures drawn; further files repeat their pixels with another tint, so that no two files are the same. */
const DISTINCT = 24;

/** `count` made-up captures in a new folder, the same in every run. */
export async function drawScreens(folder: string, kind: 'png' | 'jpeg', count: number): Promise<void> {
  mkdirSync(folder);
  const drawn: Buffer[] = [];
  for (let seed = 1; seed <= Math.min(DISTINCT, count); seed++)
    drawn.push(
      await sharp(Buffer.from(screen(seed)))
        .removeAlpha()
        .raw()
        .toBuffer(),
    );
  for (let n = 0; n < count; n++) {
    const pixels = Buffer.from(drawn[n % drawn.length]!);
    stampNumber(pixels, n);
    const picture = sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
    const file = kind === 'png' ? picture.png({ compressionLevel: 6 }) : picture.jpeg({ quality: 80 });
    writeFileSync(join(folder, `capture-${String(n).padStart(5, '0')}.${kind}`), await file.toBuffer());
  }
}

/** Writes a number in black and white squares, which JPEG keeps apart. */
function stampNumber(pixels: Buffer, n: number): void {
  for (let bit = 0; bit < 16; bit++)
    for (let row = 0; row < 16; row++) {
      const start = (row * WIDTH + bit * 16) * 3;
      pixels.fill((n >> bit) & 1 ? 255 : 0, start, start + 16 * 3);
    }
}

/** Bubbles with lines of letter-sized marks and one photo of noise, so that it compresses as a real capture does. */
function screen(seed: number): string {
  let state = seed * 2654435761;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  const shapes: string[] = [];
  for (let y = 120; y < HEIGHT - 200; ) {
    const lines = 1 + random(4);
    const left = random(2) === 0 ? 60 : 320;
    shapes.push(
      `<rect x="${left}" y="${y}" width="700" height="${lines * 56 + 40}" rx="30" fill="#f6e05e"/>`,
    );
    for (let line = 0; line < lines; line++) {
      for (let x = left + 30; x < left + 660; x += 34)
        shapes.push(
          `<path d="M${x} ${y + 30 + line * 56}h${8 + random(18)}v${10 + random(24)}h-6v-8h-4" fill="#222"/>`,
        );
    }
    y += lines * 56 + 80;
  }
  const photo = `<filter id="n"><feTurbulence baseFrequency="0.8" seed="${seed}"/></filter><rect x="320" y="900" width="700" height="420" filter="url(#n)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#b2c7d9"/>${shapes.join('')}${photo}</svg>`;
}
