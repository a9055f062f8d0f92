import { describe, expect, it } from 'vitest';
import { codePointLabel, invisibleLabel } from '../../../shared/text/invisible.ts';

describe('labels of characters without ink', () => {
  it.each([
    [0x202e, 'RLO'],
    [0x2066, 'LRI'],
    [0x200b, 'ZWSP'],
    [0x00a0, 'NBSP'],
    [0x0009, 'TAB'],
    [0x0000, 'NUL'],
    [0x0001, 'U+0001'],
    [0x0085, 'NEL'],
    [0x00ad, 'SHY'],
    [0x2003, 'U+2003'],
    [0x3000, 'IDSP'],
    [0x3164, 'HF'],
    [0xfe0f, 'VS16'],
    [0xe0100, 'U+E0100'],
    [0xe0041, 'TAG A'],
    [0x2800, 'U+2800'],
    [0xd800, 'U+D800'],
    [0x1d173, 'U+1D173'],
  ])('U+%i is %s', (codePoint, label) => {
    expect(invisibleLabel(codePoint)).toBe(label);
  });

  it.each([0x20, 0x41, 0xac00, 0x3002, 0x1f600, 0x0301])(
    'an inked character or a plain space has none (%i)',
    (codePoint) => {
      expect(invisibleLabel(codePoint)).toBeUndefined();
    },
  );

  it('every control, format and separator character but the space has one', () => {
    for (let codePoint = 0; codePoint < 0x110000; codePoint++) {
      if (codePoint === 0x20 || !/[\p{C}\p{Z}]/u.test(String.fromCodePoint(codePoint))) continue;
      const unassigned = /[\p{Cn}\p{Co}]/u.test(String.fromCodePoint(codePoint));
      if (!unassigned) expect(invisibleLabel(codePoint), codePointLabel(codePoint)).toBeDefined();
    }
  });
});
