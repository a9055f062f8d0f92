// `node tests/faults/kill-many.ts 5000 [seed]`: that many kills, spread over every kind of work on a case.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killLine } from './kill-harness.ts';
import { killWork, PLANS } from './kill-work.ts';
import type { WorkKind } from './work.ts';

const total = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? 1);
const kinds = Object.keys(PLANS) as WorkKind[];
console.log(`${total} kills, seed ${seed}`);
for (const kind of kinds) {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-kill-'));
  try {
    const rounds = Math.ceil(total / kinds.length);
    console.log(killLine(kind, seed, await killWork({ kind, rounds, seed, folder })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
