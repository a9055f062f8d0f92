import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { newVault, PASSPHRASE } from './vault-folder.ts';

/** What another process is told that tries to read the database: without the key it gets no further than the lock. */
function askedElsewhere(dir: string): string {
  const sqlite = import.meta.resolve('better-sqlite3');
  const program = `
    const { default: Database } = await import('${sqlite}');
    try {
      new Database(process.argv[1], { timeout: 0, readonly: true }).prepare('SELECT * FROM sqlite_schema').all();
    } catch (error) { process.stdout.write(error.code); }`;
  const args = ['--input-type=module', '-e', program, join(dir, 'vault.db')];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
}

describe('the lock that SQLite holds on the database of an open vault', () => {
  it.each([
    ['a clean closing', () => {}],
    ['a crash', (dir: string) => rmSync(join(dir, 'closed.json'))],
  ])('keeps other processes out after %s', async (_, ended) => {
    const { vault: made } = await newVault();
    made.close();
    ended(made.dir);
    const vault = await openVault(made.dir, { passphrase: PASSPHRASE }, systemPorts);
    expect(askedElsewhere(vault.dir)).toBe('SQLITE_BUSY');
    vault.close();
    expect(askedElsewhere(vault.dir)).toBe('SQLITE_NOTADB');
  });
});
