import { basename } from 'node:path';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import type { Decoder } from '../../decode/index.ts';
import { flowConversation } from '../../report/filing-kr/conversation-pages.ts';
import { type OutputPlace, openPdfFile } from '../../report/filing-kr/exhibit-output.ts';
import { type MadeExhibit, writeExhibitPdf } from '../../report/filing-kr/exhibit-pdf.ts';
import { exhibitFileName } from '../../report/filing-kr/file-names.ts';
import type {
  ConversationPart,
  FilingExhibit,
  FilingFile,
  FilingModel,
  FilingPart,
  RecordingPart,
} from '../../report/filing-kr/model.ts';
import { writeRecordingSheet } from '../../report/filing-kr/recording-sheet.ts';
import { writeChunks } from './write-chunks.ts';

export const FILING_FOLDER = '제출용';
export const INTERNAL_FOLDER = '내부용-제출금지';

export interface WriteContext {
  readonly model: FilingModel;
  readonly place: OutputPlace;
  readonly decoder: Decoder;
  readonly signal: AbortSignal;
}

/** Everything of one exhibit that goes into the filing folder. */
export async function writeExhibit(context: WriteContext, each: FilingExhibit): Promise<MadeExhibit> {
  const recordings = each.parts.filter((part) => part.kind === 'recording');
  const media = await writeMedia(context, each, recordings);
  const sheet = recordings.length === 0 ? [] : [await writeSheet(context, each, media)];
  const printed = each.parts.filter((part) => part.kind !== 'recording');
  if (printed.length === 0) return { files: [...media, ...sheet], work: { stepsOf: new Map() } };
  const made = await writeExhibitPdf({
    ...context,
    each: { ...each, parts: printed },
    folder: FILING_FOLDER,
  });
  return { files: [...media, ...sheet, ...made.files], work: made.work };
}

/** Media files byte for byte, under neutral names. */
async function writeMedia(
  { model, place, signal }: WriteContext,
  { exhibit }: FilingExhibit,
  recordings: readonly (FilingPart & RecordingPart)[],
): Promise<FilingFile[]> {
  const files: FilingFile[] = [];
  for (const [index, part] of recordings.entries()) {
    const number = recordings.length === 1 ? '' : String(index + 1);
    const title = model.pseudonymise(exhibit.title).text;
    const path = `${FILING_FOLDER}/${exhibitFileName(exhibit.mark, title, exhibit.dateMade, number, part.extension)}`;
    const { sink, closed } = place.open(path);
    await writeChunks(sink, part.open(), signal);
    files.push({ path, ...(await closed), pages: null, missingGlyphs: 0, replaced: 0 });
  }
  return files;
}

async function writeSheet(
  { model, place }: WriteContext,
  each: FilingExhibit,
  media: readonly FilingFile[],
): Promise<FilingFile> {
  const { mark, title, dateMade } = each.exhibit;
  const path = `${FILING_FOLDER}/${exhibitFileName(mark, model.pseudonymise(title).text, dateMade, '설명', 'pdf')}`;
  const { sink, closed } = place.open(path);
  const summary = await writeRecordingSheet(model, each, media, sink);
  return { path, ...(await closed), pages: summary.pages, missingGlyphs: summary.missing.size, replaced: 0 };
}

/** The whole of a conversation of which a part is filed, for whoever asks for the rest (민사소송규칙 105(4)). Never filed. */
export async function writeWholeConversations(
  context: WriteContext,
  each: FilingExhibit,
): Promise<FilingFile[]> {
  const partial = each.parts.filter(
    (part): part is FilingPart & ConversationPart =>
      part.kind === 'conversation' && (part.from > 1 || part.to < part.total),
  );
  const files: FilingFile[] = [];
  for (const [index, part] of partial.entries()) {
    const number = partial.length === 1 ? '전체' : `전체${index + 1}`;
    const path = `${INTERNAL_FOLDER}/${exhibitFileName(each.exhibit.mark, '대화전체', '', number, 'pdf')}`;
    files.push(await writeWhole(context, part, path));
  }
  return files;
}

async function writeWhole(
  { model, place }: WriteContext,
  part: FilingPart & ConversationPart,
  path: string,
): Promise<FilingFile> {
  const file = openPdfFile({ place, path, title: '대화 전체', date: model.madeAt, first: 1 });
  const whole = { ...part, from: 1, to: part.total };
  const pages = { pdf: file.pdf, pseudonymise: model.pseudonymise, onPage: () => {}, full: () => false };
  const { replaced } = await flowConversation(pages, whole, part.whole()[Symbol.iterator]());
  file.replaced = replaced;
  return file.finish(file.pdf.pages);
}

/** `갑 제1호증: 갑01_….pdf, …` for progress and summaries. */
export function describeExhibit({ exhibit }: FilingExhibit, { files }: MadeExhibit): string {
  return `${markText(exhibit.mark)}: ${files.map((file) => basename(file.path)).join(', ')}`;
}
