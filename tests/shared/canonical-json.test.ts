import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, parseCanonical, toCanonical } from '../../shared/canonical-json.ts';
import { RFC_NUMBERS, toDouble } from './custody/vectors-canonical.ts';

describe('canonical JSON', () => {
  it.each(RFC_NUMBERS)('writes the double %s as %s (RFC 8785 appendix B)', (ieee, text) => {
    expect(toCanonical(toDouble(ieee))).toBe(text);
  });

  it('writes the example of RFC 8785 section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(toCanonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders members by UTF-16 code units, so that an emoji comes before U+FB33 (RFC 8785 section 3.2.3)', () => {
    const value = { '\u20ac': 5, '\r': 1, '\ufb33': 7, '1': 2, '\ud83d\ude00': 6, '\u0080': 3, '\u00f6': 4 };
    const order = Object.values(JSON.parse(toCanonical(value)) as Record<string, number>);
    expect(toCanonical(value)).toBe(
      '{"\\r":1,"1":2,"\u0080":3,"\u00f6":4,"\u20ac":5,"\ud83d\ude00":6,"\ufb33":7}',
    );
    expect(order.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('escapes only what JSON demands, in lower case', () => {
    expect(toCanonical('\u0000\b\t\n\u000b\f\r\u001f"\\/\u007f\u2028가')).toBe(
      '"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\"\\\\/\u007f\u2028가"',
    );
  });

  it('keeps text as it is: no normalisation of Hangul', () => {
    expect(toCanonical('한'.normalize('NFD'))).toBe(`"${'한'.normalize('NFD')}"`);
  });

  it('reads back what it wrote, for every value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = toCanonical(value as JsonValue);
        expect(toCanonical(parseCanonical(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('says the same of two objects that differ only in the order of their members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(toCanonical(turned as JsonValue)).toBe(toCanonical(value as JsonValue));
      }),
    );
  });
});
