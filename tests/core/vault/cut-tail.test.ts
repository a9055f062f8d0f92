import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { PAGE_SIZE } from '../../../electron/core/store/pragmas.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { verifyPages } from '../../../electron/core/vault/verify-pages.ts';
import { newVault, PASSPHRASE } from './vault-folder.ts';

/** A closed vault that got shorter, with the end it had before and without its mark, as after a crash. */
async function shortened(): Promise<{ dir: string; database: string; size: number; tail: Buffer }> {
  const { vault } = await newVault();
  const database = join(vault.dir, 'vault.db');
  const insert = vault.db.prepare('INSERT INTO content_chunk (bytes) VALUES (?)');
  for (let i = 0; i < 4; i++) insert.run(randomBytes(40_000));
  const before = readFileSync(database);
  vault.db.exec('DELETE FROM content_chunk');
  vault.close();
  rmSync(join(vault.dir, 'closed.json'));
  const { size } = statSync(database);
  return { dir: vault.dir, database, size, tail: before.subarray(size) };
}

async function findings(dir: string) {
  const vault = await openVault(dir, { passphrase: PASSPHRASE }, systemPorts);
  const found = await verifyPages(vault);
  vault.close();
  return found;
}

describe('a process killed after its transaction and before the file was shortened', () => {
  it('leaves pages of what was removed behind, which the next opening cuts off', async () => {
    const { dir, database, size, tail } = await shortened();
    expect(tail.length).toBeGreaterThan(2 * PAGE_SIZE);
    appendFileSync(database, tail);
    expect(await findings(dir)).toEqual([]);
    expect(statSync(database).size).toBe(size);
  });

  it.each([
    ['a page that is not ours', (tail: Buffer) => Buffer.concat([tail, randomBytes(PAGE_SIZE)])],
    ['a page of another place', (tail: Buffer) => tail.subarray(PAGE_SIZE)],
    ['less than a page', () => randomBytes(100)],
  ])('is told from %s at the end, which stays and is reported', async (_what, end) => {
    const { dir, database, size, tail } = await shortened();
    const added = end(tail);
    appendFileSync(database, added);
    expect(await findings(dir)).toContainEqual({ code: 'size', bytes: size + added.length, expected: size });
    expect(statSync(database).size).toBe(size + added.length);
  });
});
