import { describe, expect, it } from 'vitest';
import { isInstant, parseEntry, toEntryText } from '../../../shared/custody/entry.ts';
import { SAMPLE } from './sample-entry.ts';

const invalid = expect.objectContaining({ code: 'LOG_ENTRY_INVALID' });

describe('an entry', () => {
  it('is canonical JSON and reads back as itself', () => {
    const text = toEntryText(SAMPLE);
    expect(text.startsWith('{"actor":"per_')).toBe(true);
    expect(parseEntry(text)).toEqual(SAMPLE);
  });

  it.each<[string, object]>([
    ['no actor or subject', { actor: null, actorBasis: 'none', subject: null }],
    ['a parser rule', { tool: { ...SAMPLE.tool, rule: 'kakaotalk-ios/3' } }],
    ['no records', { commit: {}, kinds: {} }],
    ['a code of 120 characters', { refs: { reason: 'a'.repeat(120) } }],
  ])('may have %s', (_, change) => {
    const entry = { ...SAMPLE, ...change };
    expect(parseEntry(toEntryText(entry))).toEqual(entry);
  });

  it.each<[string, object]>([
    ['a name', { refs: { who: '홍길동' } }],
    ['a sentence', { refs: { note: 'met him at school' } }],
    ['a capital letter', { refs: { who: 'Hong' } }],
    ['an e-mail address', { refs: { who: 'a@example.org' } }],
    ['an empty code', { refs: { reason: '' } }],
    ['a long code', { refs: { reason: 'a'.repeat(121) } }],
    ['a free reference name', { refs: { 'my friend': 'a' } }],
    ['a number as reference', { refs: { count: 1 } }],
    ['a free subject', { subject: 'the photo' }],
    ['a free actor', { actor: 'kim' }],
    ['a member more', { note: 'x' }],
    ['a kind that is none', { kind: 'viewed' }],
    ['another version', { v: 2 }],
    ['a negative number', { seq: -1 }],
    ['half a number', { seq: 0.5 }],
    ['a local time', { at: '2026-11-24T14:47:42.123+09:00' }],
    ['a day that is none', { at: '2026-02-30T00:00:00.000Z' }],
    ['a short salt', { salt: '00' }],
    ['a short hash', { prev: '00' }],
    ['a capital hash', { commit: { itm_00000000000000000001: 'AB'.repeat(32) } }],
    ['a commitment under a name', { commit: { kim: 'ab'.repeat(32) }, kinds: { kim: 'item' } }],
    ['a commitment without its kind', { kinds: {} }],
    ['a kind without its commitment', { commit: {} }],
    ['a sentence as tool', { tool: { ...SAMPLE.tool, name: 'my tool' } }],
  ])('never holds %s', (_, change) => {
    expect(() => toEntryText({ ...SAMPLE, ...change } as typeof SAMPLE)).toThrow(invalid);
  });

  it('names the broken place in its error, never the value', () => {
    expect(() => toEntryText({ ...SAMPLE, refs: { who: '홍길동' } })).toThrow(/refs/);
    expect(() => toEntryText({ ...SAMPLE, refs: { who: '홍길동' } })).not.toThrow(/홍길동/);
  });
});

describe('a text that is no entry is refused', () => {
  const text = toEntryText(SAMPLE);
  it.each([
    ['nothing', ''],
    ['another value', 'null'],
    ['a list', `[${text}]`],
    ['a space more', text.replace(',', ', ')],
    ['a line feed more', `${text}\n`],
    ['a member twice', text.replace('"v":1', '"v":1,"v":1')],
    ['members in another order', `{"v":1,${text.slice(1).replace(',"v":1', '')}`],
    ['an escaped letter', text.replace('jikim', 'jiki\\u006d')],
    ['text hidden under __proto__', text.replace('"refs":{', '"refs":{"__proto__":"hidden",')],
    ['text hidden under __proto__ of the entry', text.replace('{', '{"__proto__":"hidden",')],
    ['a half', text.slice(0, -2)],
  ])('%s', (_, changed) => expect(() => parseEntry(changed)).toThrow(invalid));
});

describe('an instant', () => {
  it.each([
    ['2026-11-24T05:47:42.123Z', true],
    ['2024-02-29T00:00:00.000Z', true],
    ['2000-02-29T00:00:00.000Z', true],
    ['2026-12-31T23:59:59.999Z', true],
    ['2100-02-29T00:00:00.000Z', false],
    ['2026-02-29T00:00:00.000Z', false],
    ['2026-04-31T00:00:00.000Z', false],
    ['2026-13-01T00:00:00.000Z', false],
    ['2026-00-01T00:00:00.000Z', false],
    ['2026-01-00T00:00:00.000Z', false],
    ['2026-01-01T24:00:00.000Z', false],
    ['2026-01-01T00:60:00.000Z', false],
    ['2026-01-01T00:00:60.000Z', false],
    ['2026-01-01T00:00:00Z', false],
    ['2026-01-01', false],
    ['+002026-01-01T00:00:00.000Z', false],
  ])('%s: %s', (text, holds) => {
    expect(isInstant(text)).toBe(holds);
    if (holds) expect(new Date(text).toISOString()).toBe(text);
  });
});
