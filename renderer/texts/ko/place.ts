import type { place as english } from '../en/place.ts';

export const place: typeof english = {
  doubtful: '이곳에 써도 될까요?',
  writeAnyway: '그래도 쓰기',
  choose: '고르기…',
  none: '아직 고르지 않음',
  written: '쓴 곳:',
  show: '폴더에서 보기',
};
