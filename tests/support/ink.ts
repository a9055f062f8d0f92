import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A page as it appears: one byte a sample, 0 black to 255 white, rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Tools of a reader's machine; tests that need one are skipped, by name, where it is not installed. */
export function hasTool(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`));
}

const MEBIBYTE = 1024 * 1024;

/** Renders a page (from 1) of a PDF with poppler. */
export function renderPage(
  path: string,
  options: {
    readonly page?: number;
    readonly dpi?: number;
    readonly colour?: boolean;
    /** In pixels of the rendered page. */
    readonly crop?: Region;
  } = {},
): Raster {
  const { page = 1, dpi = 100, colour = false, crop } = options;
  const range = ['-f', String(page), '-l', String(page), '-r', String(dpi)];
  const window = crop ? ['-x', crop.x, '-y', crop.y, '-W', crop.width, '-H', crop.height].map(String) : [];
  const settings = {
    maxBuffer: 256 * MEBIBYTE,
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
  };
  return parseNetpbm(
    execFileSync('pdftoppm', [...range, ...window, ...(colour ? [] : ['-gray']), path], settings),
  );
}

/** PGM (P5) and PPM (P6) with one byte a sample, as pdftoppm writes them. */
function parseNetpbm(bytes: Buffer): Raster {
  const header = /^P([56])\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('not a rendered page');
  const [whole, kind, width, height] = header;
  const data = new Uint8Array(bytes.subarray(whole.length));
  return { width: Number(width), height: Number(height), channels: kind === '5' ? 1 : 3, data };
}

export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Black on a region of a grey raster, in pixels: a half grey pixel counts one half. */
export function inkOf(raster: Raster, region?: Region): number {
  const { x, y, width, height } = region ?? { x: 0, y: 0, ...raster };
  let ink = 0;
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(raster.height, y + height); row++) {
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(raster.width, x + width); column++) {
      ink += 255 - raster.data[row * raster.width + column]!;
    }
  }
  return ink / 255;
}

/** What qpdf has to say of a file; empty where it finds nothing. */
export function qpdfFindings(path: string): string {
  try {
    execFileSync('qpdf', ['--check', path], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr);
  }
}

/** The text of a PDF as a reader copies it, page ends as form feeds. */
export function textOf(path: string, ...options: string[]): string {
  return execFileSync('pdftotext', [...options, path, '-'], { maxBuffer: 256 * MEBIBYTE }).toString('utf8');
}
