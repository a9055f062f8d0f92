import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../../shared/bytes.ts';
import { DerFault } from '../../../../shared/timestamp/der/fault.ts';
import { openFields } from '../../../../shared/timestamp/der/fields.ts';
import {
  childrenOf,
  contentOf,
  octetsOf,
  rawOf,
  readWhole,
  strictly,
  TAG,
} from '../../../../shared/timestamp/der/node.ts';
import { encode, octets, sequence } from '../../../../shared/timestamp/der/write.ts';

describe('strict reading', () => {
  it.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['a length past the end', '300201'],
    ['bytes after the end', '0500' + '00'],
    ['an indefinite length', '3080' + '0500' + '0000'],
    ['a padded length', '0481' + '01' + 'aa'],
    ['a length with a leading zero', '048200' + '01' + 'aa'],
    ['a length of five bytes', '04850000000001aa'],
    ['a tag of two bytes', '1f01' + '00'],
    ['a sequence that does not nest', '1000'],
    ['an octet string that nests', '2403' + '0401aa'],
    ['the end mark', '0000'],
  ])('refuses %s', (_, hex) => {
    expect(() => readWhole(fromHex(hex), 'der')).toThrow(DerFault);
  });

  it('reads back what was written, at every length that changes its form', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65535, 65536]) {
      const content = new Uint8Array(length).fill(7);
      const node = readWhole(octets(content), 'der');
      expect(contentOf(node)).toEqual(content);
      expect(rawOf(node)).toEqual(octets(content));
    }
  });

  it('ends in a node or a fault for any bytes, under both rules', () => {
    const walk = (bytes: Uint8Array<ArrayBuffer>, rules: 'der' | 'ber') => {
      const node = readWhole(bytes, rules);
      return (node.tag & 0x20) === 0 ? [] : childrenOf(node);
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('der', 'ber'), (bytes, rules) => {
        try {
          walk(bytes.slice(), rules);
        } catch (error) {
          expect(error).toBeInstanceOf(DerFault);
        }
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
});

describe('reading an envelope', () => {
  it('takes indefinite lengths inside each other', () => {
    const node = readWhole(fromHex('3080' + '3080' + '0401aa' + '0000' + '0500' + '0000'), 'ber');
    expect(childrenOf(node).map(({ tag }) => tag)).toEqual([0x30, 0x05]);
  });

  it.each([
    ['no end mark', '3080' + '0500'],
    ['half an end mark', '3080' + '0500' + '00'],
    ['an indefinite length of a plain value', '0480aa0000'],
  ])('refuses %s', (_, hex) => {
    expect(() => readWhole(fromHex(hex), 'ber')).toThrow(DerFault);
  });

  it('joins an octet string in pieces, and only there', () => {
    const pieces = fromHex('2480' + '0402aabb' + '2403' + '0401cc' + '0000');
    expect(toHex(octetsOf(readWhole(pieces, 'ber')))).toBe('aabbcc');
    expect(() => octetsOf(readWhole(fromHex('2402' + '0500'), 'ber'))).toThrow(DerFault);
  });

  it('can be told to read a part strictly again', () => {
    const node = readWhole(fromHex('3081030401aa'), 'ber');
    expect(() => strictly(node)).toThrow(DerFault);
  });

  it('gives up on nesting without end', () => {
    const deep = fromHex('3080'.repeat(5000));
    expect(() => readWhole(deep, 'ber')).toThrow(/deeply/);
  });
});

describe('fields', () => {
  const node = () => readWhole(sequence(encode(TAG.nothing), octets(new Uint8Array(1))), 'der');

  it('come in order, each with its tag, and none may stay unread', () => {
    const fields = openFields(node(), TAG.sequence);
    expect(fields.maybe(TAG.integer)).toBeNull();
    expect(() => fields.end()).toThrow(/unexpected field/);
    fields.take(TAG.nothing);
    fields.take(TAG.octetString);
    fields.end();
    expect(() => fields.any()).toThrow(/missing/);
  });

  it('are refused under another tag', () => {
    expect(() => openFields(node(), TAG.set)).toThrow(/tag 0x30 instead of 0x31/);
    expect(() => openFields(node(), TAG.sequence).take(TAG.integer)).toThrow(/tag 0x05 instead of 0x02/);
  });
});
