import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecoveryText, toRecoveryText } from '../../../electron/core/vault/recovery-key.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });

/** What the parser says of a text: the key in hexadecimal, or the number of the wrong group. */
function outcome(text: string): string | number {
  try {
    return Buffer.from(parseRecoveryText(text)).toString('hex');
  } catch (error) {
    return Number((error as { params: { group: number } }).params.group);
  }
}

describe('a recovery key on paper', () => {
  it('is thirteen groups of five letters that read back', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const text = toRecoveryText(key);
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){12}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(outcome(text)).toBe(Buffer.from(key).toString('hex'));
      }),
    );
  });

  it('may be typed in small letters, with blanks, other dashes and the usual misreadings', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const typed = toRecoveryText(key).toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o');
        expect(outcome(` ${typed.replaceAll('1', 'l')}\n`)).toBe(Buffer.from(key).toString('hex'));
      }),
    );
  });

  it('names the group of any single wrong letter', () => {
    fc.assert(
      fc.property(keys, fc.nat(64), fc.nat(30), (key, place, shift) => {
        const letters = [...toRecoveryText(key).replaceAll('-', '')];
        const right = ALPHABET.indexOf(letters[place]!);
        letters[place] = ALPHABET[(right + 1 + shift) % 32]!;
        expect(outcome(letters.join(''))).toBe(Math.floor(place / 5) + 1);
      }),
    );
  });

  it('finds two letters of a group or two groups that changed places', () => {
    fc.assert(
      fc.property(keys, fc.nat(12), fc.nat(4), fc.nat(4), fc.nat(12), (key, group, a, b, other) => {
        const groups = toRecoveryText(key)
          .split('-')
          .map((letters) => [...letters]);
        const letters = groups[group]!;
        fc.pre(letters[a] !== letters[b] && group !== other);
        [letters[a], letters[b]] = [letters[b]!, letters[a]!];
        expect(outcome(groups.map((each) => each.join('')).join('-'))).toBe(group + 1);
        [letters[a], letters[b]] = [letters[b]!, letters[a]!];
        [groups[group], groups[other]] = [groups[other]!, groups[group]!];
        expect(outcome(groups.map((each) => each.join('')).join('-'))).toBe(Math.min(group, other) + 1);
      }),
    );
  });

  it.each(['', 'ABC', toRecoveryText(new Uint8Array(32)).slice(1)])(
    'says how many letters are missing: %j',
    (text) => {
      expect(() => parseRecoveryText(text)).toThrow(
        expect.objectContaining({ code: 'VAULT_RECOVERY_KEY_LENGTH' }),
      );
    },
  );
});
