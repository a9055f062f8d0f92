import type { Pseudonymiser } from '../../../../shared/protect/protected-names.ts';
import { isPartial } from './conversation-steps.ts';
import { fileLine } from './file-name-shown.ts';
import type { ConversationPart, FilingExhibit, FilingPart, TimeAnchor } from './model.ts';
import { fileTime, takenAt, zoneBasis } from './times.ts';

const FORMAT: Record<string, string> = {
  'kakaotalk-android': '카카오톡(안드로이드) 대화 내보내기',
  'kakaotalk-ios': '카카오톡(아이폰) 대화 내보내기',
  'kakaotalk-windows': '카카오톡(PC) 대화 내보내기',
  'kakaotalk-macos': '카카오톡(맥) 대화 내보내기',
  'whatsapp-android': '왓츠앱(안드로이드) 대화 내보내기',
  'whatsapp-ios': '왓츠앱(아이폰) 대화 내보내기',
};

/** What a reader of message pages must know first: from which file, how much of it, whose times. */
export function headingRows(
  each: Pick<FilingExhibit, 'exhibit'>,
  part: FilingPart & ConversationPart,
  anchor: TimeAnchor,
  masked: Pseudonymiser,
): [string, string][] {
  const { acquisition } = part;
  return [
    ['형식', `${FORMAT[part.format] ?? part.format} (읽은 규칙 ${part.rule})`],
    ['대화방', masked(part.title).text || '이름 없음'],
    ['범위', rangeOf(part)],
    ['대화 표시 시각', `내보낸 기기가 적은 그대로. 시간대는 파일에 없음(${zoneBasis(acquisition)})`],
    ['파일 시각', fileTime(acquisition)],
    ['수집 시각', takenAt(acquisition, anchor)],
    ['파일', fileLine(each, part)],
    ...besidesRow(part),
  ];
}

/** Photographs that were exported with the messages are not on these pages. */
function besidesRow({ besides }: ConversationPart): [string, string][] {
  if (besides === 0) return [];
  return [['다른 파일', `첨부 등 다른 파일 ${besides}개는 압축 파일 안에 있으며 여기에 싣지 않음`]];
}

/** A number that is not there reads like a message that was taken out. */
const NUMBERS =
  '번호는 파일에 있는 순서이며, 번호가 건너뛴 곳은 글자가 없는 빈 줄입니다(대화를 뺀 곳이 아닙니다).';

function rangeOf(part: ConversationPart): string {
  const { from, to, total } = part;
  const count = (value: number) => value.toLocaleString('en-US');
  if (!isPartial(part)) return `전체 ${count(total)}개 기록. ${NUMBERS}`;
  return `${count(from)}번부터 ${count(to)}번까지(전체 ${count(total)}개 기록 중). ${NUMBERS}`;
}
