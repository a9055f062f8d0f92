import type { ActorBasis, ClockState } from '../custody/entry.ts';
import type { EntryKind } from '../custody/entry-kind.ts';
import { textIn } from '../errors/define.ts';
import type { Lang } from './lang.ts';

/** What happened, as the history shows it. "Isolated", never "seen": the log makes nobody confess to looking. */
const kinds = {
  'vault-created': { en: 'Vault created', ko: '보관함 만듦' },
  'person-added': { en: 'Person added', ko: '사람 추가' },
  'person-removed': { en: 'Person removed', ko: '사람 제외' },
  'passphrase-changed': { en: 'Passphrase changed', ko: '비밀번호 변경' },
  'recovery-reissued': { en: 'Recovery key re-issued', ko: '복구키 재발급' },
  'recovery-used': { en: 'Opened with the recovery key', ko: '복구키로 엶' },
  rekeyed: { en: 'Vault re-keyed', ko: '보관함 열쇠 모두 바꿈' },
  'case-opened': { en: 'Case opened', ko: '사건 시작' },
  'case-closed': { en: 'Case closed', ko: '사건 종결' },
  'party-set': { en: 'Party recorded', ko: '당사자 기록' },
  'consent-set': { en: 'Consent recorded', ko: '동의 기록' },
  'consent-withdrawn': { en: 'Consent withdrawn', ko: '동의 철회' },
  'hold-set': { en: 'Legal hold set', ko: '보존 지정' },
  'hold-lifted': { en: 'Legal hold lifted', ko: '보존 해제' },
  intake: { en: 'Taken in', ko: '수집' },
  quarantine: { en: 'Stopped viewing and isolated', ko: '열람을 멈추고 격리함' },
  destroy: { en: 'Destroyed', ko: '파기' },
  derive: { en: 'Derivative made', ko: '파생본 만듦' },
  reading: { en: 'Export file read', ko: '내보내기 파일 읽음' },
  'exhibit-set': { en: 'Exhibit recorded', ko: '서증 기록' },
  'exhibit-cleared': { en: 'Exhibit checked for protected content', ko: '서증의 보호 내용 확인' },
  'exhibit-filed': { en: 'Exhibit filed', ko: '서증 제출' },
  export: { en: 'Exported', ko: '내보냄' },
  'timestamp-requested': { en: 'Timestamp requested', ko: '시점확인 요청' },
  'timestamp-imported': { en: 'Timestamp imported', ko: '시점확인 가져옴' },
  'trust-added': { en: 'Trusted issuer added', ko: '신뢰할 발급기관 추가' },
  'paper-anchor': { en: 'Confirmed on paper', ko: '종이 확인' },
  'clock-anomaly': { en: 'Clock found wrong', ko: '시계 이상' },
  backup: { en: 'Backed up', ko: '백업' },
  restore: { en: 'Restored from a backup', ko: '백업에서 복원' },
  migration: { en: 'Vault format updated', ko: '보관함 형식 갱신' },
  'source-deleted': { en: 'Source file outside the vault deleted', ko: '보관함 밖 원래 파일 삭제' },
  'identity-set': { en: 'Signing identity set', ko: '서명 신원 지정' },
  'note-set': { en: 'Note recorded', ko: '메모 기록' },
  'checkpoint-printed': { en: 'Checkpoint printed', ko: '이력 확인점 인쇄' },
} as const satisfies Record<EntryKind, { en: string; ko: string }>;

const CASE_CHANGED = { en: 'Details of the case changed', ko: '사건 내용 고침' };

const bases = {
  'own-key': { en: 'own key', ko: '본인 열쇠' },
  'shared-key': { en: 'shared key, name as stated', ko: '공용 열쇠, 이름은 스스로 밝힌 것' },
  'recovery-key': { en: 'recovery key', ko: '복구키' },
  none: { en: 'no person', ko: '사람 없음' },
} as const satisfies Record<ActorBasis, { en: string; ko: string }>;

const clocks = {
  ok: { en: 'clock of this computer, not confirmed by a third party', ko: '이 컴퓨터 시계, 제3자 확인 없음' },
  back: { en: 'clock earlier than at the entry before', ko: '시계가 앞 기록보다 이전을 가리켰음' },
  jump: {
    en: 'clock moved against the running time (set, or the computer slept)',
    ko: '시계가 실제 경과와 다르게 움직였음(시계 변경 또는 절전)',
  },
} as const satisfies Record<ClockState, { en: string; ko: string }>;

export function entryKindText(kind: EntryKind, lang: Lang): string {
  return textIn(kinds[kind], lang);
}

/** What an entry says happened: a second entry about a case tells by its reference that only its details changed. */
export function entryText(
  { kind, change }: { readonly kind: EntryKind; readonly change: string | null },
  lang: Lang,
): string {
  if (kind === 'case-opened' && change === 'details') return textIn(CASE_CHANGED, lang);
  return entryKindText(kind, lang);
}

export function actorBasisText(basis: ActorBasis, lang: Lang): string {
  return textIn(bases[basis], lang);
}

export function clockStateText(clock: ClockState, lang: Lang): string {
  return textIn(clocks[clock], lang);
}
