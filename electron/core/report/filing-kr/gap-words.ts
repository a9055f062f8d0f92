import type { ExhibitGap, RouteField, SheetField } from '../../../../shared/domain/exhibit-gaps.ts';

const PLAIN: Record<Exclude<ExhibitGap['code'], 'route' | 'besides' | 'media-format' | 'sheet'>, string> = {
  author: '작성자(모르면 "미상(닉네임 …)")',
  date: '작성일자(모르면 "미상(캡처일 …)")',
  fact: '입증취지',
  'fact-ending': '입증취지가 "~한 사실"로 끝나지 않음',
  'not-all-original': '원본으로 적었으나 수령본이 섞여 있음',
  'clock-unchecked': '출처 기기의 시계를 확인하지 않음',
  'clock-here': '수집할 때 이 컴퓨터의 시계가 어긋난 흔적',
  'copy-signs': '사본으로 보이는 점이 있음: 케이블로 옮기거나 카카오톡 "파일"로 다시 받으세요',
  'took-part': '녹음한 사람이 대화에 참여했는지 답하지 않음: 변호사 확인 필요',
  'media-size': '포털의 멀티미디어 크기 한도를 넘을 수 있음',
  'media-unmasked': '파일 안의 녹음·촬영 위치, 기기 정보와 목소리는 가려지지 않음',
};

const ROUTE: Record<RouteField, string> = { via: '받은 방법', from: '보낸 사람', at: '받은 때' };

const SHEET: Record<SheetField, string> = {
  content: '주요 내용',
  purpose: '목적',
  recordedBy: '녹음·녹화한 사람',
  subject: '대상자',
  at: '일시',
  place: '장소',
};

/** A gap as the checklist, which is Korean, says it. */
export function gapText(gap: ExhibitGap): string {
  switch (gap.code) {
    case 'route':
      return `수령본의 전달 경로를 적지 않음: ${gap.fields.map((field) => ROUTE[field]).join(', ')}`;
    case 'besides':
      return `압축 파일 안의 다른 파일 ${gap.count}개(첨부 등)는 싣지 않음: 필요하면 따로 보관해 호증으로 내세요`;
    case 'media-format':
      return `포털이 받는 형식이 아닐 수 있음(${gap.extension}): 받는 형식으로 바꾼 사본을 따로 내고 원파일은 보관`;
    case 'sheet':
      return `녹음·영상물 설명에 적지 않은 것: ${gap.fields.map((field) => SHEET[field]).join(', ')}`;
    default:
      return PLAIN[gap.code];
  }
}
