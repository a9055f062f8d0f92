import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Bench, boundResult, type Row, timedProcess } from '../harness.ts';

interface Spread {
  readonly longest: number;
}

interface BigContent {
  readonly sameBytes: boolean;
  readonly mostMemoryMiB: number;
  readonly smallWriteMs: Spread;
  readonly smallReadMs: Spread;
}

const results = new Map<string, BigContent>();

/** 6 GiB in and out once in a run; three rows read the same result. */
function measureOnce({ folder }: Bench): BigContent {
  const known = results.get(folder);
  if (known !== undefined) return known;
  const program = fileURLToPath(new URL('../big-content.ts', import.meta.url));
  const measured = JSON.parse(timedProcess(process.execPath, [program, '6', folder]).output) as BigContent;
  if (!measured.sameBytes) throw new Error('other bytes came out');
  results.set(folder, measured);
  return measured;
}

function bigRow(
  name: string,
  what: string,
  limit: string,
  measure: (of: BigContent) => [number, number, string],
): Row {
  return {
    name,
    what,
    peer: () => '',
    big: true,
    limit,
    async measure(bench) {
      const [value, bar, unit] = measure(measureOnce(bench));
      return boundResult(value, bar, unit);
    },
  };
}

export const bigContentRows: readonly Row[] = [
  bigRow(
    'big-memory',
    '6 GiB into a vault and out again: memory at most',
    'memory of Node and of two transactions',
    (of) => [of.mostMemoryMiB, 300, 'MiB'],
  ),
  bigRow(
    'big-write',
    'a small write while 6 GiB are taken in: the longest of all',
    'the transaction under way',
    (of) => [of.smallWriteMs.longest, 500, 'ms'],
  ),
  bigRow(
    'big-read',
    'a small read while 6 GiB are taken in: the longest of all',
    'the transaction under way',
    (of) => [of.smallReadMs.longest, 100, 'ms'],
  ),
];
