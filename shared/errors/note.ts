import { defineErrors } from './define.ts';

export const noteErrors = defineErrors({
  NOTE_NO_KEY: {
    kind: 'refused',
    en: 'Notes can be written to this vault once it was opened with this version. Open it once; until then, write on paper.',
    ko: '이 보관함은 이 판으로 한 번 연 뒤부터 잠긴 채로 메모를 받을 수 있습니다. 한 번 열어 두세요. 그때까지는 종이에 적으세요.',
  },
  NOTE_TOO_LONG: {
    kind: 'input',
    en: 'The note is too long to be kept as one. Write it in two parts; nothing was stored yet.',
    ko: '메모 하나로 두기에는 너무 깁니다. 둘로 나누어 쓰세요. 아직 저장된 것은 없습니다.',
  },
  NOTES_FULL: {
    kind: 'refused',
    en: '{most} notes wait in this vault already. Open it and take them in, or write on paper; this one was not stored.',
    ko: '이 보관함에서 기다리는 메모가 이미 {most}개입니다. 보관함을 열어 넣거나 종이에 적으세요. 이 메모는 저장되지 않았습니다.',
  },
  NOTE_UNKNOWN: {
    kind: 'input',
    en: 'That note is not there, or cannot be opened. Look at the list again; nothing was removed.',
    ko: '그 메모가 없거나 열 수 없습니다. 목록을 다시 보세요. 지운 것은 없습니다.',
  },
  NOTES_WAITING: {
    kind: 'refused',
    en: '{count} notes written while the vault was locked wait in it, and new keys would not open them. Take them in or remove them in the window first; nothing was changed.',
    ko: '잠긴 동안 쓴 메모 {count}개가 기다리고 있습니다. 새 열쇠로는 열 수 없으니 먼저 창에서 넣거나 지우세요. 바뀐 것은 없습니다.',
  },
  PAPER_SCAN_ISOLATED: {
    kind: 'refused',
    en: 'This scan is the same as an isolated file and was not taken in. Record the paper without it, or scan it again.',
    ko: '이 스캔은 격리한 파일과 같아 넣지 않았습니다. 스캔 없이 적거나 다시 스캔하세요.',
  },
});
