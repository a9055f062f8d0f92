import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { PAGE_SIZE } from '../../../electron/core/store/pragmas.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { inspectVault, verifyPages } from '../../../electron/core/vault/verify-pages.ts';
import { newVault, PASSPHRASE } from './vault-folder.ts';

/** A vault that got shorter, with the end it had before, as after a crash. */
async function shortened(): Promise<{ dir: string; database: string; size: number; tail: Buffer }> {
  const { vault } = await newVault();
  const database = join(vault.dir, 'vault.db');
  const insert = vault.db.prepare('INSERT INTO content_chunk (bytes) VALUES (?)');
  for (let i = 0; i < 4; i++) insert.run(randomBytes(40_000));
  const before = readFileSync(database);
  vault.db.exec('DELETE FROM content_chunk');
  vault.close();
  end(vault.dir);
  const { size } = statSync(database);
  return { dir: vault.dir, database, size, tail: before.subarray(size) };
}

/** What a killed session leaves: no mark, and the emptied journal that it kept between transactions. */
function end(dir: string): void {
  rmSync(join(dir, 'closed.json'));
  writeFileSync(join(dir, 'vault.db-journal'), '');
}

/** The same vault after it grew, under the first page from before: a sync that was torn, or a part of a backup. */
async function withOlderStart(): Promise<{ dir: string; database: string; size: number }> {
  const { vault } = await newVault();
  const database = join(vault.dir, 'vault.db');
  const start = readFileSync(database).subarray(0, PAGE_SIZE);
  vault.db.prepare('INSERT INTO content_chunk (bytes) VALUES (?)').run(randomBytes(200_000));
  vault.close();
  const handle = openSync(database, 'r+');
  writeSync(handle, start, 0, PAGE_SIZE, 0);
  closeSync(handle);
  end(vault.dir);
  return { dir: vault.dir, database, size: statSync(database).size };
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

  it('is told from an end behind a database without a journal, which stays and is said', async () => {
    const { dir, database, size, tail } = await shortened();
    appendFileSync(database, tail);
    rmSync(join(dir, 'vault.db-journal'));
    const vault = await openVault(dir, { passphrase: PASSPHRASE }, systemPorts);
    expect(vault.warnings).toContainEqual({ code: 'tail-kept', bytes: tail.length });
    vault.close();
    expect(statSync(database).size).toBe(size + tail.length);
  });

  it('is told from an older first page: bytes in use are not cut, and the vault is not opened', async () => {
    const { dir, database, size } = await withOlderStart();
    await expect(openVault(dir, { passphrase: PASSPHRASE }, systemPorts)).rejects.toMatchObject({
      code: 'VAULT_DATABASE_DAMAGED',
    });
    expect(statSync(database).size).toBe(size);
    const found = await inspectVault(dir, { passphrase: PASSPHRASE });
    expect(found).toContainEqual(expect.objectContaining({ code: 'size', bytes: size }));
  });

  it('has nothing cut off before log and rows were verified', async () => {
    const { dir, database, size, tail } = await shortened();
    appendFileSync(database, tail);
    const verifyAfterUncleanEnd = () => {
      throw new Error('not as it was');
    };
    const opening = openVault(dir, { passphrase: PASSPHRASE }, systemPorts, { verifyAfterUncleanEnd });
    await expect(opening).rejects.toThrow('not as it was');
    expect(statSync(database).size).toBe(size + tail.length);
  });
});
