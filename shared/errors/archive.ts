import { defineErrors } from './define.ts';

export const archiveErrors = defineErrors({
  ARCHIVE_TARGET_EXISTS: {
    kind: 'refused',
    en: 'There is already something at {path}. Choose another name; an archive never replaces anything.',
    ko: '{path} 위치에 이미 파일이나 폴더가 있습니다. 다른 이름을 고르세요. 보관 파일은 아무것도 덮어쓰지 않습니다.',
  },
  ARCHIVE_ORIGINAL_DIFFERS: {
    kind: 'verification',
    en: 'The stored bytes of item {item} differ from their recorded hash. Nothing was exported. Verify the vault, under Verify in the window or with `jikim verify vault`.',
    ko: '증거물 {item}의 저장된 내용이 기록된 해시와 다릅니다. 아무것도 내보내지 않았습니다. 창의 ‘검증’이나 `jikim verify vault`로 보관함을 검증하세요.',
  },
  ARCHIVE_CHANGED_WHILE_WRITING: {
    kind: 'internal',
    en: 'The bytes of {path} changed between two readings. Nothing was exported; try again.',
    ko: '{path}의 내용이 두 번 읽는 사이에 달라졌습니다. 아무것도 내보내지 않았습니다. 다시 하세요.',
  },
  ARCHIVE_PATH: {
    kind: 'input',
    en: 'The name {path} cannot stand in an archive. Use ASCII letters, digits, dots, hyphens and underscores.',
    ko: '{path}은(는) 보관 파일에 쓸 수 없는 이름입니다. 영문자, 숫자, 점, 붙임표, 밑줄만 쓰세요.',
  },
  ARCHIVE_PURPOSE: {
    kind: 'refused',
    en: 'An archive for this purpose may not hold {what}. Leave it out, or choose another purpose.',
    ko: '이 용도의 보관 파일에는 {what}을(를) 넣을 수 없습니다. 빼거나 다른 용도를 고르세요.',
  },
  ARCHIVE_SEAL_KEY: {
    kind: 'input',
    en: 'A sealed archive needs either a passphrase or recipients (age1...), not both. Give one of them.',
    ko: '봉인 보관 파일에는 비밀번호나 받는 사람의 열쇠(age1...) 가운데 하나가 필요합니다. 하나만 주세요.',
  },
  ARCHIVE_ORIGINALS_UNANSWERED: {
    kind: 'refused',
    en: 'Nothing was made: an archive for a court expert holds all originals unencrypted. Answer the question with yes to make it; `--for sealed` encrypts it instead.',
    ko: '만들지 않았습니다. 감정용 보관본에는 원본이 모두 암호화되지 않은 채 들어갑니다. 만들려면 물음에 예라고 답하세요. 암호화하려면 `--for sealed`를 쓰세요.',
  },
  ARCHIVE_RECIPIENT: {
    kind: 'input',
    en: 'This is not an age recipient: {recipient}. It starts with age1.',
    ko: 'age 받는 사람 열쇠가 아닙니다: {recipient}. age1로 시작합니다.',
  },
  ARCHIVE_KEY_NEEDED: {
    kind: 'input',
    en: 'The archive {path} is encrypted. Give its passphrase or an age identity.',
    ko: '{path}은(는) 암호화되어 있습니다. 비밀번호나 age 비밀 열쇠를 주세요.',
  },
  ARCHIVE_WRONG_KEY: {
    kind: 'input',
    en: 'The passphrase or identity does not open {path}. Check it; if it is right, the first lines of the file are damaged.',
    ko: '비밀번호나 열쇠로 {path}을(를) 열 수 없습니다. 다시 확인하세요. 맞는데도 열리지 않으면 파일 앞부분이 손상된 것입니다.',
  },
  ARCHIVE_SEALED_DAMAGED: {
    kind: 'verification',
    en: 'The encrypted file {path} is damaged or cut short. Get it again from where it came.',
    ko: '암호화된 파일 {path}이(가) 손상되었거나 잘렸습니다. 보낸 곳에서 다시 받으세요.',
  },
  ARCHIVE_ZIP_CHECKSUM: {
    kind: 'verification',
    en: 'The zip checksum of {path} does not match its content. Get the archive again from where it came.',
    ko: '{path}의 zip 검사값이 내용과 다릅니다. 보관 파일을 다시 받으세요.',
  },
  ARCHIVE_TOKEN_REFUSED: {
    kind: 'verification',
    en: 'The time-stamp is not for this archive ({reason}). Ask for one with the request file that belongs to it.',
    ko: '이 보관 파일의 시점확인이 아닙니다({reason}). 이 보관 파일의 요청 파일로 다시 받으세요.',
  },
  ARCHIVE_TOKEN_FORM: {
    kind: 'refused',
    en: 'A time-stamp can be added to an archive folder or zip only. Open the sealed file first, then add it to the zip.',
    ko: '시점확인은 폴더나 zip 보관 파일에만 더할 수 있습니다. 봉인을 먼저 풀고 zip에 더하세요.',
  },
  IDENTITY_SUBJECT: {
    kind: 'input',
    en: 'The name of an office identity must have 1 to 64 characters without control characters.',
    ko: '사무실 서명 열쇠의 이름은 제어 문자 없이 1자에서 64자까지여야 합니다.',
  },
  IDENTITY_PKCS12: {
    kind: 'input',
    en: 'The PKCS#12 file cannot be opened. Check its passphrase, and that it holds one RSA key of 2048 bits or more and its certificate.',
    ko: 'PKCS#12 파일을 열 수 없습니다. 비밀번호와, 2048비트 이상의 RSA 열쇠 하나와 그 인증서가 들어 있는지 확인하세요.',
  },
});
