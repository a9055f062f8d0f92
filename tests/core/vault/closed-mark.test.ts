import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { addEntries } from './log-rows.ts';
import { newVault, PASSPHRASE, temporaryFolder } from './vault-folder.ts';

const given = { passphrase: PASSPHRASE };

/** A closed vault with some entries. */
async function closedVault(): Promise<string> {
  const { vault } = await newVault();
  addEntries(vault.db, 3);
  vault.close();
  return vault.dir;
}

/** How a vault opens: the state of its mark, and whether it was verified before. */
async function opening(dir: string): Promise<[state: string, verified: boolean]> {
  let verified = false;
  const vault = await openVault(dir, given, systemPorts, {
    verifyAfterUncleanEnd: (db) => {
      verified = true;
      expect(db.prepare('SELECT count(*) AS n FROM custody_entry').get()).toEqual({ n: 3 });
    },
  });
  vault.close();
  return [vault.mark.state, verified];
}

describe('the mark of a clean closing', () => {
  it('is there while the vault is closed and gone while it is open', async () => {
    const dir = await closedVault();
    expect(existsSync(join(dir, 'closed.json'))).toBe(true);
    const vault = await openVault(dir, given, systemPorts);
    expect(existsSync(join(dir, 'closed.json'))).toBe(false);
    vault.close();
    expect(await opening(dir)).toEqual(['agrees', false]);
  });

  it('missing, as after a crash, has the log verified first', async () => {
    const dir = await closedVault();
    rmSync(join(dir, 'closed.json'));
    expect(await opening(dir)).toEqual(['absent', true]);
    expect(await opening(dir)).toEqual(['agrees', false]);
  });

  it('that was changed counts for nothing', async () => {
    const dir = await closedVault();
    const path = join(dir, 'closed.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"entries":3', '"entries":2'));
    expect(await opening(dir)).toEqual(['damaged', true]);
  });

  it('of another state of the same vault does not fit', async () => {
    const dir = await closedVault();
    const kept = join(temporaryFolder(), 'closed.json');
    cpSync(join(dir, 'closed.json'), kept);
    const vault = await openVault(dir, given, systemPorts);
    vault.db.exec("INSERT INTO meta VALUES ('later', 1)");
    vault.close();
    cpSync(kept, join(dir, 'closed.json'));
    expect(await opening(dir)).toEqual(['differs', true]);
  });

  it('does not count where someone put an old journal beside the closed database', async () => {
    const dir = await closedVault();
    const vault = await openVault(dir, given, systemPorts);
    vault.db.exec('INSERT INTO content_chunk (bytes) VALUES (randomblob(3000000))');
    vault.db.pragma('cache_size = 5');
    vault.db.exec('BEGIN; UPDATE content_chunk SET bytes = randomblob(3000000)');
    const old = readFileSync(join(dir, 'vault.db-journal'));
    vault.db.exec("ROLLBACK; UPDATE content_chunk SET bytes = x'6e6577'");
    vault.close();
    writeFileSync(join(dir, 'vault.db-journal'), old);
    const [state, verified] = await opening(dir);
    expect(['journal', 'differs']).toContain(state);
    expect(verified).toBe(true);
  });

  it('stays as it was where the verification stops the opening', async () => {
    const dir = await closedVault();
    rmSync(join(dir, 'closed.json'));
    const before = readFileSync(join(dir, 'vault.db'));
    const verifyAfterUncleanEnd = () => {
      throw new Error('the log does not verify');
    };
    await expect(openVault(dir, given, systemPorts, { verifyAfterUncleanEnd })).rejects.toThrow('verify');
    expect(existsSync(join(dir, 'closed.json'))).toBe(false);
    expect(readFileSync(join(dir, 'vault.db')).equals(before)).toBe(true);
    expect(await opening(dir)).toEqual(['absent', true]);
  });
});
