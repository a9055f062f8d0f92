import type { Writable } from 'node:stream';
import { countReplaced } from '../../report/filing-kr/count-replaced.ts';
import type { FilingFile, FilingModel } from '../../report/filing-kr/model.ts';
import { type PdfSummary, totalOf } from '../../report/pdf/document.ts';
import type { WriteContext } from './write-exhibit.ts';

type PaperContext = Pick<WriteContext, 'place' | 'model'>;

/** Writes one paper. `counted` is the model whose replacements of protected names are counted for it. */
export async function writePaper(
  { place, model }: PaperContext,
  path: string,
  write: (sink: Writable, counted: FilingModel) => Promise<PdfSummary>,
): Promise<FilingFile> {
  const { sink, closed } = place.open(path);
  const { counted, replaced } = countReplaced(model);
  const summary = await write(sink, counted);
  return {
    path,
    ...(await closed),
    pages: summary.pages,
    missingGlyphs: totalOf(summary.missing),
    replaced: replaced(),
  };
}

/** The same for a text that a person pastes somewhere. */
export async function writeTextFile(
  { place, model }: PaperContext,
  path: string,
  write: (counted: FilingModel) => string,
): Promise<FilingFile> {
  const { sink, closed } = place.open(path);
  const { counted, replaced } = countReplaced(model);
  sink.end(write(counted));
  return { path, ...(await closed), pages: null, missingGlyphs: 0, replaced: replaced() };
}
