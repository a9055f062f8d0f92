import { describe, expect, it, vi } from 'vitest';
import { strengthOf } from '../../../electron/core/vault/strength.ts';

const loaded: string[] = [];
vi.mock('@zxcvbn-ts/language-common', async (original) => {
  loaded.push('common');
  return await original();
});
vi.mock('@zxcvbn-ts/language-en', async (original) => {
  loaded.push('english');
  return await original();
});

describe('the strength of a passphrase', () => {
  it('costs no word list until one is asked about', async () => {
    expect(await strengthOf('')).toBe(0);
    expect(loaded).toEqual([]);
    await strengthOf('x');
    expect(loaded.toSorted()).toEqual(['common', 'english']);
  });

  it.each([
    ['password', 0],
    ['qwertyuiop', 0],
    ['correct horse battery staple granite', 4],
    ['바람 부는 언덕 위의 작은 집', 4],
  ])('%s: %s of 4', async (passphrase, score) => {
    expect(await strengthOf(passphrase)).toBe(score);
  });

  it('of a very long one is that of its beginning', async () => {
    expect(await strengthOf('a'.repeat(100_000))).toBe(await strengthOf('a'.repeat(100)));
  });
});
