import type * as english from '../en/help.ts';

export const help: typeof english.help = {
  title: '도움말',
  filter: '도움말에서 찾기',
  filterHint: '낱말 하나 이상. 예: 케이블, 1366',
  pages: '도움말 쪽',
  none: '그 낱말이 있는 쪽이 없습니다. 더 짧은 낱말로 찾아보세요.',
  found: (count) => `${count}쪽`,
};

export const shortcuts: typeof english.shortcuts = {
  title: '단축키',
  show: '단축키',
  lead: '창 어디에서나 쓸 수 있습니다. 맥에서는 Ctrl 대신 ⌘를 누릅니다.',
  key: '누를 키',
  does: '하는 일',
  close: '닫기',
  actions: {
    keys: '이 목록 보기',
    hide: '창을 숨기고 바로 잠그기',
    lock: '보관함 잠그기',
    search: '찾기',
    back: '있던 곳으로 돌아가기',
    section: '그 번호의 할 일로 가기',
  },
  names: { ArrowLeft: '←', Space: '스페이스', digits: '1~9' },
  or: '또는',
  elsewhere: '화면에 따라',
  places: [
    ['Tab, Shift+Tab', '다음 칸이나 버튼으로, 앞 칸으로'],
    ['스페이스를 누르고 있기', '흐린 그림 보기. 놓으면 다시 흐려집니다'],
    ['Esc', '물음이나 목록 닫기. 아무것도 바뀌지 않습니다'],
  ],
};

export const tour: typeof english.tour = {
  title: '처음 해 볼 일',
  allDone: '모두 해 보았습니다',
  count: (done, all) => `${all}가지 중 ${done}가지`,
  steps: {
    intake: '파일을 바이트 그대로 넣기',
    look: '미리보기를 만들고 스페이스를 누른 동안 흐린 그림 보기',
    read: '대화를 원본 줄과 나란히 읽기',
    search: '낱말 찾기',
    exhibit: '호증 만들기',
    verify: '보관함 검증하기',
  },
  lead: {
    intake: '첫 파일 넣으러 가기',
    look: '증거물 보러 가기',
    read: '대화 읽으러 가기',
    search: '찾으러 가기',
    exhibit: '호증 만들러 가기',
    verify: '검증하러 가기',
  },
  done: '(마침)',
  open: '(아직)',
  help: '도움말 읽기',
  away: '이 목록 치우기',
};
