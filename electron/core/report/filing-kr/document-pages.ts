import { once } from 'node:events';
import { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import type { Decoder } from '../../decode/index.ts';
import { addPage, createPdf, finishPdf } from '../pdf/document.ts';
import { drawExhibitMark, drawPageStrip } from '../pdf/mark.ts';
import { mm } from '../pdf/measures.ts';
import type { OutputPlace } from './exhibit-output.ts';
import type { DocumentPart, FilingExhibit, FilingFile, FilingModel, FilingPart } from './model.ts';

/** An imported document that waits until the number of all pages is known. */
export interface PendingDocument {
  readonly kind: 'document';
  readonly part: FilingPart & DocumentPart;
  /** Number of its first page within the exhibit. */
  readonly first: number;
  /** Its pages that are shown, counted from 0. */
  readonly range: PageRange;
}

export interface PageRange {
  readonly from: number;
  readonly count: number;
}

export interface StampRequest {
  readonly model: FilingModel;
  readonly each: FilingExhibit;
  readonly place: OutputPlace;
  /** A new path for every file of it. */
  readonly nextPath: () => string;
  readonly decoder: Decoder;
  readonly signal: AbortSignal;
  readonly total: number;
}

/** Room that mark, strip and page number need at the edges; the document's own pages are made smaller to leave it free. */
const FIRST = { top: mm(32), right: mm(12), bottom: mm(20), left: mm(12) } as const;
const REST = { ...FIRST, top: mm(25) } as const;

const REMOVED: Record<string, string> = {
  'form-field': '입력란은 내용대로 그려 넣음',
  javascript: '스크립트 제거',
  link: '링크 제거',
  'embedded-file': '첨부 파일 제거',
  signature: '전자서명란은 그림으로 남김',
  annotation: '주석은 보이는 대로 그려 넣음',
  'annotation-hidden': '숨은 주석 제거',
  'annotation-not-drawn': '그릴 수 없는 주석 제거',
  metadata: '문서 정보(만든 프로그램 등)는 싣지 않음',
  outline: '책갈피는 싣지 않음',
  media: '멀티미디어 제거',
  layers: '층 구조는 싣지 않음',
};

/** Things that a document has once are not counted. */
const ONCE = ['metadata', 'outline', 'layers'];

function removedText(code: string, count: number): string {
  const words = REMOVED[code] ?? code;
  return ONCE.includes(code) ? words : `${words} ${count}건`;
}

export interface StampedDocument {
  readonly files: readonly FilingFile[];
  readonly steps: readonly string[];
}

/**
 * Puts mark and strips around the pages of an imported document; everything active is removed and said. A result larger
 * than the portal takes is made again as parts of fewer pages, until every part fits or is a single page.
 */
export async function stampDocument(
  request: StampRequest,
  pending: PendingDocument,
): Promise<StampedDocument> {
  const whole = await stampRange(request, pending);
  const { range, first } = pending;
  const { sizeCap } = request.model.settings;
  const { bytes, path } = whole.file;
  if (bytes <= sizeCap || range.count === 1) return { files: [whole.file], steps: whole.steps };
  await request.place.remove(path);
  const each = Math.ceil(range.count / Math.min(range.count, Math.ceil(bytes / sizeCap)));
  const files: FilingFile[] = [];
  for (let at = 0; at < range.count; at += each) {
    const count = Math.min(each, range.count - at);
    const part = { ...pending, first: first + at, range: { from: range.from + at, count } };
    files.push(...(await stampDocument(request, part)).files);
  }
  return { files, steps: whole.steps };
}

async function stampRange(
  request: StampRequest,
  { part, first, range }: PendingDocument,
): Promise<{ readonly file: FilingFile; readonly steps: string[] }> {
  const { decoder, place, signal } = request;
  const overlay = await makeOverlay(request, range.count, first);
  const source = {
    size: overlay.length,
    read: async (offset: number, length: number) => overlay.subarray(offset, offset + length),
  };
  const margins = { first: first === 1 ? FIRST : REST, rest: REST };
  const stamped = await decoder.stampPdf(part.open(), { overlay: source, ...margins, pages: range, signal });
  const path = request.nextPath();
  const { sink, closed } = place.open(path);
  for await (const chunk of stamped.chunks) if (!sink.write(chunk)) await once(sink, 'drain');
  sink.end();
  const removed = Object.entries(stamped.removed).map(([code, count]) => removedText(code, count));
  const smaller = stamped.scales.some((scale) => scale < 1) ? ['여백을 두려고 면을 줄여 실음'] : [];
  const file = { path, ...(await closed), pages: stamped.pages, missingGlyphs: 0, replaced: 0 };
  return { file, steps: ['호증 표시와 면수를 넣음', ...smaller, ...removed] };
}

/** Our own pages, empty but for mark, strip and number: one for each page of the document. */
async function makeOverlay(
  { model, each, total }: StampRequest,
  pages: number,
  first: number,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      parts.push(chunk);
      done();
    },
  });
  const mark = markText(each.exhibit.mark);
  const pdf = createPdf(sink, { title: mark, lang: 'ko', date: model.madeAt, pageNumbers: { first } });
  for (let page = 0; page < pages; page++) {
    await addPage(pdf);
    if (first + page === 1) drawExhibitMark(pdf, mark);
    else drawPageStrip(pdf, mark);
  }
  await finishPdf(pdf, { total });
  return Buffer.concat(parts);
}
