import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Bench, boundResult, median, type Row, timedProcess } from '../harness.ts';

interface Spread {
  readonly longest: number;
}

interface BigContent {
  readonly sameBytes: boolean;
  readonly mostMemoryMiB: number;
  readonly smallWriteMs: Spread;
  readonly smallReadMs: Spread;
}

const results = new Map<string, readonly BigContent[]>();

/** 6 GiB in and out, several times; three rows read the same results. */
function measureOnce({ folder, runs }: Bench): readonly BigContent[] {
  const known = results.get(folder);
  if (known !== undefined) return known;
  const program = fileURLToPath(new URL('../big-content.ts', import.meta.url));
  const measured = Array.from(
    { length: runs },
    () => JSON.parse(timedProcess(process.execPath, [program, '6', folder]).output) as BigContent,
  );
  if (!measured.every(({ sameBytes }) => sameBytes)) throw new Error('other bytes came out');
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
      const each = measureOnce(bench).map(measure);
      const [, bar, unit] = each[0]!;
      return boundResult(median(each.map(([value]) => value)), bar, unit);
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
