import { defineErrors } from './define.ts';

export const chatErrors = defineErrors({
  CHAT_SOURCE_CHANGED: {
    kind: 'environment',
    en: 'The file {name} changed while it was being read. Close the program that writes to it and read it again.',
    ko: '{name} 파일을 읽는 동안 내용이 바뀌었습니다. 그 파일에 쓰는 프로그램을 닫고 다시 읽으세요.',
  },
  CHAT_ENTRY_NOT_FOUND: {
    kind: 'input',
    en: 'The export holds no entry named {name}. Take the export from the phone again.',
    ko: '내보내기 파일 안에 {name} 항목이 없습니다. 휴대전화에서 다시 내보내세요.',
  },
});
