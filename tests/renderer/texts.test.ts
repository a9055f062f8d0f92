import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts } from '../../renderer/texts/texts.ts';

const folder = new URL('../../renderer/', import.meta.url).pathname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('texts/'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

interface Leaf {
  readonly path: string;
  readonly text: unknown;
}

function leavesOf(value: object, path: string): Leaf[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? leavesOf(each, `${path}.${key}`)
      : [{ path: `${path}.${key}`, text: each }],
  );
}

const groups = Object.entries(texts.en);
const leaves = (lang: 'ko' | 'en') =>
  Object.entries(texts[lang]).flatMap(([group, value]) => leavesOf(value, group));

describe('the sentences of the window', () => {
  it('are the same set in both languages', () => {
    expect(
      leaves('ko')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      leaves('en')
        .map(({ path }) => path)
        .sort(),
    );
  });

  it('are all used', () => {
    const unused = groups.flatMap(([group, value]) =>
      Object.keys(value)
        .filter(
          (key) => !new RegExp(`\\b(?:${group}|texts|work)\\.${key}\\b|\\b(?:${group})\\[`).test(sources),
        )
        .map((key) => `${group}.${key}`),
    );
    expect(unused).toEqual([]);
  });

  it('in Korean hold Hangul, and in English none', () => {
    const hangul = /[가-힣]/;
    const said = (text: unknown) => (typeof text === 'function' ? String(text(2, 3)) : String(text));
    const notKorean = leaves('ko').filter(
      ({ text }) => !hangul.test(said(text)) && !/^SHA-/.test(said(text)),
    );
    expect(notKorean.map(({ path }) => path)).toEqual([]);
    expect(leaves('en').filter(({ text }) => hangul.test(said(text)))).toEqual([]);
  });
});
