import { describe, expect, it } from 'vitest';
import { entryText } from '../../../shared/i18n/custody.ts';

describe('what an entry says happened', () => {
  it.each([
    ['case-opened', null, 'Case opened', '사건 시작'],
    ['case-opened', 'details', 'Details of the case changed', '사건 내용 고침'],
    ['case-closed', 'details', 'Case closed', '사건 종결'],
  ] as const)('%s with the change %s', (kind, change, en, ko) => {
    expect([entryText({ kind, change }, 'en'), entryText({ kind, change }, 'ko')]).toEqual([en, ko]);
  });
});
