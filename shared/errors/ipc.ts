import { defineErrors } from './define.ts';

export const ipcErrors = defineErrors({
  IPC_NO_VAULT: {
    kind: 'refused',
    en: 'No vault is open. Open it and try again; nothing was changed.',
    ko: '열려 있는 보관함이 없습니다. 보관함을 열고 다시 하세요. 바뀐 것은 없습니다.',
  },
  IPC_INPUT: {
    kind: 'internal',
    en: 'The window sent something that {call} does not take ({problem}). Nothing was changed. Please report this line.',
    ko: '화면이 보낸 값을 {call}이(가) 받지 않습니다({problem}). 바뀐 것은 없습니다. 이 문구를 알려 주세요.',
  },
  IPC_REFUSED: {
    kind: 'refused',
    en: 'A call that did not come from this window was refused.',
    ko: '이 창이 보내지 않은 요청이라 받지 않았습니다.',
  },
  WORKER_ENDED: {
    kind: 'internal',
    en: 'The part that holds the vault stopped by itself. What was said to be done is kept; open the vault again.',
    ko: '보관함을 다루는 부분이 스스로 멈췄습니다. 끝났다고 알린 것은 그대로 있습니다. 보관함을 다시 여세요.',
  },
});
