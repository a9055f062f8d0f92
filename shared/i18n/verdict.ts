import { textIn } from '../errors/define.ts';
import type { Lang } from './lang.ts';

/** The only three things a check may say. None of them says that anything is genuine. */
export type Verdict = 'unchanged' | 'differs' | 'unable';

/** How far the time of a record is vouched for by somebody other than this computer. */
export type TimeAnchor = 'local-clock' | 'requested' | 'stamped' | 'stamped-issuer-not-trusted' | 'paper';

const verdicts = {
  unchanged: {
    en: 'No file has changed since the recorded time',
    ko: '기록된 시점 이후 바뀐 파일이 없습니다',
  },
  differs: { en: 'The following files differ from the record', ko: '다음 파일이 기록과 다릅니다' },
  unable: { en: 'This cannot be verified', ko: '확인할 수 없습니다' },
} as const satisfies Record<Verdict, { en: string; ko: string }>;

const notProven = {
  en: 'This check does not prove that the content is true, who wrote it, whether it was changed before it was collected, or that nothing is left out',
  ko: '이 확인은 내용의 진실, 작성자, 수집 전의 변경 여부, 빠진 자료가 없는지를 증명하지 않습니다',
} as const;

const anchors = {
  'local-clock': {
    en: 'Time: by the clock of this computer, not confirmed by a third party',
    ko: '시점: 이 컴퓨터 시계, 제3자 확인 없음',
  },
  requested: {
    en: 'Time: a timestamp was requested, the answer is not here yet',
    ko: '시점: 시점확인을 요청했으나 아직 답이 없음',
  },
  stamped: { en: 'Time: timestamp token checked', ko: '시점: 시점확인 토큰을 검증함' },
  'stamped-issuer-not-trusted': {
    en: 'Time: timestamp token checked, issuer not trusted',
    ko: '시점: 시점확인 토큰을 검증함, 발급기관은 신뢰 목록에 없음',
  },
  paper: {
    en: 'Time: confirmed on paper (a fixed date or the like, checked by a person)',
    ko: '시점: 종이 확인 (확정일자 등, 사람이 확인함)',
  },
} as const satisfies Record<TimeAnchor, { en: string; ko: string }>;

const selfMadeSigner = {
  en: 'Who the signer is must be confirmed separately',
  ko: '서명자 신원은 별도 확인 필요',
} as const;

export function verdictText(verdict: Verdict, lang: Lang): string {
  return textIn(verdicts[verdict], lang);
}

/** Stands after every verdict. */
export function notProvenText(lang: Lang): string {
  return textIn(notProven, lang);
}

export function timeAnchorText(anchor: TimeAnchor, lang: Lang): string {
  return textIn(anchors[anchor], lang);
}

/** Stands wherever a signature is by an identity made on this computer. */
export function selfMadeSignerText(lang: Lang): string {
  return textIn(selfMadeSigner, lang);
}

/** A verdict as it must always be said: with what it does not prove and how its time is anchored. */
export function toVerdictLines(verdict: Verdict, anchor: TimeAnchor, lang: Lang): string[] {
  return [verdictText(verdict, lang), notProvenText(lang), timeAnchorText(anchor, lang)];
}
