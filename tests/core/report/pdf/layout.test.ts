import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutText } from '../../../../electron/core/report/pdf/layout.ts';

const lines = (text: string, width: number) =>
  layoutText(text, { size: 10, width }).lines.map((line) =>
    line.shaped.map(({ text: part }) => part).join(''),
  );

describe('breaking lines', () => {
  it('Korean goes to the next line at spaces, not inside a word', () => {
    expect(lines('오늘 저녁에 만나기로 약속했습니다', 70)).toEqual([
      '오늘 저녁에 ',
      '만나기로 ',
      '약속했습니다',
    ]);
  });

  it('a word longer than the line is broken where it must be', () => {
    const broken = lines('가나다라마바사아자차카타파하', 50);
    expect(broken.length).toBeGreaterThan(2);
    expect(broken.join('')).toBe('가나다라마바사아자차카타파하');
  });

  it('Chinese and Japanese break between characters, never before closing marks', () => {
    const broken = lines('简体中文测试，标点。繁體中文測試「引號」気持ちのいい朝、散歩した。', 55);
    expect(broken.length).toBeGreaterThan(4);
    expect(broken.filter((line) => /^[，。、」]|[「]$/.test(line))).toEqual([]);
  });

  it.each([
    ['a\nb', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\rb', ['a\r', 'b']],
    ['a\u2028b', ['a\u2028', 'b']],
    ['', ['']],
    ['a\n', ['a', '']],
  ])('%j has the lines of the original', (text, expected) => {
    expect(lines(text, 100)).toEqual(expected);
  });

  it('loses nothing and keeps to the width, whatever text and width', () => {
    const part = fc.constantFrom(
      '가나',
      '漢字',
      ' ',
      '  ',
      'word',
      '。',
      '「',
      '👍🏽',
      '\u202e',
      '\u{13000}',
      'مرحبا',
      '한국어문장',
    );
    const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 200 }), (sample, width) => {
        const layout = layoutText(sample, { size: 10, width });
        const joined = layout.lines.flatMap((line) => line.shaped.map((shaped) => shaped.text)).join('');
        const fits = layout.lines.every((line) => line.width <= width + 0.01 || line.shaped.length <= 2);
        return joined === sample && fits;
      }),
    );
  });

  it('tells the characters that become boxes', () => {
    const layout = layoutText('a\u200b\u200b\u{10ffff}', { size: 10, width: 100 });
    expect(layout.invisible).toEqual([0x200b, 0x200b]);
    expect(layout.missing).toEqual([0x10ffff]);
  });
});
