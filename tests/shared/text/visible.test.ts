import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toVisiblePieces } from '../../../shared/text/visible.ts';

const shown = (text: string): string =>
  toVisiblePieces(text)
    .map((piece) => ('text' in piece ? piece.text : `[${piece.label} ${piece.codePoint}]`))
    .join('');

describe('a text with what cannot be seen', () => {
  it.each([
    ['a\u202eb', 'a[RLO U+202E]b'],
    ['a\u200b\u200bb', 'a[ZWSP U+200B][ZWSP U+200B]b'],
    ['\u0000', '[NUL U+0000]'],
    ['a\u{e0041}', 'a[TAG A U+E0041]'],
    ['가\u2066나\u2069', '가[LRI U+2066]나[PDI U+2069]'],
    ['a\u200db', 'a[ZWJ U+200D]b'],
    ['a\ufe0f', 'a[VS16 U+FE0F]'],
  ])('%j is shown as %s', (text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  it.each([
    '안녕 \u3000하세요\u00a0!',
    'one\r\n\ttwo',
    '👩\u200d👩\u200d👧',
    '❤\ufe0f',
    '1\ufe0f\u20e3',
    '👍🏽',
    '🇰🇷',
    '',
  ])('%j is ordinary', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = toVisiblePieces(text).map((piece) =>
          'text' in piece ? piece.text : String.fromCodePoint(Number.parseInt(piece.codePoint.slice(2), 16)),
        );
        expect(back.join('')).toBe(text);
      }),
    );
  });
});
