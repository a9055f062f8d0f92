import type { recovery as english } from '../en/recovery.ts';

export const recovery: typeof english = {
  title: '복구키를 적으세요',
  why: '비밀번호를 잊었을 때 보관함을 엽니다. 지금 한 번만 보이고 다시 보이지 않습니다.',
  how: '종이에 손으로 적어 이 컴퓨터와 떨어진 곳에 두세요. 사진으로 찍지 마세요.',
  typed: '종이를 보고 복구키 전체를 입력하세요',
  typedHint: '대문자와 소문자, 줄표는 상관없습니다.',
  differs: '이 보관함을 여는 복구키가 아닙니다. 종이를 한 묶음씩 맞춰 보세요.',
  show: '복구키 다시 보기',
  written: '적었습니다',
  compare: '맞춰 보기',
  right: '종이에 적은 것이 맞습니다. 이 복구키로 보관함을 열 수 있습니다.',
  goOn: '계속',
  untested:
    '이 보관함의 복구키를 종이와 맞춰 보지 않았습니다. 종이에 다 적었다면 보관함을 연 뒤 시험하세요. 적지 못했다면 여기서 보관함을 잠그고 `jikim vault recovery reissue`로 새 복구키를 만드세요. 전의 것은 쓸 수 없게 됩니다.',
};
