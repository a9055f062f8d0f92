import { describe, expect, it } from 'vitest';
import { type JsonValue, parseCanonical, toCanonical } from '../../shared/canonical-json.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('what canonical JSON cannot hold is refused', () => {
  it.each<[string, unknown]>([
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole in an array', Array(1)],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', 'a\udc00'],
    ['surrogates the wrong way round', '\udc00\ud800'],
    ['a lone surrogate in a name', { '\ud800': 1 }],
    ['nesting without end', JSON.parse('['.repeat(100) + ']'.repeat(100))],
  ])('%s', (_, value) => {
    expect(() => toCanonical(value as JsonValue)).toThrow(code('CANONICAL_VALUE'));
  });
});

describe('a text that is not its own canonical form is refused', () => {
  it.each([
    ['white space', '{"a": 1}'],
    ['a line feed at the end', '{}\n'],
    ['a byte-order mark', '\ufeff{}'],
    ['members out of order', '{"b":1,"a":2}'],
    ['a member twice', '{"a":1,"a":1}'],
    ['a needless escape', '"\\u0041"'],
    ['an upper-case escape', '"\\u000F"'],
    ['an escaped solidus', '"\\/"'],
    ['a number with a plus sign', '[1e2]'],
    ['a number with zeros', '[1.0]'],
    ['minus zero', '[-0]'],
    ['a number beyond doubles', '[1e999]'],
    ['more digits than a double has', '[0.1000000000000000055]'],
    ['a lone surrogate as an escape', '"\\ud800"'],
    ['nothing', ''],
    ['half of it', '{"a":'],
    ['two values', '{}{}'],
    ['a comment', '{}//'],
    ['deep nesting', '['.repeat(200_000)],
    ['deep and closed nesting', '['.repeat(5_000) + ']'.repeat(5_000)],
  ])('%s', (_, text) => {
    expect(() => parseCanonical(text)).toThrow(code('CANONICAL_TEXT'));
  });

  it('a member called __proto__ is a member like any other', () => {
    const value = parseCanonical('{"__proto__":1}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
