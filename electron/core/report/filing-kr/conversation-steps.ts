import type { ConversationPart } from './model.ts';

export interface ConversationCounts {
  readonly blank: number;
  readonly replaced: number;
}

/** Whether a conversation's pages hold only some of its records. */
export function isPartial({ from, to, total }: Pick<ConversationPart, 'from' | 'to' | 'total'>): boolean {
  return from > 1 || to < total;
}

/** How much of a conversation its pages hold, where that is not all of it; and what of the file they never hold. */
export function extentOf(part: ConversationPart): string[] {
  const { from, to, total, besides } = part;
  const count = (value: number) => value.toLocaleString('en-US');
  const range = from === to ? count(from) : `${count(from)}~${count(to)}`;
  return [
    ...(isPartial(part) ? [`${count(total)}개 기록 중 ${range}번만 실음`] : []),
    ...(besides > 0 ? [`압축 파일 안의 대화 글만 싣고 다른 파일 ${count(besides)}개는 싣지 않음`] : []),
  ];
}

/** What was done between an export and its pages, as the confirmation lists it: a table is not the whole file. */
export function conversationSteps(part: ConversationPart, { blank, replaced }: ConversationCounts): string[] {
  return [
    '내보내기 파일의 내용을 표로 정리',
    ...extentOf(part),
    ...(blank > 0 ? [`글자가 없는 빈 줄 ${blank}개는 번호만 세고 싣지 않음`] : []),
    ...(replaced > 0 ? [`가명 치환 ${replaced}곳`] : []),
  ];
}
