import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpoint, readCheckpoints } from '../../../electron/core/custody/checkpoint.ts';
import { openLog } from '../../../electron/core/custody/log.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { readTree } from '../../../electron/core/custody/proofs.ts';
import type { WriteDb } from '../../../electron/core/store/handles.ts';
import { parseCheckpoint } from '../../../shared/custody/checkpoint.ts';
import { verifyConsistency } from '../../../shared/custody/merkle-verify.ts';
import { toVerifierKeyText } from '../../../shared/custody/signed-note.ts';
import { readLog } from '../../shared/custody/vectors-log.ts';
import { TEST_ORIGIN, TEST_SIGNER, toOptions, toTestPorts } from './fixture.ts';
import { play, steps } from './random-log.ts';
import { openStolen, verify } from './tamper.ts';

/** A played log with a checkpoint over all of it. */
function playSealed(script: Parameters<typeof play>[0]): WriteDb {
  const db = play(script);
  checkpoint(db, openLog(db, toOptions(toTestPorts())));
  return db;
}

const CELLS = {
  custody_entry: ['seq', 'entry', 'leaf'],
  record: ['id', 'version', 'kind', 'entry_seq', 'salt', 'value', 'destroyed_seq'],
  checkpoint: ['size', 'at', 'note'],
} as const;
const cell = fc.constantFrom(
  ...Object.entries(CELLS).flatMap(([table, columns]) => columns.map((column) => [table, column] as const)),
);

describe('whatever happens to a log, in whatever order', () => {
  it('it verifies, and each checkpoint continues the one before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const db = playSealed(script);
        expect(await verify(db)).toEqual([]);
        const all = readCheckpoints(db).map(({ note }) => parseCheckpoint(note));
        for (const [i, newer] of all.entries()) {
          const older = all[i - 1];
          if (older === undefined) continue;
          const proof = readTree(db, newer.size).consistencyProof(older.size, newer.size);
          const claim = {
            oldSize: older.size,
            oldRoot: older.root,
            newSize: newer.size,
            newRoot: newer.root,
            proof,
          };
          expect(verifyConsistency(nodeSha256, claim)).toBe(true);
        }
        db.close();
      }),
      { numRuns: 25 },
    );
  });

  it('a cell that takes the content of another row is found', async () => {
    await fc.assert(
      fc.asyncProperty(steps, cell, fc.nat(), fc.nat(), async (script, [table, column], from, to) => {
        const db = openStolen(playSealed(script).serialize());
        const rows = db
          .prepare<[], { rowid: number; cell: unknown }>(`SELECT rowid, ${column} AS cell FROM ${table}`)
          .all();
        fc.pre(rows.length > 1);
        const [source, target] = [rows[from % rows.length]!, rows[to % rows.length]!];
        fc.pre(!sameCell(source.cell, target.cell));
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(source.cell, target.rowid);
        expect(await verify(db)).not.toEqual([]);
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('a row that is gone is found, but for a checkpoint that a later one stands in for', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.constantFrom('custody_entry', 'record'),
        fc.nat(),
        async (script, table, which) => {
          const db = openStolen(playSealed(script).serialize());
          const rows = db.prepare<[], { rowid: number }>(`SELECT rowid FROM ${table}`).all();
          fc.pre(rows.length > 0);
          db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rows[which % rows.length]!.rowid);
          expect(await verify(db)).not.toEqual([]);
          db.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});

function sameCell(a: unknown, b: unknown): boolean {
  return Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython)('the independent implementation', () => {
  it('accepts logs of any history', () => {
    const folder = mkdtempSync(join(tmpdir(), 'random-log-'));
    const script = join(import.meta.dirname, '../../shared/custody/independent.py');
    const key = { origin: TEST_ORIGIN, verifierKey: toVerifierKeyText(nodeSha256, TEST_SIGNER) };
    for (const [i, sample] of fc.sample(steps, 8).entries()) {
      const path = join(folder, `${i}.json`);
      writeFileSync(path, JSON.stringify({ ...key, ...readLog(playSealed(sample)) }));
      expect(spawnSync('python3', ['-I', script, 'log', path], { encoding: 'utf8' }).stdout).toMatch(
        /^ok \d+\n$/,
      );
    }
    rmSync(folder, { recursive: true });
  });
});
