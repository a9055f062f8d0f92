import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeState } from '../../../electron/core/vault/create-vault.ts';
import { temporaryFolder } from './vault-folder.ts';

/** A folder with these files in it. */
function folderWith(...names: string[]): string {
  const folder = join(temporaryFolder(), 'place');
  mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

describe('a place for a vault', () => {
  it.each<[string, () => string, string]>([
    ['that does not exist', () => join(temporaryFolder(), 'none'), 'free'],
    ['that is empty', () => folderWith(), 'free'],
    ['where a creation was cut off', () => folderWith('vault.creating', 'vault.db'), 'free'],
    ['where only a lock was left', () => folderWith('vault.lock'), 'free'],
    ['with a vault', () => folderWith('keys.json', 'vault.db'), 'vault'],
    ['with one key file left', () => folderWith('keys.copy.json'), 'vault'],
    ['with other files', () => folderWith('letter.txt'), 'occupied'],
    ['that is a file', () => join(folderWith('letter.txt'), 'letter.txt'), 'occupied'],
  ])('%s', (_, make, state) => {
    const place = make();
    expect(placeState(place)).toBe(state);
    rmSync(place, { recursive: true, force: true });
  });
});
