import { describe, expect, it } from 'vitest';
import { type Bytes, toUtf8 } from '../../../shared/bytes.ts';
import { readWhole, TAG } from '../../../shared/timestamp/der/node.ts';
import { encode, oid, sequence } from '../../../shared/timestamp/der/write.ts';
import { nameOf, printable } from '../../../shared/timestamp/name.ts';

const part = (type: string, tag: number, content: Uint8Array) => sequence(oid(type), encode(tag, content));
const CN = '2.5.4.3';
const name = (...parts: Bytes[]) =>
  nameOf(readWhole(sequence(...parts.map((each) => encode(TAG.set, each))), 'der'));
const cn = (text: string, tag: number = TAG.utf8) => name(part(CN, tag, toUtf8(text)));
const utf16 = (text: string) => Array.from(text).flatMap((character) => [0, character.charCodeAt(0)]);

describe('two names', () => {
  it.each([
    ['the same', cn('Sample Root'), cn('Sample Root')],
    ['in another case', cn('Sample Root'), cn('SAMPLE root')],
    ['with other spaces', cn('Sample Root'), cn('  Sample \t Root ')],
    ['in another string type', cn('Sample Root'), cn('Sample Root', TAG.printable)],
    ['in two-byte characters', cn('Root'), name(part(CN, 0x1e, Uint8Array.from(utf16('Root'))))],
  ])('match when %s', (_, first, second) => {
    expect(first.key).toBe(second.key);
  });

  it.each([
    ['another word', cn('Sample Root'), cn('Sample Roof')],
    ['another attribute', cn('X'), name(part('2.5.4.10', TAG.utf8, toUtf8('X')))],
    ['a letter that only looks alike', cn('Root'), cn('R\u043eot')],
    ['a wider case folding', cn('straße'), cn('STRASSE')],
    [
      'another order',
      name(part(CN, TAG.utf8, toUtf8('a')), part('2.5.4.10', TAG.utf8, toUtf8('b'))),
      name(part('2.5.4.10', TAG.utf8, toUtf8('b')), part(CN, TAG.utf8, toUtf8('a'))),
    ],
    [
      'separators inside the text',
      cn('a",2.5.4.3="b'),
      name(part(CN, TAG.utf8, toUtf8('a')), part(CN, TAG.utf8, toUtf8('b'))),
    ],
    [
      'one part in place of two',
      name(part(CN, TAG.utf8, toUtf8('a'))),
      name(part(CN, TAG.utf8, toUtf8('a')), part(CN, TAG.utf8, toUtf8('a'))),
    ],
  ])('do not match with %s', (_, first, second) => {
    expect(first.key).not.toBe(second.key);
  });

  it('match whatever the order inside one set', () => {
    const a = part(CN, TAG.utf8, toUtf8('a'));
    const b = part('2.5.4.10', TAG.utf8, toUtf8('b'));
    const set = (...parts: Bytes[]) => nameOf(readWhole(sequence(encode(TAG.set, ...parts)), 'der'));
    expect(set(a, b).key).toBe(set(b, a).key);
  });
});

describe('a name for people', () => {
  it('has short labels and keeps Korean', () => {
    const office = part('2.5.4.10', TAG.utf8, toUtf8('시점확인센터'));
    expect(name(part('2.5.4.6', TAG.printable, toUtf8('KR')), office).text).toBe('C=KR, O=시점확인센터');
  });

  it('shows no control, direction or invisible character, and ends', () => {
    expect(printable('a\u001b[31mb\u202ec\u200bd')).toBe('a\ufffd[31mb\ufffdc\ufffdd');
    expect(printable('x'.repeat(500))).toHaveLength(201);
  });

  it.each([
    ['broken UTF-8', TAG.utf8, Uint8Array.of(0xff, 0xfe)],
    ['half a two-byte character', 0x1e, Uint8Array.of(0, 65, 0)],
    ['a number', TAG.integer, Uint8Array.of(1)],
  ])('is refused with %s in it', (_, tag, content) => {
    expect(() => name(part(CN, tag, content))).toThrow(/in a name/);
  });

  it('shows digits and bits', () => {
    expect(name(part(CN, 0x12, toUtf8('42'))).text).toBe('CN=42');
    expect(name(part('2.5.4.45', TAG.bitString, Uint8Array.of(0, 1))).text).toBe('2.5.4.45=#0001');
  });
});
