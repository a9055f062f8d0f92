import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBase64, toBase64 } from '../../../shared/custody/base64.ts';

describe('base64', () => {
  it('agrees with Node for every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(toBase64(bytes)).toBe(text);
        expect(parseBase64(text)).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it.each([
    'A',
    'AA',
    'AAA',
    'AA=A',
    '=AAA',
    'AB==',
    'AAB=',
    'AA==AA==',
    'AA==\n',
    ' AA==',
    'A-_A',
    '====',
    'ＡＡ==',
  ])('takes no second spelling: %j', (text) => expect(parseBase64(text)).toBeNull());
});
