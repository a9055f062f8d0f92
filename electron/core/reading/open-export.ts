import { type ExportSource, plainFileSource } from './source.ts';

/** The entries of an export file. */
export async function openExport(path: string): Promise<ExportSource> {
  return plainFileSource(path);
}
