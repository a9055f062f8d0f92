import type { note as english } from '../en/note.ts';

export const note: typeof english = {
  open: '잠근 채로 메모 쓰기',
  shortcut: 'Alt+N 키',
  title: '보관함에 넣어 둘 메모',
  how: '쓰는 즉시 봉인됩니다. 보관함을 열기 전에는 쓴 사람도 읽을 수 없습니다.',
  text: '메모',
  seal: '메모 봉인하기',
  sealed: '봉인했습니다. 보관함을 열면 사건 개요에 나옵니다.',
  another: '하나 더 쓰기',
  waiting: (count) => `잠긴 동안 쓴 메모 ${count}건`,
  at: (time) => `${time} (이 컴퓨터 시계, 제3자 확인 없음)`,
  more: (count) => `이 메모들을 처리하면 ${count}건이 더 나옵니다.`,
  notWhole: '앞부분만 보입니다. 넣을 때는 모두 들어갑니다.',
  take: '이 사건에 넣기',
  taken: '메모를 사건에 증거물로 넣었습니다.',
  discard: '버리기',
  discardTitle: '이 메모를 버릴까요?',
  discardHow: '완전히 지워지고 보관이력에도 남지 않습니다.',
  unreadable: (count) =>
    `이 보관함의 열쇠로 열리지 않는 메모가 ${count}건 있습니다. 손상되었거나, 누군가 바꿔 놓은 열쇠로 봉인된 것입니다. 지우지 않았습니다. 짐작 가는 일이 없다면 보관함 폴더에 접근할 수 있었던 사람을 확인하세요.`,
};
