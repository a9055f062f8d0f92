import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../electron/core/ports.ts';
import { findStored } from '../../electron/core/store/content.ts';
import { readContent } from '../../electron/core/store/content-read.ts';
import { createVault } from '../../electron/core/vault/create-vault.ts';
import { openVault } from '../../electron/core/vault/open-vault.ts';
import type { OpenVault } from '../../electron/core/vault/opened.ts';
import { verifyPages } from '../../electron/core/vault/verify-pages.ts';
import { newVault, PASSPHRASE, temporaryFolder } from '../core/vault/vault-folder.ts';
import { QUICK_COST } from '../support/quick-cost.ts';
import { type KillSummary, killLine, killRounds, roundsOr } from './kill-harness.ts';
import { VAULT_KILLS } from './kills.ts';

const script = (name: string) => new URL(`./scripts/${name}.ts`, import.meta.url);

/** Files that may lie in the folder of an open vault; anything else was left behind. */
const KNOWN = ['keys.copy.json', 'keys.json', 'vault.db', 'vault.db-journal', 'vault.lock'];

function expectNothingLeft(vault: OpenVault): void {
  expect(readdirSync(vault.dir).filter((name) => !KNOWN.includes(name))).toEqual([]);
}

async function examineContent(dir: string, acknowledged: readonly string[]): Promise<void> {
  const vault = await openVault(dir, { passphrase: PASSPHRASE }, systemPorts);
  try {
    expectNothingLeft(vault);
    expect(vault.db.prepare("SELECT count(*) AS n FROM content WHERE state <> 'stored'").get()).toEqual({
      n: 0,
    });
    for (const sha256 of acknowledged) expect(findStored(vault.db, sha256)).toBeDefined();
    const all = vault.db.prepare('SELECT id, sha256 FROM content').all() as { id: number; sha256: string }[];
    for (const { id, sha256 } of all) {
      const hash = createHash('sha256');
      for (const part of readContent(vault.db, id)) hash.update(part);
      expect(hash.digest('hex')).toBe(sha256);
    }
  } finally {
    vault.close();
  }
}

describe('after kill -9 at a random moment', () => {
  it('every content that was acknowledged is there, and none half', async () => {
    const { vault } = await newVault();
    vault.close();
    const summary = await killRounds({
      script: script('take-in-content'),
      args: () => [vault.dir, PASSPHRASE, 'after'],
      rounds: roundsOr(VAULT_KILLS.content),
      acts: 3,
      longest: 60,
      seed: 1,
      examine: ({ acknowledged }) => examineContent(vault.dir, acknowledged),
    });
    expectAllKilled('streamed content', 1, summary);
    expect(summary.acknowledged).toBeGreaterThan(5);
  });

  it('the harness sees loss where acts are acknowledged before they are done', async () => {
    const { vault } = await newVault();
    vault.close();
    const blind = killRounds({
      script: script('take-in-content'),
      args: () => [vault.dir, PASSPHRASE, 'before'],
      rounds: 60,
      acts: 2,
      longest: 60,
      seed: 2,
      examine: ({ acknowledged }) => examineContent(vault.dir, acknowledged),
    });
    await expect(blind).rejects.toThrow(/^round \d+, seed 2/);
  });

  it('a passphrase is the old or the new one, never neither', async () => {
    const created = await createVault(join(temporaryFolder(), 'vault'), {
      person: { name: '상담원 A', role: 'counselor' },
      passphrase: 'passphrase 0',
      kdf: QUICK_COST,
      ports: systemPorts,
    });
    created.vault.close();
    const { dir } = created.vault;
    let present = 0;
    const summary = await killRounds({
      script: script('change-passphrase'),
      args: () => [dir, String(present)],
      rounds: roundsOr(VAULT_KILLS.passphrase),
      acts: 5,
      longest: 30,
      seed: 3,
      examine: async ({ acknowledged }) => {
        const last = Number(acknowledged.at(-1) ?? present);
        present = await whichOpens(dir, [last, last + 1]);
      },
    });
    expectAllKilled('passphrase in the key files', 3, summary);
    expect(summary.acknowledged).toBeGreaterThan(5);
  });

  it('a vault that was being re-keyed opens, whole', async () => {
    const { vault } = await newVault();
    vault.close();
    const summary = await killRounds({
      script: script('rekey'),
      args: () => [vault.dir, PASSPHRASE],
      rounds: roundsOr(VAULT_KILLS.rekey),
      acts: 1,
      longest: 200,
      seed: 4,
      examine: async () => {
        const again = await openVault(vault.dir, { passphrase: PASSPHRASE }, systemPorts);
        expectNothingLeft(again);
        expect(await verifyPages(again)).toEqual([]);
        again.close();
      },
    });
    expectAllKilled('re-keying', 4, summary);
  });

  it('a vault that was being created is there, or can be created in the same folder', async () => {
    const folder = temporaryFolder();
    const dirOf = (round: number) => join(folder, `vault ${round}`);
    const summary = await killRounds({
      script: script('create'),
      args: (round) => [dirOf(round), PASSPHRASE],
      rounds: roundsOr(VAULT_KILLS.create),
      acts: 0,
      longest: 120,
      seed: 5,
      examine: async ({ round, acknowledged }) => {
        const vault = await openOrCreate(dirOf(round));
        expectNothingLeft(vault);
        if (acknowledged.length > 0) expect(vault.vaultId).toBe(acknowledged[0]);
        vault.close();
      },
    });
    expectAllKilled('creation', 5, summary);
  });
});

function expectAllKilled(what: string, seed: number, summary: KillSummary): void {
  console.log(killLine(what, seed, summary));
  expect(summary.killed).toBe(summary.rounds);
}

/** The first number whose passphrase opens the vault; fails the test where none does. */
async function whichOpens(dir: string, numbers: readonly number[]): Promise<number> {
  for (const n of numbers) {
    try {
      const vault = await openVault(dir, { passphrase: `passphrase ${n}` }, systemPorts);
      expectNothingLeft(vault);
      vault.close();
      return n;
    } catch (error) {
      expect(error).toMatchObject({ code: 'VAULT_WRONG_PASSPHRASE' });
    }
  }
  throw new Error('neither passphrase opens the vault');
}

async function openOrCreate(dir: string): Promise<OpenVault> {
  try {
    return await openVault(dir, { passphrase: PASSPHRASE }, systemPorts);
  } catch (error) {
    expect(error).toMatchObject({ code: 'VAULT_NOT_FOUND' });
  }
  const person = { name: '상담원 A', role: 'counselor' } as const;
  return (await createVault(dir, { person, passphrase: PASSPHRASE, kdf: QUICK_COST, ports: systemPorts }))
    .vault;
}
