import { koreanWallClock } from '../../../../shared/i18n/korean-time.ts';
import type { Pseudonymiser } from '../../../../shared/protect/protected-names.ts';
import { type Pdf, totalOf } from '../pdf/document.ts';
import { flowHeading, flowKeyValues, flowSpace, flowText, startFlow } from '../pdf/flow.ts';
import { flowTable, type TableCell } from '../pdf/table.ts';
import { headingRows } from './conversation-heading.ts';
import { countReplaced } from './count-replaced.ts';
import { doubtText } from './doubt-words.ts';
import type { ConversationPart, FilingExhibit, FilingMessage, FilingPart, TimeAnchor } from './model.ts';

export interface PageMaking {
  readonly each: Pick<FilingExhibit, 'exhibit'>;
  readonly pdf: Pdf;
  readonly pseudonymise: Pseudonymiser;
  readonly anchor: TimeAnchor;
  /** Draws mark and strip on each new page. */
  readonly onPage: (pdf: Pdf, page: number) => void;
  /** Whether the file is as large as it may become: the table then ends at the row at hand. */
  readonly full: () => boolean;
}

export interface ConversationPages {
  /** Places where a name was replaced. */
  readonly replaced: number;
  /** Blank lines that were counted and not shown. */
  readonly blank: number;
  /** False where messages are left for another part. */
  readonly done: boolean;
}

/**
 * Pages of messages: a table made from the export file. Every record stands in file order with its line in the original;
 * what the reading is unsure of is said beside it.
 */
export async function flowConversation(
  making: PageMaking,
  part: FilingPart & ConversationPart,
  messages: Iterator<FilingMessage>,
): Promise<ConversationPages> {
  const { pdf, each, anchor, onPage, full } = making;
  const flow = await startFlow(pdf, { onPage });
  const counter = { blank: 0, done: false };
  const {
    counted: { pseudonymise },
    replaced,
  } = countReplaced(making);
  const before = boxesOf(pdf);
  await flowHeading(flow, '내보내기 파일의 내용을 표로 정리한 것');
  await flowKeyValues(flow, headingRows(each, part, anchor, pseudonymise), {
    labelWidth: 84,
    size: 9,
    lineHeight: 1.5,
  });
  flowSpace(flow, 4);
  await flowTable(flow, {
    columns: [
      { header: '번호', share: 8, align: 'right' },
      { header: '대화 표시 시각', share: 19, align: 'center' },
      { header: '보낸 사람', share: 15 },
      { header: '내용', share: 50 },
      { header: '원본 줄', share: 8, align: 'right' },
    ],
    rows: rowsOf(untilFull(messages, full, counter), pseudonymise, counter),
    size: 9,
    lineHeight: 1.5,
  });
  flowSpace(flow, 6);
  const made = { ...counter, replaced: replaced() };
  const notes = footnotes(before, boxesOf(pdf), made);
  if (notes !== '') await flowText(flow, notes, { size: 8.5, lineHeight: 1.4 });
  return made;
}

/** Messages one at a time until the file is full; what is not taken stays in the iterator. */
function* untilFull(
  messages: Iterator<FilingMessage>,
  full: () => boolean,
  state: { done: boolean },
): Generator<FilingMessage> {
  do {
    const next = messages.next();
    if (next.done === true) {
      state.done = true;
      return;
    }
    yield next.value;
  } while (!full());
}

function* rowsOf(
  messages: Iterable<FilingMessage>,
  masked: Pseudonymiser,
  counter: { blank: number },
): Generator<TableCell[]> {
  for (const message of messages) {
    if (message.kind === 'structure' && message.text.trim() === '') {
      counter.blank += 1;
      continue;
    }
    yield [
      String(message.number),
      timeOf(message),
      senderOf(message, masked),
      textOf(message, masked),
      String(message.line),
    ];
  }
}

/** A date line says its date in its text; it is not the time of a message. */
function timeOf({ kind, time, rawTimestamp }: FilingMessage): string {
  if (kind === 'structure') return '';
  return time === null ? (rawTimestamp ?? '') : koreanWallClock(time);
}

function senderOf({ kind, sender, rawTimestamp }: FilingMessage, masked: Pseudonymiser): TableCell {
  if (kind === 'system') return '(앱의 알림)';
  if (kind === 'unparsed') return '(읽지 못한 줄)';
  if (kind === 'structure') return rawTimestamp === null ? '(머리글)' : '(날짜 줄)';
  return sender === null ? '(적혀 있지 않음)' : { text: masked(sender).text, weight: 'bold' };
}

function textOf(message: FilingMessage, masked: Pseudonymiser): string {
  const doubts = message.doubts.map(doubtText).filter((text) => text !== '');
  const body = masked(withoutLineEnd(message)).text;
  return [body, ...doubts.map((text) => `※ ${text}`)].join('\n');
}

/** The end of a structure line belongs to its span in the file, not to what it says. */
function withoutLineEnd({ kind, text }: FilingMessage): string {
  return kind === 'structure' || kind === 'unparsed' ? text.replace(/\r?\n$/, '') : text;
}

interface Boxes {
  readonly missing: number;
  readonly invisible: number;
}

function boxesOf({ counts }: Pdf): Boxes {
  return { missing: totalOf(counts.missing), invisible: totalOf(counts.invisible) };
}

/** Only what the pages before it need explained. */
function footnotes(
  before: Boxes,
  after: Boxes,
  { replaced, blank }: { readonly replaced: number; readonly blank: number },
): string {
  const invisible = after.invisible - before.invisible;
  const missing = after.missing - before.missing;
  return [
    replaced > 0 ? `〔 〕 안은 보호를 위해 가명으로 바꾼 곳입니다(${replaced}곳).` : '',
    blank > 0 ? `글자가 없는 빈 줄 ${blank}개는 번호만 세고 싣지 않았습니다.` : '',
    invisible > 0 ? `회색 네모는 눈에 보이지 않는 문자의 이름입니다(${invisible}자).` : '',
    missing > 0 ? `검은 테두리 네모는 글꼴에 없는 문자의 번호입니다(${missing}자).` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
