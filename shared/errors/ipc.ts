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
  IPC_PLACE: {
    kind: 'refused',
    en: 'This file or folder was not chosen since the vault was last locked, so it was not touched. Choose it again.',
    ko: '보관함이 마지막으로 잠긴 뒤에 고른 파일이나 폴더가 아니어서 건드리지 않았습니다. 다시 고르세요.',
  },
  IPC_LOCKED_OPENING: {
    kind: 'refused',
    en: 'The vault was locked while it was being opened, so it stayed closed. Open it again.',
    ko: '보관함을 여는 동안 잠겨서 열지 않았습니다. 다시 여세요.',
  },
  IPC_LOCKED_CREATING: {
    kind: 'refused',
    en: 'The vault was made, and locked before its recovery key could be shown. Open it with the passphrase and make a new recovery key in the overview.',
    ko: '보관함은 만들었지만 복구키를 보이기 전에 잠겼습니다. 비밀번호로 연 뒤 사건 개요에서 새 복구키를 만드세요.',
  },
  IPC_BUSY: {
    kind: 'refused',
    en: 'Other work is going on in this vault. Wait for it or stop it, then try again; nothing was changed.',
    ko: '이 보관함에서 다른 일을 하고 있습니다. 끝나기를 기다리거나 멈춘 뒤 다시 하세요. 바뀐 것은 없습니다.',
  },
  IPC_SECRET_GONE: {
    kind: 'refused',
    en: 'The passphrase was already used or another took its place. Type it again; nothing was changed.',
    ko: '입력한 비밀번호를 이미 썼거나 다른 것으로 바뀌었습니다. 다시 입력하세요. 바뀐 것은 없습니다.',
  },
  IPC_NOTHING_DESTROYED: {
    kind: 'input',
    en: 'Nothing was destroyed since the vault was opened, so there is no certificate to write.',
    ko: '보관함을 연 뒤에 파기한 것이 없어 확인서를 쓸 수 없습니다.',
  },
  IPC_NOT_WRITTEN: {
    kind: 'refused',
    en: 'Only a folder that was written since the vault was opened can be shown. Open the folder with the file manager.',
    ko: '보관함을 연 뒤에 새로 쓴 폴더만 보여 줄 수 있습니다. 파일 관리자에서 폴더를 여세요.',
  },
  CAPTURE_REFUSED: {
    kind: 'refused',
    en: 'The system shows no screen to this program. Allow screen recording for it in the system settings and start it anew, or take a screenshot with the system and take in the file.',
    ko: '시스템이 화면을 보여 주지 않습니다. 시스템 설정에서 이 프로그램의 화면 기록을 허용하고 다시 시작하거나, 시스템의 화면 캡처로 만든 파일을 넣으세요.',
  },
  CAPTURE_GONE: {
    kind: 'refused',
    en: 'That screen or window, or the picture of it, is not there any more. Choose again.',
    ko: '그 화면이나 창, 또는 찍은 그림이 더는 없습니다. 다시 고르세요.',
  },
  WORKER_ENDED: {
    kind: 'internal',
    en: 'The part that holds the vault stopped by itself ({what}, {times}). What was said to be done is kept; open the vault again, and if it stops again start the application anew.',
    ko: '보관함을 다루는 부분이 스스로 멈췄습니다({what}, {times}). 끝났다고 알린 것은 그대로 있습니다. 보관함을 다시 열고, 또 멈추면 프로그램을 다시 시작하세요.',
  },
});
