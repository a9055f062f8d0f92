import { textIn } from '../errors/define.ts';
import type { Lang } from './lang.ts';

const table = {
  'bagDescription.sealed': {
    en: 'Contains originals that identify people. Not for filing.',
    ko: '사람을 알아볼 수 있는 원본이 들어 있습니다. 제출용이 아닙니다.',
  },
  'bagDescription.court-expert': {
    en: 'Contains originals that identify people. Not for filing. For an expert of the court only.',
    ko: '사람을 알아볼 수 있는 원본이 들어 있습니다. 제출용이 아닙니다. 법원이 정한 감정인에게만 주는 것입니다.',
  },
  'bagDescription.proofs-only': {
    en: 'Contains commitments and proofs only: no originals, no file names, no sources.',
    ko: '확정값과 증명만 들어 있습니다. 원본, 파일 이름, 출처는 없습니다.',
  },
  'verdict.unchanged': {
    en: 'No file has changed since the recorded time.',
    ko: '기록된 시점 이후 바뀐 파일이 없습니다',
  },
  'verdict.differs': {
    en: 'The following files differ from the record.',
    ko: '다음 파일이 기록과 다릅니다',
  },
  'verdict.unable': { en: 'This cannot be verified.', ko: '확인할 수 없습니다' },
  'verdict.limits': {
    en: 'This check does not prove that the content is true, who wrote it, whether it was changed before it was taken in, or that nothing is left out.',
    ko: '이 확인은 내용의 진실, 작성자, 수집 전의 변경 여부, 빠진 자료가 없는지를 증명하지 않습니다',
  },
  'verdict.signer': {
    en: 'Who the signer is must be confirmed separately.',
    ko: '서명자 신원은 별도 확인 필요',
  },
  'fact.signer': { en: 'Signer certificate, SHA-256', ko: '서명자 인증서 지문(SHA-256)' },
  'fact.log': { en: 'Log key, SHA-256', ko: '이력 열쇠 지문(SHA-256)' },
  'fact.checkpoint': { en: 'Checkpoint: entries and root', ko: '이력 확인점: 항목 수와 요약값' },
  'fact.timestamp': { en: 'Time-stamp, issuer trusted', ko: '시점확인(발급기관 신뢰함)' },
  'fact.untrustedTimestamp': {
    en: 'Time-stamp, checked, issuer not trusted',
    ko: '시점확인(검사함, 발급기관은 신뢰 목록에 없음)',
  },
  'fact.clockDoubts': {
    en: 'Entries written while the clock had gone back or jumped',
    ko: '시계가 뒤로 가거나 건너뛴 상태에서 적힌 이력 항목 수',
  },
  'trust.pinned': {
    en: 'Compared with the signer, log or checkpoint that you gave.',
    ko: '알려 주신 서명자, 이력 또는 이력 확인점과 대조했습니다.',
  },
  'trust.timestamped': {
    en: 'A time-stamp of an authority you trust vouches for the time.',
    ko: '신뢰하는 기관의 시점확인이 시각을 뒷받침합니다.',
  },
  'trust.self-asserted': {
    en: 'Nothing from outside vouches for this archive: a complete rebuild under other keys could not be told apart. Compare the fingerprints with ones you received another way.',
    ko: '이 보관 파일을 뒷받침하는 외부 근거가 없습니다. 다른 열쇠로 통째로 다시 만든 것과 구별되지 않습니다. 다른 경로로 받은 지문과 대조하세요.',
  },
  'notProven.truth': { en: 'That the content is true.', ko: '내용이 진실인지' },
  'notProven.authorship': { en: 'Who wrote it.', ko: '누가 작성했는지' },
  'notProven.before-intake': {
    en: 'That nothing was changed before it was taken in.',
    ko: '수집하기 전에 바뀌지 않았는지',
  },
  'notProven.completeness': { en: 'That nothing is left out.', ko: '빠진 자료가 없는지' },
  'notProven.signer-identity': {
    en: 'Who the signer is: the certificate is self-made unless you know better.',
    ko: '서명자가 누구인지(인증서는 따로 확인하지 않는 한 스스로 만든 것입니다)',
  },
} satisfies Record<string, { en: string; ko: string }>;

export type ArchiveTextKey = keyof typeof table;

export function archiveText(key: ArchiveTextKey, lang: Lang): string {
  return textIn(table[key], lang);
}
