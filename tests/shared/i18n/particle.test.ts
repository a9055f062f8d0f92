import { describe, expect, it } from 'vitest';
import { withParticle } from '../../../shared/i18n/particle.ts';

describe('a Korean particle', () => {
  it.each([
    ['이름', '은/는', '이름은'],
    ['사과', '은/는', '사과는'],
    ['원고 A측', '이/가', '원고 A측이'],
    ['서울', '으로/로', '서울로'],
    ['부산', '으로/로', '부산으로'],
    ['대구', '으로/로', '대구로'],
    ['3', '은/는', '3은'],
    ['2', '은/는', '2는'],
    ['1', '으로/로', '1로'],
    ['6', '으로/로', '6으로'],
    ['10', '이/가', '10이'],
    ['파일(사본)', '을/를', '파일(사본)을'],
    ['“하늘”', '과/와', '“하늘”과'],
  ] as const)('after %s (%s) follows its last sound: %s', (word, pair, said) => {
    expect(withParticle(word, pair)).toBe(said);
  });

  it.each(['Kim', 'A', '김 ☆', ''])('gives both forms after %j, whose reading nobody knows', (word) => {
    expect(withParticle(word, '을/를')).toBe(`${word}을(를)`);
  });
});
