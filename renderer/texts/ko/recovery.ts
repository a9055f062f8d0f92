import type { recovery as english } from '../en/recovery.ts';

export const recovery: typeof english = {
  title: '복구키를 적으세요',
  why: '비밀번호를 잊었을 때 보관함을 엽니다. 지금 한 번만 보이고 다시 보이지 않습니다.',
  how: '종이에 손으로 적어 이 컴퓨터와 떨어진 곳에 두세요. 사진으로 찍지 마세요.',
  typed: '종이를 보고 복구키 전체를 입력하세요',
  typedHint: '대문자와 소문자, 줄표는 상관없습니다.',
  differs: '위의 복구키와 다릅니다. 종이를 한 묶음씩 맞춰 보세요.',
  show: '복구키 다시 보기',
  check: '맞춰 보기',
  done: '종이가 맞습니다. 계속',
};
