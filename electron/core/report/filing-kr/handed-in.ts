import type { FilingExhibit, FilingFile } from './model.ts';

/** What is handed in for one exhibit. */
export interface HandedIn {
  /** Pages of the exhibit itself. */
  readonly pages: number;
  /** Files of sound and film. */
  readonly recordings: number;
  /** Their formats, such as `M4A, MP4`. */
  readonly formats: string;
  /** Their bytes together. */
  readonly bytes: number;
  /** Pages about them, which are none of the exhibit. */
  readonly sheetPages: number;
}

export function handedIn({ parts }: Pick<FilingExhibit, 'parts'>, files: readonly FilingFile[]): HandedIn {
  const recordings = parts.filter((part) => part.kind === 'recording');
  const pagesOf = (some: readonly FilingFile[]) => some.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
  return {
    pages: pagesOf(printedFiles(files)),
    recordings: recordings.length,
    formats: [...new Set(recordings.map(({ extension }) => extension.toUpperCase()))].join(', '),
    bytes: recordings.reduce((sum, { item }) => sum + item.size, 0),
    sheetPages: pagesOf(files.filter(({ sheet }) => sheet)),
  };
}

/** The files that hold the pages of an exhibit: one, or more where it was split. */
export function printedFiles(files: readonly FilingFile[]): FilingFile[] {
  return files.filter(({ pages, sheet }) => pages !== null && !sheet);
}
