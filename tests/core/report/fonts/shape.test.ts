import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClusters } from '../../../../electron/core/report/fonts/clusters.ts';
import { type Shaped, shapeCluster } from '../../../../electron/core/report/fonts/shape.ts';

const shape = (cluster: string) => shapeCluster(cluster, 'regular');
const look = ({ pieces }: Shaped) =>
  pieces.map((piece) => (piece.kind === 'box' ? `[${piece.label}]` : piece.font));
const glyphs = ({ pieces }: Shaped) =>
  pieces.flatMap((piece) => (piece.kind === 'glyphs' ? piece.glyphs : []));

describe('the font of a character', () => {
  it.each([
    ['가', 'korean'],
    ['힣', 'korean'],
    ['뷁', 'korean'],
    ['A', 'korean'],
    ['₩', 'korean'],
    ['漢', 'hanja'],
    ['気', 'hanja'],
    ['あ', 'korean'],
    ['㈎', 'hanja'],
    ['🙂', 'emoji'],
    ['❤️', 'emoji'],
    ['习', 'chinese'],
    ['Ж', 'korean'],
    ['م', 'arabic'],
    ['ש', 'hebrew'],
    ['ก', 'thai'],
    ['न', 'latin'],
    ['𝓗', 'math'],
    ['\u1112\u119e\u11ab', 'hanja'],
    ['\u1102\u1161\u11f0', 'hanja'],
    ['\ua960\u1161', 'hanja'],
    ['\u1112\u1161\u11ab', 'korean'],
    ['e\u0301', 'korean'],
  ])('%s is set in %s', (cluster, font) => {
    expect(look(shape(cluster))).toEqual([font]);
  });

  it('bold is for Korean and Latin letters', () => {
    expect(look(shapeCluster('가', 'bold'))).toEqual(['korean-bold']);
    expect(look(shapeCluster('漢', 'bold'))).toEqual(['hanja']);
  });
});

describe('emoji sequences', () => {
  it.each(['😀', '👨‍👩‍👧‍👦', '🇰🇷', '🇺🇸', '1️⃣', '#️⃣', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️‍🔥', '🐈‍⬛'])(
    '%s is one glyph',
    (emoji) => {
      expect(glyphs(shape(emoji))).toHaveLength(1);
      expect(shape(emoji).joined).toBe(false);
    },
  );

  it.each([
    ['👍🏽', 2],
    ['👩🏻‍💻', 3],
    ['🤦🏻‍♀️', 3],
    ['👩‍❤️‍👨', 3],
    ['🧑🏿‍🤝‍🧑🏻', 3],
  ])('%s shows each skin tone beside it and is held together', (emoji, count) => {
    expect(glyphs(shape(emoji))).toHaveLength(count);
    expect(shape(emoji).joined).toBe(true);
  });

  it.each([
    ['👍🏻', '👍🏿'],
    ['👩‍💻', '👨‍💻'],
    ['🇰🇷', '🇰🇵'],
    ['🧑🏿‍🤝‍🧑🏻', '🧑🏻‍🤝‍🧑🏿'],
    ['🤷‍♀️', '🤷‍♂️'],
  ])('%s and %s do not look the same', (left, right) => {
    const ids = (emoji: string) => glyphs(shape(emoji)).map(({ id }) => id);
    expect(ids(left)).not.toEqual(ids(right));
  });

  it('a sequence that no font knows is drawn as its parts', () => {
    expect(look(shape('🐈‍🔥'))).toEqual(['emoji', 'emoji']);
    expect(look(shape('🇽🇽'))).toEqual(['emoji', 'emoji']);
  });
});

describe('characters that cannot be drawn', () => {
  it.each([
    ['\u{10ffff}', '[U+10FFFF]', 'missing'],
    ['\u{13000}', '[U+13000]', 'missing'],
    ['\ue000', '[U+E000]', 'missing'],
    ['\u202e', '[RLO]', 'invisible'],
    ['\u200d', '[ZWJ]', 'invisible'],
    ['\ud83d', '[U+D83D]', 'invisible'],
  ])('%j is %s, %s', (text, label, tone) => {
    expect(look(shape(text))).toEqual([label]);
    expect(shape(text).pieces[0]).toMatchObject({ tone, codePoint: text.codePointAt(0) });
  });

  it('a joiner or selector outside an emoji sequence is shown', () => {
    expect(look(shape('가\u200d'))).toEqual(['korean', '[ZWJ]']);
    expect(look(shape('a\ufe0f'))).toEqual(['korean', '[VS16]']);
  });

  it('every character of any text has ink or a box, and never the replacement glyph', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(text, (sample) => {
        for (const cluster of toClusters(sample)) {
          const shaped = shape(cluster);
          expect(shaped.pieces.length).toBeGreaterThan(0);
          expect(shaped.width).toBeGreaterThanOrEqual(0);
          expect(glyphs(shaped).every(({ id }) => id !== 0)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('flags', () => {
  it('no two pairs of region letters look the same', () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(0x1f1e6 + index));
    const looks = letters.flatMap((first) =>
      letters.map((second) =>
        glyphs(shape(first + second))
          .map(({ id }) => id)
          .join(' '),
      ),
    );
    expect(new Set(looks).size).toBe(26 * 26);
  });
});
