import type { Lang } from './lang.ts';

const REASONS = {
  phone: {
    en: 'looks like a phone or camera; nothing is ever deleted there',
    ko: '휴대전화나 카메라로 보입니다. 휴대전화의 자료는 지우지 않습니다',
  },
  isolated: {
    en: 'the same bytes were isolated; hand it to the police as it is',
    ko: '격리한 것과 같은 파일입니다. 지우지 말고 경찰에 그대로 제출하세요',
  },
  'not-stored': {
    en: 'these bytes are not in the vault; take the file in first',
    ko: '보관함에 없는 내용입니다. 먼저 담으세요',
  },
  'stored-differs': {
    en: 'the stored bytes do not have the recorded hash; verify the vault (under Verify in the window, or `jikim verify vault`)',
    ko: '보관된 내용이 기록된 해시와 다릅니다. 보관함을 검증하세요(창의 ‘검증’ 또는 `jikim verify vault`)',
  },
  'inside-vault': { en: 'belongs to the vault itself', ko: '보관함 자체의 파일입니다' },
  changed: {
    en: 'changed while it was being checked; try again',
    ko: '확인하는 동안 바뀌었습니다. 다시 하세요',
  },
  'not-deletable': {
    en: 'could not be deleted; close the program that uses it and check that you may delete it',
    ko: '지울 수 없었습니다. 그 파일을 쓰는 프로그램을 닫고 지울 권한이 있는지 확인하세요',
  },
} as const satisfies Record<string, Record<Lang, string>>;

/** Why a file outside the vault was left where it is. */
export type KeptReason = keyof typeof REASONS;

export function keptReasonText(reason: KeptReason, lang: Lang): string {
  return REASONS[reason][lang];
}
