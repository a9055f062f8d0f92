import type { ConversationPart, FilingPart } from './model.ts';

/** How much of a conversation its pages hold, where that is not all of it; and what of the file they never hold. */
export function extentOf({ from, to, total, item }: FilingPart & ConversationPart): string[] {
  const count = (value: number) => value.toLocaleString('en-US');
  const range =
    from === 1 && to === total ? [] : [`${count(total)}개 기록 중 ${count(from)}~${count(to)}번만 실음`];
  const zip =
    item.type === 'application/zip' ? ['압축 파일 안의 대화 글만 싣고 함께 든 파일은 싣지 않음'] : [];
  return [...range, ...zip];
}

/** What was done between an export and its pages, as the confirmation lists it. */
export function conversationSteps(part: FilingPart & ConversationPart, replaced: number): string[] {
  const names = replaced === 0 ? [] : [`가명 치환 ${replaced}곳`];
  return ['내보내기 파일의 내용을 표로 정리', ...extentOf(part), '빈 줄은 싣지 않음', ...names];
}
