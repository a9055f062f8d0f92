import type * as english from '../en/help.ts';

export const help: typeof english.help = {
  title: '도움말',
  filter: '도움말에서 찾기',
  filterHint: '낱말 하나 이상. 예: 케이블, 1366',
  pages: '도움말 쪽',
  none: '그 낱말이 있는 쪽이 없습니다. 더 적거나 짧은 낱말로 찾아보세요.',
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
    ['Tab, Shift+Tab', '다음 칸이나 단추로, 앞으로 되돌아가기'],
    ['스페이스를 누르고 있기', '흐린 그림 보기. 놓으면 다시 흐려집니다'],
    ['Esc', '물음이나 목록 닫기. 아무것도 바뀌지 않습니다'],
  ],
};
