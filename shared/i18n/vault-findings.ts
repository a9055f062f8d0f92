import { fill, textIn } from '../errors/define.ts';
import type { Lang } from './lang.ts';

/** Everything a check of a vault can find besides the log's own findings, in both languages. */
const table = {
  PAGE_DIFFERS: {
    en: 'Database page {page} is not as it was written.',
    ko: '데이터베이스 {page}번 면이 쓰인 그대로가 아닙니다.',
  },
  HEADER_DIFFERS: {
    en: 'Byte {offset} of vault.db differs from its copy in keys.json.',
    ko: 'vault.db의 {offset}번째 바이트가 keys.json의 사본과 다릅니다.',
  },
  LOCK_PAGE_DIFFERS: {
    en: 'The unused page at 1 GiB is not empty.',
    ko: '1 GiB 자리의 쓰지 않는 면이 비어 있지 않습니다.',
  },
  FILE_SIZE: {
    en: 'vault.db has {bytes} bytes; {expected} are expected.',
    ko: 'vault.db의 크기가 {bytes}바이트입니다. {expected}바이트여야 합니다.',
  },
  FREE_PAGES: {
    en: 'vault.db has {count} free pages; this program leaves none.',
    ko: 'vault.db에 빈 면이 {count}개 있습니다. 이 프로그램은 빈 면을 남기지 않습니다.',
  },
  STRUCTURE: {
    en: 'SQLite finds its structure damaged: {detail}',
    ko: '데이터베이스 구조가 손상되었습니다: {detail}',
  },
  KEYS_FILE: {
    en: '{file} is not as it was written ({reason}).',
    ko: '{file} 파일이 쓰인 그대로가 아닙니다({reason}).',
  },
  CONTENT_DIFFERS: {
    en: 'The bytes of {id} do not have the recorded hash.',
    ko: '{id}의 내용이 기록된 해시와 다릅니다.',
  },
  CONTENT_MISSING: { en: 'The bytes of {id} are missing.', ko: '{id}의 내용이 없습니다.' },
  CONTENT_UNKNOWN: {
    en: 'Bytes with SHA-256 {id} belong to no record.',
    ko: 'SHA-256 {id}인 내용이 어느 기록에도 속하지 않습니다.',
  },
  WITHHELD_PRESENT: {
    en: 'The bytes of the isolated item {id} are still there.',
    ko: '격리한 {id}의 내용이 아직 남아 있습니다.',
  },
  READING_DIFFERS: {
    en: 'The messages kept of {id} are not those that were read.',
    ko: '{id}에서 읽어 둔 대화가 기록과 다릅니다.',
  },
  ROW_STRAY: {
    en: 'Row {id} of table {table} belongs to nothing that the log knows.',
    ko: '{table} 표의 {id} 행은 이력이 아는 어느 것에도 속하지 않습니다.',
  },
  LABEL_DIFFERS: {
    en: 'What the search knows of {id} is not what its records say.',
    ko: '{id}에 대해 검색이 아는 내용이 기록과 다릅니다.',
  },
  PERSON_DIFFERS: {
    en: 'The key of person {id} is not the one that the log says was added.',
    ko: '사람 {id}의 열쇠가 이력에 더했다고 적힌 것과 다릅니다.',
  },
  TOKEN_INVALID: {
    en: 'The timestamp token over {size} entries fails: {reason}',
    ko: '항목 {size}개에 대한 시점확인 토큰이 맞지 않습니다: {reason}',
  },
  MARK_DIFFERS: {
    en: 'The mark of the last closing says {known} entries; the log has {found}. The folder may have been put back to an older state.',
    ko: '마지막으로 닫을 때는 이력 항목이 {known}개였는데 지금은 {found}개입니다. 폴더가 옛 상태로 되돌려졌을 수 있습니다.',
  },
} as const;

export type VaultFindingCode = keyof typeof table;

export interface VaultFinding {
  readonly code: VaultFindingCode;
  /** Numbers, ids and short codes; never a value of a case. */
  readonly params: Readonly<Record<string, string | number>>;
}

export function vaultFindingText({ code, params }: VaultFinding, lang: Lang): string {
  return fill(textIn(table[code], lang), params);
}
