import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChecksumLines, toChecksumLines } from '../../../shared/archive/checksum-lines.ts';

const A = 'a'.repeat(64);
const line = fc.record({
  path: fc.string({ unit: fc.constantFrom(...'abcXYZ019._-/'), minLength: 1, maxLength: 30 }),
  digest: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
});

describe('a list of checksums', () => {
  it('comes back as it was written, sorted', () => {
    const lists = fc.uniqueArray(line, { selector: (each) => each.path, maxLength: 20 });
    fc.assert(
      fc.property(lists, (lines) => {
        const text = toChecksumLines(lines);
        expect(toChecksumLines(parseChecksumLines(text, 64)!)).toBe(text);
        expect(parseChecksumLines(text, 64)).toHaveLength(lines.length);
      }),
    );
  });

  const REFUSED: [string, string][] = [
    ['no last line end', `${A}  a`],
    ['one space', `${A} a\n`],
    ['the mark of binary mode', `${A} *a\n`],
    ['a tab', `${A}\ta\n`],
    ['a carriage return', `${A}  a\r\n`],
    ['capitals', `${A.toUpperCase()}  a\n`],
    ['a short digest', `${A.slice(1)}  a\n`],
    ['a long digest', `${A}a  a\n`],
    ['an empty line', `${A}  a\n\n`],
    ['an empty line alone', '\n'],
    ['another order', `${A}  b\n${A}  a\n`],
    ['a path twice', `${A}  a\n${A}  a\n`],
    ['no path', `${A}  \n`],
    ['a space in a path', `${A}  a b\n`],
    ['a path that is not ASCII', `${A}  가\n`],
    ['a byte-order mark', `\ufeff${A}  a\n`],
  ];
  it.each(REFUSED)('with %s is refused', (_what, text) => {
    expect(parseChecksumLines(text, 64)).toBeNull();
  });

  it('may be empty', () => {
    expect(parseChecksumLines('', 64)).toEqual([]);
  });
});
