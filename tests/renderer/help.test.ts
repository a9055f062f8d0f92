import { describe, expect, it } from 'vitest';
import { findPages, toWords } from '../../renderer/features/help/find-pages.ts';
import { TOPICS } from '../../renderer/features/help/topics.ts';
import type { HelpBlock, HelpPage } from '../../renderer/texts/help-page.ts';
import { texts } from '../../renderer/texts/texts.ts';
import { notProvenText, verdictText } from '../../shared/i18n/verdict.ts';

const find = (lang: 'ko' | 'en', typed: string) => findPages(texts[lang].helpPages, toWords(typed));

/** What a page is made of, without its words. */
const frameOf = ({ sections }: HelpPage) =>
  sections.map(({ blocks }) => blocks.map((block) => [Object.keys(block)[0], lengthOf(block)]));
const lengthOf = (block: HelpBlock): number => {
  const value = Object.values(block)[0] as string | readonly unknown[];
  return typeof value === 'string' ? 1 : value.length;
};

describe('the help', () => {
  it.each(TOPICS)('says the same in both languages, piece by piece: %s', (topic) => {
    expect(frameOf(texts.ko.helpPages[topic])).toEqual(frameOf(texts.en.helpPages[topic]));
  });

  it('is short: each page is read in two minutes', () => {
    for (const topic of TOPICS)
      expect(JSON.stringify(texts.ko.helpPages[topic]).length, topic).toBeLessThan(2500);
  });

  it('is found by words that all stand in a page, whatever their order and letters', () => {
    expect(find('ko', '케이블 갤럭시')).toEqual(['captures']);
    expect(find('en', 'CABLE galaxy')).toEqual(['captures']);
    expect(find('ko', '1366')).toEqual(['urgent', 'isolation']);
    expect(find('ko', '없는낱말')).toEqual([]);
    expect(find('ko', '  ')).toEqual(TOPICS);
  });

  it('is found while a syllable is still apart, as some systems hand it over', () => {
    expect(find('ko', '복구키'.normalize('NFD'))).toEqual(find('ko', '복구키'));
  });

  it('gives the numbers to call, and says what it cannot protect from', () => {
    for (const lang of ['ko', 'en'] as const) {
      const said = JSON.stringify(texts[lang].helpPages);
      for (const number of ['112', '1366', '1388', '117']) expect(said).toContain(`"${number}"`);
    }
    expect(JSON.stringify(texts.ko.helpPages.limits)).toContain('아동이나 가족의 컴퓨터에 설치하지 마세요');
    expect(JSON.stringify(texts.ko.helpPages.limits)).toMatch(/감시 프로그램.*강요/);
  });

  it('says of verification what every verdict says', () => {
    for (const lang of ['ko', 'en'] as const) {
      const said = JSON.stringify(texts[lang].helpPages.verification);
      for (const verdict of ['unchanged', 'differs', 'unable'] as const)
        expect(said).toContain(verdictText(verdict, lang));
      expect(said).toContain(notProvenText(lang));
    }
  });

  it('uses no word that would claim more, and none that blames a child', () => {
    const said = JSON.stringify([texts.ko, texts.en]);
    expect(said).not.toMatch(/정상입니다|진본|인증됨|authentic|admissible|대상아동|성매매 청소년|조건만남/i);
  });
});
