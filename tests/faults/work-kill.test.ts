import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../core/vault/vault-folder.ts';
import { roundsOr } from './kill-harness.ts';
import { killWork } from './kill-work.ts';
import type { WorkKind } from './work.ts';

/**
 * Kills of an ordinary run; with those of vaults and archives beside them, 150 in all. `kill-many.ts` makes thousands.
 * Seeds are printed with a failure.
 */
const ROUNDS: [WorkKind, number][] = [
  ['intake', 30],
  ['quarantine', 16],
  ['destroy', 14],
  ['exhibit', 16],
  ['filing', 8],
  ['archive', 10],
  ['passphrase', 10],
];

describe('after kill -9 at a random moment of work on a case', () => {
  it.each(ROUNDS)(
    '%s: every acknowledged act is there, none half, and nothing lies about',
    { timeout: 300_000 },
    async (kind, rounds) => {
      const summary = await killWork({ kind, rounds: roundsOr(rounds), seed: 21, folder: temporaryFolder() });
      expect(summary.killed).toBeGreaterThan(summary.rounds / 2);
      expect(summary.acknowledged).toBeGreaterThan(0);
    },
  );

  /**
   * The harness is blind where these pass. (What it cannot show: `synchronous` switched off. A killed process loses
   * nothing that it gave to the system; only a power cut does.)
   */
  it.each<WorkKind>(['intake', 'quarantine', 'destroy', 'exhibit', 'archive'])(
    'the harness sees loss where %s is acknowledged before it is done',
    { timeout: 300_000 },
    async (kind) => {
      const blind = killWork({ kind, rounds: 60, seed: 22, folder: temporaryFolder(), when: 'before' });
      await expect(blind).rejects.toThrow(/^round \d+, seed 22/);
    },
  );
});
