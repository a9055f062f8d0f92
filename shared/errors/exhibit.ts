import { defineErrors } from './define.ts';

export const exhibitErrors = defineErrors({
  EXHIBIT_FROZEN: {
    kind: 'refused',
    en: '{mark} has been filed and is frozen. Add new material as the next number.',
    ko: '{mark}은(는) 제출되어 고칠 수 없습니다. 새 자료는 다음 번호로 추가하세요.',
  },
  EXHIBIT_MARK_TAKEN: {
    kind: 'input',
    en: 'The mark {mark} is taken. Choose another, or leave it out to get the next number.',
    ko: '{mark}은(는) 이미 쓰고 있습니다. 다른 번호를 쓰거나, 비워 두면 다음 번호가 붙습니다.',
  },
  EXHIBIT_MARK_INVALID: {
    kind: 'input',
    en: '"{text}" is not an exhibit mark. Write it like 갑 제1호증의 2, 갑1-2 or 검갑1.',
    ko: '"{text}"은(는) 호증번호가 아닙니다. 갑 제1호증의 2, 갑1-2, 검갑1처럼 적으세요.',
  },
  EXHIBIT_NONE: {
    kind: 'input',
    en: 'The case has no exhibits to file. Add one with `jikim exhibit add`.',
    ko: '제출할 호증이 없습니다. `jikim exhibit add`로 먼저 추가하세요.',
  },
});
