import type { place as english } from '../en/place.ts';

export const place: typeof english = {
  doubtful: '이곳에 써도 될까요?',
  writeAnyway: '그래도 쓰기',
};
