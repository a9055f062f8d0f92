import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputOf, OutputOf } from '../../../../shared/ipc/contract.ts';

const FOLDERS = { cmap: 'cmaps', font: 'standard_fonts' } as const;

/** Reads what the build laid beside the page; the contract lets no name through that could lead elsewhere. */
export function pdfResources(folder: string) {
  return async ({ kind, name }: InputOf<'pdf.resource'>): Promise<OutputOf<'pdf.resource'>> => ({
    bytes: new Uint8Array(await readFile(join(folder, FOLDERS[kind], name))),
  });
}
