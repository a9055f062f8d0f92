/** What the shell itself says: in dialogs of the system, which the page cannot draw. */
export const words = {
  en: {
    busy: 'Work is going on in the vault.',
    busyDetail: 'If it stops now, every file that was finished is safe; the rest was not begun.',
    stop: 'Stop and lock',
    goOn: 'Let it go on',
  },
  ko: {
    busy: '보관함에서 작업이 진행 중입니다.',
    busyDetail: '지금 멈추면 끝난 파일은 모두 안전하고, 나머지는 시작하지 않은 것으로 남습니다.',
    stop: '멈추고 잠그기',
    goOn: '계속하기',
  },
} as const;
