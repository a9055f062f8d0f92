import { koreanWallClock } from '../../../../shared/i18n/korean-time.ts';
import type { Pseudonymiser } from '../../../../shared/protect/protected-names.ts';
import type { Pdf } from '../pdf/document.ts';
import { flowHeading, flowKeyValues, flowSpace, flowText, startFlow } from '../pdf/flow.ts';
import { flowTable, type TableCell } from '../pdf/table.ts';
import { doubtText } from './doubt-words.ts';
import type { ConversationPart, FilingMessage, FilingPart } from './model.ts';

const FORMAT: Record<string, string> = {
  'kakaotalk-android': '카카오톡(안드로이드) 대화 내보내기',
  'kakaotalk-ios': '카카오톡(아이폰) 대화 내보내기',
  'kakaotalk-windows': '카카오톡(PC) 대화 내보내기',
  'kakaotalk-macos': '카카오톡(맥) 대화 내보내기',
  'whatsapp-android': '왓츠앱(안드로이드) 대화 내보내기',
  'whatsapp-ios': '왓츠앱(아이폰) 대화 내보내기',
};

export interface PageMaking {
  readonly pdf: Pdf;
  readonly pseudonymise: Pseudonymiser;
  /** Draws mark and strip on each new page. */
  readonly onPage: (pdf: Pdf, page: number) => void;
  /** Whether the file is as large as it may become: the table then ends at the row at hand. */
  readonly full: () => boolean;
}

export interface ConversationPages {
  /** Places where a name was replaced. */
  readonly replaced: number;
  /** False where messages are left for another part. */
  readonly done: boolean;
}

/**
 * Pages of messages: a table made from the export file. Every record stands in file order with its line in the original;
 * what the reading is unsure of is said beside it.
 */
export async function flowConversation(
  { pdf, pseudonymise, onPage, full }: PageMaking,
  part: FilingPart & ConversationPart,
  messages: Iterator<FilingMessage>,
): Promise<ConversationPages> {
  const flow = await startFlow(pdf, { onPage });
  const counter = { replaced: 0, done: false };
  const masked = (text: string): string => {
    const { text: shown, count } = pseudonymise(text);
    counter.replaced += count;
    return shown;
  };
  await flowHeading(flow, '내보내기 파일의 내용을 표로 정리한 것');
  await flowKeyValues(flow, headingRows(part, masked), { labelWidth: 92, size: 9.5 });
  flowSpace(flow, 4);
  await flowTable(flow, {
    columns: [
      { header: '번호', share: 8, align: 'right' },
      { header: '대화 표시 시각', share: 19 },
      { header: '보낸 사람', share: 16 },
      { header: '내용', share: 47 },
      { header: '원본 줄', share: 10, align: 'right' },
    ],
    rows: rowsOf(untilFull(messages, full, counter), masked),
    size: 9,
    lineHeight: 1.5,
  });
  flowSpace(flow, 6);
  await flowText(flow, footnote(counter.replaced), { size: 8.5, lineHeight: 1.4 });
  return counter;
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

function headingRows(
  part: FilingPart & ConversationPart,
  masked: (text: string) => string,
): [string, string][] {
  const shown =
    part.from === 1 && part.to === part.total
      ? `전체 ${part.total}개 기록`
      : `${part.from}번부터 ${part.to}번까지(전체 ${part.total}개 기록 중)`;
  return [
    ['형식', FORMAT[part.format] ?? part.format],
    ['대화방', masked(part.title)],
    ['범위', shown],
    ['시각', '내보낸 기기에 표시된 시각(시간대는 파일에 없음, 한국시간으로 추정)'],
    ['파일', `SHA-256 앞 16자리 ${part.item.sha256.slice(0, 16)}`],
  ];
}

function* rowsOf(
  messages: Iterable<FilingMessage>,
  masked: (text: string) => string,
): Generator<TableCell[]> {
  for (const message of messages) {
    if (message.kind === 'structure' && message.text.trim() === '') continue;
    yield [
      String(message.number),
      timeOf(message),
      senderOf(message, masked),
      textOf(message, masked),
      String(message.line),
    ];
  }
}

function timeOf({ time, rawTimestamp }: FilingMessage): string {
  if (time !== null) return koreanWallClock(time);
  return rawTimestamp ?? '';
}

function senderOf(message: FilingMessage, masked: (text: string) => string): TableCell {
  if (message.kind === 'system') return '(알림)';
  if (message.kind === 'unparsed') return '(읽지 못한 줄)';
  if (message.kind === 'structure') return '(파일의 머리글·날짜)';
  return message.sender === null ? '' : { text: masked(message.sender), weight: 'bold' };
}

function textOf(message: FilingMessage, masked: (text: string) => string): string {
  const doubts = message.doubts.map(doubtText).filter((text) => text !== '');
  const body = masked(message.text);
  return doubts.length === 0 ? body : `${body}\n※ ${doubts.join(', ')}`;
}

function footnote(replaced: number): string {
  const names = replaced === 0 ? '' : ` 〔 〕 안은 보호를 위해 가명으로 바꾼 곳입니다(${replaced}곳).`;
  return `회색 바탕의 네모는 보이지 않는 문자, 검은 테두리의 네모는 글꼴에 없는 문자의 번호입니다.${names}`;
}
