import { describe, expect, it } from 'vitest';
import { fill } from '../../../shared/errors/define.ts';

describe('a sentence with places', () => {
  it('takes its values, and leaves a place without one to be seen', () => {
    expect(fill('{count} of {total}', { count: 2 })).toBe('2 of {total}');
  });

  it('takes with a value the Korean particle that its last sound asks for', () => {
    const template = '{file:을/를} {place:으로/로}';
    expect(fill(template, { file: '사진', place: '서울' })).toBe('사진을 서울로');
    expect(fill(template, { file: '메모', place: '부산' })).toBe('메모를 부산으로');
    expect(fill(template, { file: 'memo' })).toBe('memo을(를) {place:으로/로}');
  });

  it('leaves braces alone that are no place', () => {
    expect(fill('{a:b} {} { a }', { a: 1 })).toBe('{a:b} {} { a }');
  });
});
