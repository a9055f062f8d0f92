import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeNotice } from '../../build/notice/notice.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('NOTICE', () => {
  it('names every package a user runs; after a change: node build/notice/write.ts', () => {
    expect(read('NOTICE')).toBe(composeNotice(JSON.parse(read('package-lock.json')).packages));
  });

  it('knows the licence of each', () => {
    expect(read('NOTICE')).not.toContain('licence unknown');
  });

  it('leaves out what only builds or tests', () => {
    const packages = {
      '': {},
      'node_modules/a': { license: 'MIT' },
      'node_modules/a/node_modules/b': { license: 'ISC' },
      'node_modules/c': { license: 'MIT', dev: true },
    };
    expect(composeNotice(packages)).toMatch(/\nISC\n {2}b\n\nMIT\n {2}a\n$/);
  });
});
