/**
 * Paired comparisons with the programs people would otherwise use, as whole processes:
 *
 *   npm run bench                    all rows that take seconds
 *   npm run bench -- --all           every row (tens of minutes, 15 GB of disk)
 *   npm run bench -- parse search    these rows
 *   npm run bench -- --runs 9 parse  nine pairs instead of five
 *   npm run bench -- --no-write      the table is printed only
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Row } from './harness.ts';
import { rows } from './rows/index.ts';
import { type Measured, toLine, writeTable } from './table.ts';

const DOCUMENT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

function chosen(): readonly Row[] {
  const unknown = positionals.filter((name) => !rows.some((row) => row.name === name));
  if (unknown.length > 0)
    throw new RangeError(`no row ${unknown.join(', ')}; there are ${rows.map((row) => row.name).join(', ')}`);
  if (positionals.length > 0) return rows.filter((row) => positionals.includes(row.name));
  return rows.filter((row) => values.all || !row.big);
}

async function main(): Promise<void> {
  const picked = chosen();
  const runs = Number(values.runs);
  const folder = mkdtempSync(join(tmpdir(), 'jikim-bench-'));
  // An installed program does not compile itself anew at every start. Both sides have this.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  const measured: Measured[] = [];
  try {
    for (const row of picked) {
      const one = { row, runs, result: await row.measure({ folder, runs }) };
      measured.push(one);
      console.log(toLine(one));
      if (values.write)
        writeTable(
          DOCUMENT,
          measured,
          rows.map(({ name }) => name),
        );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
