import { defineErrors } from './define.ts';

/** Failures of opening untrusted bytes. They concern the view of an item: its bytes stay preserved either way. */
export const decodeErrors = defineErrors({
  DECODE_UNSUPPORTED: {
    kind: 'input',
    en: 'Jikim cannot display this kind of file ({reason}). The file itself is preserved; open it with its own program when needed.',
    ko: '이 종류의 파일은 지킴에서 화면으로 볼 수 없습니다({reason}). 파일은 그대로 보존되어 있으니, 필요하면 해당 프로그램에서 여세요.',
  },
  DECODE_DAMAGED: {
    kind: 'input',
    en: 'The file is damaged or cut short and cannot be displayed ({reason}). It is preserved as it is; take it in again from the source if that still exists.',
    ko: '파일이 손상되었거나 중간에 끊겨 화면으로 볼 수 없습니다({reason}). 받은 그대로 보존되어 있으니, 원래 기기에 남아 있으면 다시 가져오세요.',
  },
  DECODE_TOO_LARGE: {
    kind: 'input',
    en: 'The file is larger than what is safe to open ({reason}). It is preserved; open it with its own program when needed.',
    ko: '안전하게 열 수 있는 크기를 넘는 파일입니다({reason}). 파일은 보존되어 있으니, 필요하면 해당 프로그램에서 여세요.',
  },
  DECODE_FAILED: {
    kind: 'input',
    en: 'The file could not be processed ({reason}). It is preserved as it is; take it in again from the source if that still exists.',
    ko: '파일을 처리하지 못했습니다({reason}). 받은 그대로 보존되어 있으니, 원래 기기에 남아 있으면 다시 가져오세요.',
  },
  DECODE_TIMEOUT: {
    kind: 'input',
    en: 'Opening the file took longer than {seconds} seconds and was stopped. The file is preserved; try again when the computer is less busy.',
    ko: '파일을 여는 데 {seconds}초가 넘게 걸려 멈췄습니다. 파일은 보존되어 있으니, 컴퓨터가 한가할 때 다시 해 보세요.',
  },
  DECODE_MEMORY: {
    kind: 'input',
    en: 'Opening the file needed more than {mebibytes} MB of memory and was stopped. The file is preserved; open it with its own program when needed.',
    ko: '파일을 여는 데 메모리가 {mebibytes}MB 넘게 필요해 멈췄습니다. 파일은 보존되어 있으니, 필요하면 해당 프로그램에서 여세요.',
  },
  DECODE_DIED: {
    kind: 'input',
    en: 'The isolated process that opened the file ended unexpectedly. The file is preserved and nothing else is affected; it may be damaged or built to do harm.',
    ko: '파일을 열던 따로 떼어 둔 프로세스가 갑자기 끝났습니다. 파일은 보존되어 있고 다른 자료에는 영향이 없습니다. 손상되었거나 해를 끼치려고 만든 파일일 수 있습니다.',
  },
  DECODE_PROTOCOL: {
    kind: 'internal',
    en: 'The isolated process gave an answer that cannot be trusted ({reason}) and was stopped. The file is preserved; it may be built to do harm.',
    ko: '따로 떼어 둔 프로세스가 믿을 수 없는 답을 하여({reason}) 멈췄습니다. 파일은 보존되어 있습니다. 해를 끼치려고 만든 파일일 수 있습니다.',
  },
  ZIP_DAMAGED: {
    kind: 'input',
    en: 'The zip archive is damaged ({reason}). It is preserved as it is; export or send it again if possible.',
    ko: '압축 파일이 손상되었습니다({reason}). 받은 그대로 보존되어 있으니, 가능하면 다시 내보내거나 다시 받으세요.',
  },
  ZIP_BOMB: {
    kind: 'refused',
    en: 'The zip archive claims to hold more than is safe to open ({reason}). It is preserved unopened.',
    ko: '압축 파일이 안전하게 풀 수 있는 양보다 많은 내용을 담고 있다고 되어 있어 열지 않았습니다({reason}). 파일은 그대로 보존되어 있습니다.',
  },
  ZIP_CHECKSUM: {
    kind: 'input',
    en: 'A file inside the zip archive does not match its checksum. The archive is preserved as it is; export or send it again if possible.',
    ko: '압축 파일 안의 한 파일이 검사값과 다릅니다. 받은 그대로 보존되어 있으니, 가능하면 다시 내보내거나 다시 받으세요.',
  },
  ZIP_ENCRYPTED: {
    kind: 'input',
    en: 'The zip archive is protected by a password. It is preserved; take its content in again after opening it with the password.',
    ko: '비밀번호가 걸린 압축 파일입니다. 파일은 보존되어 있으니, 비밀번호로 풀어 내용을 다시 가져오세요.',
  },
  ZIP_METHOD: {
    kind: 'input',
    en: 'The zip archive uses a compression that Jikim does not open ({reason}). It is preserved; unpack it with its own program and take the content in.',
    ko: '지킴이 풀 수 없는 방식으로 압축된 파일입니다({reason}). 파일은 보존되어 있으니, 해당 프로그램으로 풀어 내용을 가져오세요.',
  },
  PDF_DAMAGED: {
    kind: 'input',
    en: 'The PDF is damaged and cannot be read ({reason}). It is preserved as it is; ask for it again, or print it to a new PDF and take that in as a copy.',
    ko: 'PDF가 손상되어 읽을 수 없습니다({reason}). 받은 그대로 보존되어 있으니, 다시 받거나 새 PDF로 인쇄하여 사본으로 가져오세요.',
  },
  PDF_ENCRYPTED: {
    kind: 'input',
    en: 'The PDF is protected by a password. It is preserved; save a copy without the password and take that in as well.',
    ko: '비밀번호가 걸린 PDF입니다. 파일은 보존되어 있으니, 비밀번호를 푼 사본을 저장하여 함께 가져오세요.',
  },
});
