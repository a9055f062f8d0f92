import type { unlock as english } from '../en/unlock.ts';

export const unlock: typeof english = {
  title: '보관함 열기',
  locked: '보관함이 잠겨 있습니다',
  passphrase: '비밀번호',
  open: '열기',
  opening: '여는 중…',
  withKey: '복구키로 열기',
  recoveryKey: '복구키',
  recoveryHint: '보관함을 만들 때 적어 둔 종이에 있습니다.',
  withPassphrase: '비밀번호로 열기',
  otherVault: '다른 보관함',
  reasons: {
    asked: '직접 잠갔습니다.',
    idle: '한동안 쓰지 않았습니다.',
    suspend: '컴퓨터가 절전 상태가 되었습니다.',
    'screen-locked': '화면이 잠겼습니다.',
    hidden: '창을 숨겼습니다.',
    'worker-ended': '프로그램의 한 부분이 스스로 멈췄습니다. 끝났다고 알린 것은 그대로 있습니다.',
  },
  stopped: (count) => `하던 일 ${count}건이 마지막으로 끝낸 파일에서 멈췄습니다. 연 뒤에 다시 시작하세요.`,
  isolating: '격리한 것은 숨겨져 있습니다. 남은 내용은 보관함을 열 때 지웁니다.',
};
