import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toUtf8 } from '../../../../shared/bytes.ts';
import { readWhole, TAG } from '../../../../shared/timestamp/der/node.ts';
import { certificateTimeOf, generalizedTimeOf } from '../../../../shared/timestamp/der/time.ts';
import {
  booleanOf,
  integerOf,
  namedBitsOf,
  oidOf,
  serialTextOf,
  smallIntegerOf,
} from '../../../../shared/timestamp/der/values.ts';
import { encode, integer, oid } from '../../../../shared/timestamp/der/write.ts';

const read = (hex: string) => readWhole(fromHex(hex), 'der');

describe('integers', () => {
  it.each([
    ['020100', 0n],
    ['02017f', 127n],
    ['02020080', 128n],
    ['020180', -128n],
    ['0201ff', -1n],
    ['0209008000000000000000', 1n << 63n],
  ])('%s is %s', (hex, value) => {
    expect(integerOf(read(hex))).toBe(value);
  });

  it.each(['0200', '0202007f', '0202ff80', '040100'])('%s is none', (hex) => {
    expect(() => integerOf(read(hex))).toThrow(/integer/);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), (value) => {
        expect(integerOf(readWhole(integer(value), 'der'))).toBe(value);
      }),
      { seed: 1 },
    );
  });

  it.each(['0201ff', '02050080000000'])('%s is no small one', (hex) => {
    expect(() => smallIntegerOf(read(hex))).toThrow(/range/);
  });

  it.each([
    [0n, '00'],
    [15n, '0f'],
    [0x1001n, '1001'],
    [-5n, '-05'],
  ])('%s is printed as %s', (value, text) => {
    expect(serialTextOf(value)).toBe(text);
  });
});

describe('object identifiers', () => {
  it.each([
    ['0603551d25', '2.5.29.37'],
    ['06092a864886f70d010702', '1.2.840.113549.1.7.2'],
    ['0603883703', '2.999.3'],
    ['060100', '0.0'],
  ])('%s is %s', (hex, dotted) => {
    expect(oidOf(read(hex))).toBe(dotted);
    expect(oid(dotted)).toEqual(fromHex(hex));
  });

  it.each(['0600', '060180', '06028001', '0603558001', '0602ff80'])('%s is none', (hex) => {
    expect(() => oidOf(read(hex))).toThrow(/identifier/);
  });
});

describe('truth values', () => {
  it('are 00 and ff alone', () => {
    expect(booleanOf(read('0101ff'))).toBe(true);
    expect(booleanOf(read('010100'))).toBe(false);
    for (const hex of ['010101', '0100', '0102ffff']) expect(() => booleanOf(read(hex))).toThrow(/truth/);
  });
});

describe('named bits', () => {
  it('are counted from the first', () => {
    expect(namedBitsOf(read('03020780'))).toEqual([0]);
    expect(namedBitsOf(read('03020106'))).toEqual([5, 6]);
    expect(namedBitsOf(read('0303070080'))).toEqual([8]);
    expect(namedBitsOf(read('030100'))).toEqual([]);
    for (const hex of ['0300', '030107', '03020880', '03020506'])
      expect(() => namedBitsOf(read(hex))).toThrow(/bits/);
  });
});

describe('points of time', () => {
  const general = (text: string) => readWhole(encode(TAG.generalizedTime, toUtf8(text)), 'der');
  const short = (text: string) => readWhole(encode(TAG.utcTime, toUtf8(text)), 'der');

  it.each([
    ['20261124054742Z', '2026-11-24T05:47:42Z', 1795499262000],
    ['20261124054742.123456Z', '2026-11-24T05:47:42.123456Z', 1795499262123],
    ['20280229235959.1Z', '2028-02-29T23:59:59.1Z', 1835481599100],
  ])('%s is %s', (text, iso, milliseconds) => {
    expect(generalizedTimeOf(general(text))).toEqual({ text: iso, milliseconds });
  });

  it.each([
    '20260229000000Z',
    '20261301000000Z',
    '20260100000000Z',
    '20260101240000Z',
    '20260101236000Z',
    '20260101235960Z',
    '20260101000000',
    '20260101000000+0900',
    '20260101000000.Z',
    '20260101000000.0Z',
    '202601010000Z',
    ' 20260101000000Z',
    '20260101000000Z\u0000',
  ])('%j is none', (text) => {
    expect(() => generalizedTimeOf(general(text))).toThrow(/time|date/);
  });

  it('have two-digit years from 1950 to 2049 in certificates', () => {
    expect(certificateTimeOf(short('491231235959Z')).text).toBe('2049-12-31T23:59:59Z');
    expect(certificateTimeOf(short('500101000000Z')).text).toBe('1950-01-01T00:00:00Z');
    expect(() => certificateTimeOf(short('2601010000Z'))).toThrow(/time/);
    expect(() => generalizedTimeOf(short('260101000000Z'))).toThrow(/time/);
  });
});
