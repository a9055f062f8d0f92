import { describe, expect, it } from 'vitest';
import { findingMessage } from '../../../shared/archive/findings.ts';
import { purpose } from '../../../shared/archive/manifest.ts';
import { toCoverText, toHowToText } from '../../../shared/i18n/archive-how-to.ts';

describe('the message of a finding', () => {
  it('is in the language asked for and carries its detail', () => {
    expect(findingMessage('INCLUSION', '7', 'en')).toBe('Log entry 7 is not under the checkpoint.');
    expect(findingMessage('INCLUSION', '7', 'ko')).toContain('7번');
  });
});

describe('the pages of an archive', () => {
  it('use no word that our own outputs never use', () => {
    for (const each of purpose.options) {
      const text = toCoverText(each) + toHowToText(each, 'ko') + toHowToText(each, 'en');
      expect(text).not.toMatch(/진본|인증(?!서)|대상아동|조건만남/);
    }
  });

  it('say on every page of an archive with originals that it is not for filing', () => {
    for (const each of ['sealed', 'court-expert'] as const) {
      for (const text of [toCoverText(each), toHowToText(each, 'ko')])
        expect(text).toContain('제출용이 아닙니다');
      for (const text of [toCoverText(each), toHowToText(each, 'en')])
        expect(text).toContain('Not for filing');
    }
  });

  it('list in both languages what is not proven', () => {
    expect(toHowToText('sealed', 'en')).toContain('That nothing is left out.');
    expect(toHowToText('sealed', 'ko')).toContain('빠진 자료가 없는지');
  });
});
