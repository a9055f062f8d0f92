import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import type { Decoder } from '../../decode/index.ts';
import { type CaptureOptions, placeCapture, planOf } from '../image/capture.ts';
import type { CapturePlan } from '../image/capture-plan.ts';
import { plainPngFrom } from '../image/decoder.ts';
import { assertAllRows } from '../image/png-rows.ts';
import { prepareImage } from '../image/prepare.ts';
import type { PreparedImage } from '../image/prepared.ts';
import type { Pdf } from '../pdf/document.ts';
import { drawExhibitMark, drawPageStrip } from '../pdf/mark.ts';
import { captionOf } from './caption.ts';
import { flowConversation } from './conversation-pages.ts';
import { conversationSteps } from './conversation-steps.ts';
import { countReplaced } from './count-replaced.ts';
import { type PendingDocument, stampDocument } from './document-pages.ts';
import { expectedBytes, type OpenFile, type OutputPlace, openPdfFile } from './exhibit-output.ts';
import type { ExhibitMade, PartWork } from './exhibit-work.ts';
import { printedName } from './file-name-shown.ts';
import { exhibitFileName } from './file-names.ts';
import { imageSteps } from './image-steps.ts';
import { joinFiles } from './join-files.ts';
import type {
  CapturePart,
  ConversationPart,
  DocumentPart,
  FilingExhibit,
  FilingFile,
  FilingMessage,
  FilingModel,
  FilingPart,
  PrintedValue,
} from './model.ts';

export interface MakeExhibit {
  readonly model: FilingModel;
  readonly each: FilingExhibit;
  readonly place: OutputPlace;
  /** Folder of this exhibit's files in it. */
  readonly folder: string;
  readonly decoder: Decoder;
  readonly signal: AbortSignal;
}

export interface MadeExhibit extends ExhibitMade {
  /** Fields of collection that stand in its files. */
  readonly printed: readonly PrintedValue[];
}

/** The exhibit while it is written: finished parts are numbered across only when the last page is known. */
interface Making extends MakeExhibit {
  readonly outputs: (OpenFile | PendingDocument)[];
  readonly work: Map<FilingPart, PartWork>;
  readonly printed: PrintedValue[];
  /** A path of its own for every file until all are counted. */
  readonly nextPath: () => string;
  pages: number;
  /** The look at the rows of the picture before, which goes on while the next is placed. */
  rows: Promise<void>;
}

/**
 * Writes one exhibit as PDF: mark in the top margin of page one, pages numbered across, split at page ends into parts
 * under the same mark where it would be larger than the portal takes. Media files are written elsewhere.
 */
export async function writeExhibitPdf(make: MakeExhibit): Promise<MadeExhibit> {
  let serial = 0;
  const nextPath = () => `${make.folder}/part-${serial++}.pdf`;
  const making: Making = {
    ...make,
    outputs: [],
    work: new Map(),
    printed: [],
    nextPath,
    pages: 0,
    rows: NO_ROWS,
  };
  for (const part of make.each.parts) {
    make.signal.throwIfAborted();
    if (part.kind === 'capture') await addCapture(making, part);
    if (part.kind === 'conversation') await addConversation(making, part, part.messages());
    if (part.kind === 'document') addDocument(making, part);
  }
  await making.rows;
  return { files: await finishAll(making), work: making.work, printed: making.printed };
}

const NO_ROWS = Promise.resolve();

async function addCapture(making: Making, part: FilingPart & CapturePart): Promise<void> {
  const { decoder, model, each } = making;
  const bytes = await part.bytes();
  const image = await prepareImage(bytes, { sha256: part.item.sha256, toPlainPng: plainPngFrom(decoder) });
  await nextRows(making, image);
  const size = image.stream.slices.reduce((sum, slice) => sum + slice.length, 0);
  const file = fileFor(making, size);
  const { counted, replaced } = countReplaced(model);
  const options = { caption: captionOf(counted, each, part), onPage: marker(making, file) };
  const cuts = await cutsOf(making, bytes, image, options);
  const placed = await placeCapture(file.pdf, image, { ...options, ...cuts });
  file.replaced += replaced();
  const pages = { first: making.pages + 1, last: making.pages + placed.pages };
  for (let page = pages.first; page <= pages.last; page++)
    making.printed.push(...printedName(each, part, page));
  making.pages = pages.last;
  making.work.set(part, { ...imageSteps(image, placed.pages), pages, replaced: replaced() });
}

/** One picture at a time, so that at most two are held. */
async function nextRows(making: Making, { stream }: PreparedImage): Promise<void> {
  await making.rows;
  making.rows = assertAllRows(stream);
  // It is awaited later; a refusal in between must not end the process.
  making.rows.catch(() => {});
}

/**
 * Rows without text to cut a long capture at. The size of its text, once measured, may change the plan: then the rows are
 * looked for again. If the decoder fails, the page height alone decides and nothing is lost.
 */
async function cutsOf(
  { decoder, signal }: Making,
  bytes: Uint8Array,
  image: PreparedImage,
  options: CaptureOptions,
): Promise<Pick<CaptureOptions, 'pieces' | 'textHeight'>> {
  const plan = planOf(image, options);
  if (!plan.split) return {};
  const source = {
    size: bytes.length,
    read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  const find = ({ pieceHeight, overlap }: CapturePlan) =>
    decoder.findCuts(source, { pieceHeight, overlap, signal });
  try {
    const { textHeight, pieces } = await find(plan);
    const measured = planOf(image, { ...options, textHeight });
    if (!measured.split) return { textHeight };
    const same = measured.pieceHeight === plan.pieceHeight && measured.overlap === plan.overlap;
    return { textHeight, pieces: same ? pieces : (await find(measured)).pieces };
  } catch {
    signal.throwIfAborted();
    return {};
  }
}

/** Pages of messages; a conversation too long for one part goes on in the next. */
async function addConversation(
  making: Making,
  part: FilingPart & ConversationPart,
  messages: Iterable<FilingMessage>,
): Promise<void> {
  const rest = messages[Symbol.iterator]();
  const { each } = making;
  const first = making.pages + 1;
  let replaced = 0;
  let blank = 0;
  for (let done = false; !done; ) {
    const file = fileFor(making, 0);
    const before = file.pdf.pages;
    const full = () => expectedBytes(file.pdf, 0) > making.model.settings.sizeCap;
    const { pseudonymise, anchor } = making.model;
    const onPage = marker(making, file);
    const result = await flowConversation(
      { pdf: file.pdf, each, pseudonymise, anchor, onPage, full },
      part,
      rest,
    );
    making.printed.push(...printedName(each, part, making.pages + 1));
    replaced += result.replaced;
    blank += result.blank;
    file.replaced += result.replaced;
    making.pages += file.pdf.pages - before;
    done = result.done;
  }
  const steps = conversationSteps(part, { blank, replaced });
  making.work.set(part, { steps, tools: [], pages: { first, last: making.pages }, replaced });
}

function addDocument(making: Making, part: FilingPart & DocumentPart): void {
  const range = { from: 0, count: part.pages };
  making.outputs.push({ kind: 'document', part, first: making.pages + 1, range });
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
    path: making.nextPath(),
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

/** Finishes all parts, and gives them their names when it is known how many there are. */
async function finishAll(making: Making): Promise<FilingFile[]> {
  const written: FilingFile[] = [];
  for (const output of making.outputs) {
    if ('pdf' in output) written.push(await output.finish(making.pages));
    else {
      const { files, steps } = await stampDocument({ ...making, total: making.pages }, output);
      const pages = { first: output.first, last: output.first + output.range.count - 1 };
      making.work.set(output.part, { steps, tools: [], pages, replaced: 0 });
      written.push(...files);
    }
  }
  const files = await joined(making, written);
  const named: FilingFile[] = [];
  for (const [index, file] of files.entries()) {
    const path = `${making.folder}/${nameOf(making, index, files.length)}`;
    await making.place.rename(file.path, path);
    named.push({ ...file, path });
  }
  return named;
}

/** Parts of our own making alone are split because they are large; with an imported document they may fit together. */
async function joined(making: Making, written: FilingFile[]): Promise<readonly FilingFile[]> {
  if (written.length === 1 || making.outputs.every((output) => 'pdf' in output)) return written;
  return joinFiles({ ...making, cap: making.model.settings.sizeCap }, written);
}

function nameOf({ model, each }: Making, index: number, count: number): string {
  const { mark, title, dateMade } = each.exhibit;
  const part = count === 1 ? '' : `분할${index + 1}-${count}`;
  return exhibitFileName({ mark, title, dateMade, part, extension: 'pdf' }, model.pseudonymise);
}
