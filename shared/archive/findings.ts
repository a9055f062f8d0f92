import { fill, textIn } from '../errors/define.ts';
import type { Lang } from '../i18n/lang.ts';

interface FindingText {
  readonly en: string;
  readonly ko: string;
}

/** Everything a verification can find, in both languages. `{detail}` is a short technical fact, never content. */
const table = {
  ZIP_STRUCTURE: {
    en: 'The zip is not, byte for byte, the one its files call for.',
    ko: 'zip 파일의 구조가 들어 있는 파일들과 맞지 않습니다.',
  },
  ZIP_HEADER: {
    en: 'The zip header of this file differs from its directory.',
    ko: '이 파일의 zip 머리글이 목록과 다릅니다.',
  },
  SEALED_DAMAGED: {
    en: 'The encrypted file is damaged or cut short.',
    ko: '암호화된 파일이 손상되었거나 잘렸습니다.',
  },
  LINK: {
    en: 'A link stands where only files may be; it was not followed.',
    ko: '파일만 있어야 할 자리에 링크가 있습니다. 따라가지 않았습니다.',
  },
  SPECIAL_FILE: { en: 'This is neither a file nor a folder.', ko: '파일도 폴더도 아닙니다.' },
  EMPTY_FOLDER: {
    en: 'An empty folder was added.',
    ko: '빈 폴더가 추가되었습니다.',
  },
  UNREADABLE: { en: 'The file could not be read ({detail}).', ko: '파일을 읽을 수 없습니다({detail}).' },
  TOO_LARGE: {
    en: 'The file is larger than a file of this kind may be.',
    ko: '이 종류의 파일이 가질 수 있는 크기를 넘습니다.',
  },
  PATH_UNSAFE: {
    en: 'No file of an archive may have this name.',
    ko: '보관 파일에 있을 수 없는 이름입니다.',
  },
  PATH_CLASH: {
    en: 'Two files differ only in upper and lower case.',
    ko: '대소문자만 다른 두 파일이 있습니다.',
  },
  MISSING: { en: 'The file is missing.', ko: '파일이 없습니다.' },
  UNLISTED: {
    en: 'The file is in no list: it was added.',
    ko: '어느 목록에도 없는 파일입니다. 추가되었습니다.',
  },
  DIGEST: {
    en: 'The content differs from its recorded {detail}.',
    ko: '내용이 기록된 {detail} 값과 다릅니다.',
  },
  TAG_FORM: {
    en: 'The file is not in the exact form it must have.',
    ko: '정해진 형식과 정확히 일치하지 않습니다.',
  },
  BAG_INFO: {
    en: 'The description does not match the content.',
    ko: '설명이 내용과 맞지 않습니다.',
  },
  MANIFEST_FORM: {
    en: 'The manifest is not in the form of this archive format, or of a newer version.',
    ko: '파일목록이 이 형식과 맞지 않거나 더 새로운 형식입니다.',
  },
  UNDECLARED: {
    en: 'The manifest does not say what this file is.',
    ko: '파일목록(manifest.json)에 없는 파일입니다.',
  },
  ITEM_DIFFERS: {
    en: 'The original differs from what the manifest says of item {detail}.',
    ko: '원본이 파일목록의 증거물 {detail} 내용과 다릅니다.',
  },
  EXHIBIT_DIFFERS: {
    en: 'The exhibit differs from what the manifest says of {detail}.',
    ko: '서증이 파일목록의 {detail} 내용과 다릅니다.',
  },
  PURPOSE: {
    en: 'The archive holds what its purpose leaves out ({detail}).',
    ko: '이 용도의 보관 파일에 있어서는 안 되는 것이 들어 있습니다({detail}).',
  },
  CHECKPOINT_FORM: {
    en: 'This is not a checkpoint.',
    ko: '이력 확인점의 형식이 아닙니다.',
  },
  CHECKPOINT_SIGNATURE: {
    en: 'The signature of the checkpoint does not hold.',
    ko: '이력 확인점의 서명이 맞지 않습니다.',
  },
  CHECKPOINT_DIFFERS: {
    en: 'The checkpoint is not the one the manifest names.',
    ko: '파일목록이 가리키는 이력 확인점이 아닙니다.',
  },
  LINE_FORM: {
    en: 'Line {detail} is not in the exact form it must have.',
    ko: '{detail}번째 줄이 정해진 형식과 정확히 일치하지 않습니다.',
  },
  LINE_ORDER: {
    en: 'Line {detail} is out of order or repeated.',
    ko: '{detail}번째 줄의 순서가 틀리거나 중복됩니다.',
  },
  ENTRY_FORM: {
    en: 'Line {detail} does not hold a log entry.',
    ko: '{detail}번째 줄이 이력 항목이 아닙니다.',
  },
  ENTRY_KIND: {
    en: 'Log entry {detail} is of a kind that no archive of this purpose may hold.',
    ko: '이력 항목 {detail}번은 이 보관 파일에 들어갈 수 없는 종류입니다.',
  },
  ENTRY_FOREIGN: {
    en: 'Log entry {detail} is about nothing in this archive.',
    ko: '이력 항목 {detail}번은 이 보관 파일의 증거물에 관한 것이 아닙니다.',
  },
  INCLUSION: {
    en: 'Log entry {detail} is not under the checkpoint.',
    ko: '이력 항목 {detail}번이 이력 확인점에 들어 있지 않습니다.',
  },
  CONSISTENCY: {
    en: 'An earlier checkpoint ({detail} entries) is not the beginning of this log.',
    ko: '이전 이력 확인점(항목 {detail}개)이 이 이력의 앞부분이 아닙니다.',
  },
  DISCLOSED_UNBOUND: {
    en: 'The value on line {detail} is not the one its log entry commits to.',
    ko: '{detail}번째 줄의 값이 이력 항목이 확정한 값과 다릅니다.',
  },
  ITEM_UNBOUND: {
    en: 'No log entry vouches for item {detail}.',
    ko: '증거물 {detail}을(를) 뒷받침하는 이력 항목이 없습니다.',
  },
  NAME_UNBOUND: {
    en: 'No log entry vouches for a file name of item {detail}.',
    ko: '증거물 {detail}의 파일 이름을 뒷받침하는 이력 항목이 없습니다.',
  },
  TOKEN_REFUSED: {
    en: 'The time-stamp does not hold ({detail}).',
    ko: '시점확인이 성립하지 않습니다({detail}).',
  },
  TOKEN_LIST: {
    en: 'The list of later time-stamps does not match the files beside it.',
    ko: '나중에 더한 시점확인 목록이 옆에 있는 파일과 맞지 않습니다.',
  },
  SIGNATURE_FORM: {
    en: 'This is not a signature in the form of this archive format.',
    ko: '이 형식의 서명이 아닙니다.',
  },
  SIGNATURE_INVALID: {
    en: 'The signature was not made by the key of its certificate.',
    ko: '서명이 인증서의 열쇠로 만든 것이 아닙니다.',
  },
  SIGNED_OTHER: {
    en: 'The signature was made over other bytes than these.',
    ko: '서명한 내용과 이 파일의 내용이 다릅니다.',
  },
  SIGNER_DIFFERS: {
    en: 'The certificate is not the one inside the signature.',
    ko: '서명 안의 인증서와 다른 인증서입니다.',
  },
  EXPECTED_SIGNER: {
    en: 'Signed by another key than expected: {detail}.',
    ko: '예상한 서명자가 아닙니다: {detail}.',
  },
  EXPECTED_LOG: {
    en: 'From another log than expected: {detail}.',
    ko: '예상한 이력이 아닙니다: {detail}.',
  },
  EXPECTED_CHECKPOINT: {
    en: 'The expected checkpoint is not part of this log ({detail}).',
    ko: '예상한 이력 확인점이 이 이력에 들어 있지 않습니다({detail}).',
  },
} satisfies Record<string, FindingText>;

export type FindingCode = keyof typeof table;

export interface Finding {
  readonly code: FindingCode;
  /** The file it is about; for a container as a whole, its own name. */
  readonly path: string;
  readonly message: string;
}

export function findingMessage(code: FindingCode, detail: string, lang: Lang): string {
  return fill(textIn(table[code], lang), { detail });
}
