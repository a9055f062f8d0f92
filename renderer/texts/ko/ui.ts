import type { ui as english } from '../en/ui.ts';

export const ui: typeof english = {
  show: '보기',
  hide: '가리기',
  back: '뒤로',
  cancel: '취소',
  choose: '고르기…',
  working: '하는 중…',
  timeLeft: (seconds) => (seconds < 60 ? '1분 안에 끝남' : `약 ${Math.round(seconds / 60)}분 남음`),
  productLine: '채팅 증거를 바꾸지 않고, 이 컴퓨터 안에만 보관합니다',
  lock: '잠그기',
  hideNow: '숨기고 잠그기',
  language: '언어',
  navigation: '할 일',
};
