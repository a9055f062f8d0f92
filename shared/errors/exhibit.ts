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
  EXHIBIT_ORDER_STALE: {
    kind: 'refused',
    en: 'The list of exhibits changed meanwhile, so the order was left as it was. Look at the list again and move it once more.',
    ko: '그 사이 호증 목록이 바뀌어 순서를 그대로 두었습니다. 목록을 다시 보고 한 번 더 옮기세요.',
  },
  EXHIBIT_GROUP_MIXED: {
    kind: 'input',
    en: 'A document and an object of inspection cannot share a number. Keep recordings and films (검) under numbers of their own.',
    ko: '서증과 검증물은 한 번호로 묶을 수 없습니다. 녹음·영상(검)은 따로 번호를 쓰세요.',
  },
  EXHIBIT_PREVIEW_LARGE: {
    kind: 'refused',
    en: 'The pages of this exhibit are too large to be shown here ({megabytes} MB). Make the filing folder and look at them there.',
    ko: '이 호증은 너무 커서 여기서 보여 드릴 수 없습니다({megabytes} MB). 제출용 폴더를 만들어 그 안에서 보세요.',
  },
  EXHIBIT_RANGE: {
    kind: 'input',
    en: 'Messages {from} to {to} cannot be shown: the conversation has {total}. Give a first and a last number within it, in order.',
    ko: '{from}번부터 {to}번까지는 실을 수 없습니다. 이 대화의 기록은 {total}개입니다. 그 안에서 처음과 끝을 순서대로 적으세요.',
  },
  EXHIBIT_RANGE_UNREAD: {
    kind: 'input',
    en: 'A range needs a conversation, and {id} holds none with that number. Name the item without a range, or read it first.',
    ko: '범위는 대화에서만 고를 수 있는데 {id}에는 그 순번의 대화가 없습니다. 범위 없이 적거나, 먼저 대화로 읽으세요.',
  },
  EXHIBIT_ALL_FILED: {
    kind: 'input',
    en: 'Every exhibit of the case has been filed already ({count}). Add new ones, or print them once more with `--again`.',
    ko: '이 사건의 호증은 모두 이미 제출되었습니다({count}건). 새 호증을 추가하거나, 다시 만들려면 `--again`을 붙이세요.',
  },
  EXHIBIT_NONE: {
    kind: 'input',
    en: 'The case has no exhibits to file. Add one under Exhibits in the window, or with `jikim exhibit add`.',
    ko: '제출할 호증이 없습니다. 창의 ‘호증’이나 `jikim exhibit add`로 먼저 추가하세요.',
  },
});
