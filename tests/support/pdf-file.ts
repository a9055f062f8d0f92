import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createPdf, finishPdf, type Pdf, type PdfOptions } from '../../electron/core/report/pdf/document.ts';

const folders: string[] = [];

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-pdf-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const PLAIN: PdfOptions = { title: 'Test', lang: 'ko', date: 1_764_000_000_000 };

/** Writes a PDF by `draw` and gives its path. */
export async function writePdf(
  draw: (pdf: Pdf) => void | Promise<void>,
  options: Partial<PdfOptions> = {},
): Promise<string> {
  const path = join(temporaryFolder(), 'page.pdf');
  const pdf = createPdf(createWriteStream(path), { ...PLAIN, ...options });
  await draw(pdf);
  await finishPdf(pdf);
  return path;
}
