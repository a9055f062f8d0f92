import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../../electron/core/archive/kind-of.ts';
import { codeOf } from '../../support/office-vault.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jikim-kind-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const file = (name: string, start: string): string => {
  writeFileSync(join(root, name), start, 'latin1');
  return join(root, name);
};
const folder = (name: string, inside: string | null): string => {
  mkdirSync(join(root, name));
  if (inside !== null) writeFileSync(join(root, name, inside), '');
  return join(root, name);
};

describe('what was given to be checked', () => {
  it.each<[string, () => string, string]>([
    ['a bag', () => folder('bag', 'bagit.txt'), 'archive'],
    ['a zip', () => file('a.zip', 'PK\x03\x04'), 'archive'],
    ['an empty zip', () => file('b.zip', 'PK\x05\x06'), 'archive'],
    ['a sealed file', () => file('a.age', 'age-encryption.org/v1\n-> scrypt'), 'sealed'],
    ['a vault', () => folder('vault', 'keys.json'), 'vault'],
    ['an empty folder', () => folder('empty', null), 'unknown'],
    ['a text', () => file('a.txt', 'PKO'), 'unknown'],
    ['an empty file', () => file('b.txt', ''), 'unknown'],
    ['a name that promises more than the bytes', () => file('c.zip', 'GIF89a'), 'unknown'],
  ])('%s', (_, make, kind) => {
    expect(kindOf(make())).toBe(kind);
  });

  it('that is not there has a code', async () => {
    expect(await codeOf(() => kindOf(join(root, 'none')))).toBe('FILE_NOT_FOUND');
  });
});
