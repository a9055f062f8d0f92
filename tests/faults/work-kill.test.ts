import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../core/vault/vault-folder.ts';
import { killLine, roundsOr } from './kill-harness.ts';
import { killWork } from './kill-work.ts';
import { allKills, LEAST_KILLS, WORK_KILLS } from './kills.ts';
import type { WorkKind } from './work.ts';

const SEED = 21;
const KINDS = Object.entries(WORK_KILLS) as [WorkKind, number][];

it('an ordinary run makes at least 150 kills', () => {
  expect(allKills()).toBeGreaterThanOrEqual(LEAST_KILLS);
});

describe('after kill -9 at a random moment of work on a case', () => {
  it.each(KINDS)(
    '%s: every acknowledged act is there, none half, and nothing lies about',
    { timeout: 300_000 },
    async (kind, kills) => {
      const rounds = roundsOr(kills);
      const summary = await killWork({ kind, rounds, seed: SEED, folder: temporaryFolder() });
      console.log(killLine(kind, SEED, summary));
      expect(summary.killed).toBe(rounds);
      expect(summary.acknowledged).toBeGreaterThan(0);
    },
  );

  /**
   * The harness is blind where these pass. (What it cannot show: `synchronous` switched off. A killed process loses
   * nothing that it gave to the system; only a power cut does.)
   */
  it.each(KINDS.map(([kind]) => kind))(
    'the harness sees loss where %s is acknowledged before it is done',
    { timeout: 300_000 },
    async (kind) => {
      const wrong = { kind, rounds: 60, seed: 22, folder: temporaryFolder(), when: 'before' } as const;
      const fault = (await killWork(wrong).catch((error: unknown) => error)) as Error;
      console.log(`${kind}, acknowledged too early: loss reported in ${fault.message}`);
      expect(fault.message).toMatch(/^round \d+, seed 22/);
      expect(String(fault.cause)).toMatch(/lost: |neither passphrase/);
    },
  );
});
