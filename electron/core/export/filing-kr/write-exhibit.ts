import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import type { Decoder } from '../../decode/index.ts';
import { flowConversation } from '../../report/filing-kr/conversation-pages.ts';
import { isPartial } from '../../report/filing-kr/conversation-steps.ts';
import { type OutputPlace, openPdfFile } from '../../report/filing-kr/exhibit-output.ts';
import { type MadeExhibit, writeExhibitPdf } from '../../report/filing-kr/exhibit-pdf.ts';
import { recordingWork } from '../../report/filing-kr/exhibit-work.ts';
import { exhibitFileName } from '../../report/filing-kr/file-names.ts';
import type {
  ConversationPart,
  FilingExhibit,
  FilingFile,
  FilingModel,
  FilingPart,
  PrintedValue,
  RecordingPart,
} from '../../report/filing-kr/model.ts';
import { writeRecordingSheet } from '../../report/filing-kr/recording-sheet.ts';
import { trackPlace } from '../../report/filing-kr/tracked-place.ts';
import { drawPageStrip } from '../../report/pdf/mark.ts';
import { writeChunks } from './write-chunks.ts';
import { writePaper } from './write-paper.ts';

export const FILING_FOLDER = '제출용';
export const INTERNAL_FOLDER = '내부용-제출금지';

export interface WriteContext {
  readonly model: FilingModel;
  readonly place: OutputPlace;
  readonly decoder: Decoder;
  readonly signal: AbortSignal;
}

/** What is made of one exhibit: files to file, and files that stay in the office. */
export interface WrittenExhibit extends MadeExhibit {
  readonly wholes: readonly FilingFile[];
}

/** Everything of one exhibit, or nothing: what fails half-way leaves no file. Throws what its parts throw. */
export async function writeExhibit(context: WriteContext, each: FilingExhibit): Promise<WrittenExhibit> {
  const { place, discard } = trackPlace(context.place);
  const tracked = { ...context, place };
  try {
    const made = await writeFiled(tracked, each);
    return { ...made, wholes: await writeWholeConversations(tracked, each) };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function writeFiled(context: WriteContext, each: FilingExhibit): Promise<MadeExhibit> {
  const recordings = each.parts.filter((part) => part.kind === 'recording');
  const media = await writeMedia(context, each, recordings);
  const sheet = recordings.length === 0 ? undefined : await writeSheet(context, each, media);
  const beside = sheet === undefined ? media : [...media, sheet.file];
  const said = sheet?.printed ?? [];
  const printed = each.parts.filter((part) => part.kind !== 'recording');
  if (printed.length === 0) return { files: beside, work: new Map(recordingWork(recordings)), printed: said };
  const made = await writeExhibitPdf({
    ...context,
    each: { ...each, parts: printed },
    folder: FILING_FOLDER,
  });
  return {
    files: [...beside, ...made.files],
    work: new Map([...recordingWork(recordings), ...made.work]),
    printed: [...said, ...made.printed],
  };
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
    const name = { ...exhibit, part: number, extension: part.extension };
    const path = `${FILING_FOLDER}/${exhibitFileName(name, model.pseudonymise)}`;
    const { sink, closed } = place.open(path);
    await writeChunks(sink, part.open(), signal);
    files.push({ path, ...(await closed), pages: null, missingGlyphs: 0, replaced: 0 });
  }
  return files;
}

async function writeSheet(
  context: WriteContext,
  each: FilingExhibit,
  media: readonly FilingFile[],
): Promise<{ readonly file: FilingFile; readonly printed: readonly PrintedValue[] }> {
  const name = { ...each.exhibit, part: '설명', extension: 'pdf' };
  const path = `${FILING_FOLDER}/${exhibitFileName(name, context.model.pseudonymise)}`;
  let printed: readonly PrintedValue[] = [];
  const file = await writePaper(context, path, async (sink, counted) => {
    const written = await writeRecordingSheet(counted, each, media, sink);
    printed = written.printed;
    return written;
  });
  return { file: { ...file, sheet: true }, printed };
}

/** The whole of a conversation of which a part is filed, for whoever asks for the rest (민사소송규칙 105(4)). Never filed. */
async function writeWholeConversations(context: WriteContext, each: FilingExhibit): Promise<FilingFile[]> {
  const partial = each.parts.filter(
    (part): part is FilingPart & ConversationPart => part.kind === 'conversation' && isPartial(part),
  );
  const files: FilingFile[] = [];
  for (const [index, part] of partial.entries()) {
    const number = partial.length === 1 ? '' : String(index + 1);
    const name = { mark: each.exhibit.mark, title: '대화전체', part: number, extension: 'pdf' };
    const path = `${INTERNAL_FOLDER}/${exhibitFileName(name, context.model.pseudonymise)}`;
    files.push(await writeWhole(context, each, part, path));
  }
  return files;
}

async function writeWhole(
  { model, place }: WriteContext,
  each: FilingExhibit,
  part: FilingPart & ConversationPart,
  path: string,
): Promise<FilingFile> {
  const file = openPdfFile({ place, path, title: '대화 전체', date: model.madeAt, first: 1 });
  const whole = { ...part, from: 1, to: part.total };
  const strip = `제출용이 아닙니다. ${markText(each.exhibit.mark)}에 일부만 실은 대화의 전체로, 법원이 요구하면 냅니다(민사소송규칙 제105조 제4항)`;
  const { pseudonymise, anchor } = model;
  const onPage = () => drawPageStrip(file.pdf, strip);
  const pages = { pdf: file.pdf, each, pseudonymise, anchor, onPage, full: () => false };
  const { replaced } = await flowConversation(pages, whole, part.whole()[Symbol.iterator]());
  file.replaced = replaced;
  return file.finish(file.pdf.pages);
}
