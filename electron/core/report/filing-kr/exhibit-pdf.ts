import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import type { Decoder } from '../../decode/index.ts';
import { placeCapture, planOf } from '../image/capture.ts';
import { plainPngFrom } from '../image/decoder.ts';
import { prepareImage } from '../image/prepare.ts';
import type { Pdf } from '../pdf/document.ts';
import { drawExhibitMark, drawPageStrip } from '../pdf/mark.ts';
import type { ExhibitWork } from './confirmation.ts';
import { flowConversation } from './conversation-pages.ts';
import { type PendingDocument, stampDocument } from './document-pages.ts';
import { expectedBytes, type OpenFile, type OutputPlace, openPdfFile } from './exhibit-output.ts';
import { exhibitFileName } from './file-names.ts';
import { imageSteps } from './image-steps.ts';
import type {
  CapturePart,
  ConversationPart,
  DocumentPart,
  FilingExhibit,
  FilingFile,
  FilingMessage,
  FilingModel,
  FilingPart,
} from './model.ts';
import { LOCAL_CLOCK } from './words.ts';

export interface MakeExhibit {
  readonly model: FilingModel;
  readonly each: FilingExhibit;
  readonly place: OutputPlace;
  /** Folder of this exhibit's files in it. */
  readonly folder: string;
  readonly decoder: Decoder;
  readonly signal: AbortSignal;
}

export interface MadeExhibit {
  readonly files: readonly FilingFile[];
  readonly work: ExhibitWork;
}

/** The exhibit while it is written: finished parts are numbered across only when the last page is known. */
interface Making extends MakeExhibit {
  readonly outputs: (OpenFile | PendingDocument)[];
  readonly steps: Map<string, string[]>;
  pages: number;
}

/**
 * Writes one exhibit as PDF: mark in the top margin of page one, pages numbered across, split at page ends into parts
 * under the same mark where it would be larger than the portal takes. Media files are written elsewhere.
 */
export async function writeExhibitPdf(make: MakeExhibit): Promise<MadeExhibit> {
  const making: Making = { ...make, outputs: [], steps: new Map(), pages: 0 };
  for (const part of make.each.parts) {
    make.signal.throwIfAborted();
    if (part.kind === 'capture') await addCapture(making, part);
    if (part.kind === 'conversation') await addConversation(making, part, part.messages());
    if (part.kind === 'document') addDocument(making, part);
  }
  return { files: await finishAll(making), work: { stepsOf: making.steps } };
}

async function addCapture(making: Making, part: FilingPart & CapturePart): Promise<void> {
  const { decoder, model, each } = making;
  const bytes = await part.bytes();
  const image = await prepareImage(bytes, { sha256: part.item.sha256, toPlainPng: plainPngFrom(decoder) });
  const size = image.stream.slices.reduce((sum, slice) => sum + slice.length, 0);
  const file = fileFor(making, size);
  const options = { caption: captionOf(model, each, part), onPage: marker(making, file) };
  const cuts = planOf(image, options).split ? await cutsOf(making, bytes, planOf(image, options)) : null;
  const placed = await placeCapture(file.pdf, image, {
    ...options,
    ...(cuts === null ? {} : { pieces: cuts.pieces, textHeight: cuts.textHeight }),
  });
  making.pages += placed.pages;
  making.steps.set(part.itemId, imageSteps(image, placed.pages));
}

/** Rows without text to cut at. If the decoder fails, the page height alone decides and nothing is lost. */
async function cutsOf(making: Making, bytes: Uint8Array, plan: { pieceHeight: number; overlap: number }) {
  const { pieceHeight, overlap } = plan;
  const source = {
    size: bytes.length,
    read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  return making.decoder.findCuts(source, { pieceHeight, overlap, signal: making.signal }).catch(() => null);
}

function captionOf(
  model: FilingModel,
  { exhibit }: FilingExhibit,
  { acquisition, item, fileName }: FilingPart,
): string[] {
  const captured = acquisition.capturedAt === '' ? '미상' : acquisition.capturedAt;
  const taken = koreanMoment(Date.parse(acquisition.at));
  return [
    `캡처 시각 ${captured} · 수집 시각 ${taken} ${LOCAL_CLOCK}`,
    `작성자 ${model.pseudonymise(exhibit.author === '' ? '미상' : exhibit.author).text} · 파일 ${fileName} · SHA-256 앞 16자리 ${item.sha256.slice(0, 16)}`,
  ];
}

/** Pages of messages; a conversation too long for one part goes on in the next. */
async function addConversation(
  making: Making,
  part: FilingPart & ConversationPart,
  messages: Iterable<FilingMessage>,
): Promise<void> {
  const rest = messages[Symbol.iterator]();
  let replaced = 0;
  for (let done = false; !done; ) {
    const file = fileFor(making, 0);
    const before = file.pdf.pages;
    const full = () => expectedBytes(file.pdf, 0) > making.model.settings.sizeCap;
    const { pseudonymise } = making.model;
    const result = await flowConversation(
      { pdf: file.pdf, pseudonymise, onPage: marker(making, file), full },
      part,
      rest,
    );
    replaced += result.replaced;
    file.replaced += result.replaced;
    making.pages += file.pdf.pages - before;
    done = result.done;
  }
  const names = replaced === 0 ? [] : [`가명 치환 ${replaced}곳`];
  making.steps.set(part.itemId, ['내보내기 파일의 내용을 표로 정리', ...names]);
}

function addDocument(making: Making, part: FilingPart & DocumentPart): void {
  making.outputs.push({ kind: 'document', part, first: making.pages + 1 });
  making.pages += part.pages;
}

/** The part at hand, or a new one where `more` bytes would make it too large. Its first page is never left out. */
function fileFor(making: Making, more: number): OpenFile {
  const last = making.outputs.at(-1);
  if (last !== undefined && 'pdf' in last) {
    const fits = last.pdf.pages === 0 || expectedBytes(last.pdf, more) <= making.model.settings.sizeCap;
    if (fits) return last;
  }
  const file = openPdfFile({
    place: making.place,
    path: `${making.folder}/part-${making.outputs.length}.pdf`,
    title: markText(making.each.exhibit.mark),
    date: making.model.madeAt,
    first: making.pages + 1,
  });
  making.outputs.push(file);
  return file;
}

/** The mark on the first page of the exhibit, a strip on every other, also of later parts. */
function marker(making: Making, file: OpenFile): (pdf: Pdf) => void {
  const mark = markText(making.each.exhibit.mark);
  return (pdf) => {
    if (file.first + pdf.pages - 1 === 1) drawExhibitMark(pdf, mark);
    else drawPageStrip(pdf, mark);
  };
}

async function finishAll(making: Making): Promise<FilingFile[]> {
  const files: FilingFile[] = [];
  for (const [index, output] of making.outputs.entries()) {
    const path = `${making.folder}/${nameOf(making, index)}`;
    if ('pdf' in output) {
      const file = await output.finish(making.pages);
      await making.place.rename(file.path, path);
      files.push({ ...file, path });
    } else {
      const { document, steps } = await stampDocument({ ...making, path, total: making.pages }, output);
      making.steps.set(output.part.itemId, steps);
      files.push(document);
    }
  }
  return files;
}

function nameOf({ model, each, outputs }: Making, index: number): string {
  const { mark, title, dateMade } = each.exhibit;
  const part = outputs.length === 1 ? '' : `분할${index + 1}-${outputs.length}`;
  return exhibitFileName(mark, model.pseudonymise(title).text, dateMade, part, 'pdf');
}
