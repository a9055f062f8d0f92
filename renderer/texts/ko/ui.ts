import type { ui as english } from '../en/ui.ts';

export const ui: typeof english = {
  show: '보기',
  hide: '가리기',
  back: '뒤로',
  close: '닫기',
  copy: '복사',
  copyOf: (label) => `${label} 복사`,
  copied: '복사했습니다. 보관함이 잠기면 클립보드에서 지웁니다.',
  cancel: '취소',
  choose: '고르기…',
  working: '하는 중…',
  productLine: '채팅 증거를 바꾸지 않고, 이 컴퓨터 안에만 보관합니다',
  lock: '잠그기',
  hideNow: '숨기고 잠그기',
  language: '언어',
  navigation: '할 일',
};
