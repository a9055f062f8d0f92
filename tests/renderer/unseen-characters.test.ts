import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsUnseen, sayUnseen, toPieces } from '../../renderer/ui/unseen-characters.ts';

const kinds = (text: string, lineEnds = false) =>
  toPieces(text, { lineEnds }).flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));

const characterOf = (code: string): string =>
  code === 'NUL' ? '\0' : String.fromCodePoint(Number.parseInt(code.slice(2), 16));

describe('characters that cannot be seen', () => {
  it.each([
    ['an override of direction', 'a\u202eb', 'U+202E', 'direction'],
    ['an isolate', 'a\u2066b', 'U+2066', 'direction'],
    ['a direction mark', 'a\u200eb', 'U+200E', 'mark'],
    ['a zero width space', 'a\u200bb', 'U+200B', 'zeroWidth'],
    ['a byte-order mark', '\ufeffa', 'U+FEFF', 'zeroWidth'],
    ['a soft hyphen', 'a\u00adb', 'U+00AD', 'zeroWidth'],
    ['a filler of Hangul', 'a\u3164b', 'U+3164', 'filler'],
    ['a zero byte', 'a\0b', 'NUL', 'nul'],
    ['an escape', 'a\u001bb', 'U+001B', 'control'],
    ['half of a character', 'a\ud800b', 'U+D800', 'lone'],
    ['a tag', 'a\u{e0041}b', 'U+E0041', 'tag'],
    ['a selector behind a letter', 'a\ufe0f', 'U+FE0F', 'format'],
    ['a joiner outside of a picture', 'a\u200db', 'U+200D', 'zeroWidth'],
  ])('are shown by their number: %s', (_, text, code, name) => {
    expect(kinds(text)).toEqual([{ code, name }]);
    expect(sayUnseen(text)).toContain(`[${code}]`);
  });

  it.each([
    ['a family', '👨‍👩‍👧'],
    ['a heart on fire', '❤️‍🔥'],
    ['a flag of letters', '🇰🇷'],
    ['the flag of a part', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['a skin tone', '👍🏽'],
    ['a heart in colour', '❤\ufe0f'],
    ['a number on a key', '1\ufe0f\u20e3'],
    ['spaces of any width', '안녕 \u3000하세요\u00a0!'],
    ['nothing', ''],
    ['Korean, old and new', '안녕 ᄒᆞᆫ글'],
    ['line ends and tabs', 'a\r\n\tb'],
  ])('are not made of what can be seen: %s', (_, text) => {
    expect(toPieces(text).join('')).toBe(text);
    expect(holdsUnseen(text)).toBe(false);
  });

  it('include line ends where those are asked for, which still end their line', () => {
    expect(toPieces('a\r\nb', { lineEnds: true })).toEqual([
      'a',
      { code: 'CR', name: 'lineEnd' },
      { code: 'LF', name: 'lineEnd' },
      '\n',
      'b',
    ]);
  });

  it('take nothing else with them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = toPieces(text).map((piece) =>
          typeof piece === 'string' ? piece : characterOf(piece.code),
        );
        expect(back.join('')).toBe(text);
      }),
    );
  });

  it('never stand in a piece that is drawn as it is', () => {
    const odd = fc.constantFrom('\u202e', '\u2069', '\0', '\u200b', '\ufeff', '\u3164', '가', 'a', ' ', '👍');
    fc.assert(
      fc.property(
        fc.array(odd).map((list) => list.join('')),
        (text) => {
          const drawn = toPieces(text).filter((piece) => typeof piece === 'string');
          expect(drawn.join('')).not.toMatch(/[\u202e\u2069\0\u200b\ufeff\u3164]/);
        },
      ),
    );
  });
});
