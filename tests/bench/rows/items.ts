import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildApplication } from '../build-application.ts';
import {
  type Bench,
  boundResult,
  median,
  percentile,
  type Row,
  timedProcess,
  timedWork,
} from '../harness.ts';

const MANY = 100_000;
const PROGRAM = fileURLToPath(new URL('../../e2e/measure/scroll-items.ts', import.meta.url));

/** A vault with a case of a hundred thousand items. */
export function vaultOfItems({ folder }: Bench): string {
  const vault = join(folder, 'vault-items');
  if (!existsSync(vault)) timedWork('fill-items', [vault, `${MANY}`]);
  return vault;
}

export const itemListRow: Row = {
  name: 'item-list',
  what: 'a window of 100 of 100,000 items, the slowest of every order, plain and narrowed',
  peer: () => '',
  big: true,
  limit: 'a whole list is put in order when it is asked for first',
  async measure(bench) {
    const vault = vaultOfItems(bench);
    const slowest = Array.from({ length: bench.runs }, () => Number(timedWork('item-list', [vault]).output));
    return boundResult(median(slowest), 50, 'ms');
  },
};

export const scrollItemsRow: Row = {
  name: 'scroll-items',
  what: 'scrolling 100,000 items from end to end in the window: the longest frame, and that of 99 of 100',
  peer: () => 'a blank box with the same scroll',
  big: true,
  limit: 'each frame shows other items altogether',
  async measure(bench) {
    buildApplication();
    const { output } = timedProcess(process.execPath, [PROGRAM, vaultOfItems(bench), `${bench.runs}`]);
    const { ours, theirs } = JSON.parse(output.split('\n').at(-1)!) as Record<'ours' | 'theirs', number[][]>;
    const longest = (runs: number[][]) => median(runs.map((frames) => Math.max(...frames)));
    const usual = (runs: number[][]) => median(runs.map((frames) => percentile(frames, 0.99)));
    const words = (runs: number[][]) => `${longest(runs).toFixed(0)} ms, ${usual(runs).toFixed(0)} ms`;
    return {
      ours: words(ours),
      theirs: words(theirs),
      ratio: (longest(ours) / longest(theirs)).toFixed(2),
      bar: 'no frame over 50 ms',
      missed: longest(ours) <= 50 ? null : `${(longest(ours) - 50).toFixed(0)} ms`,
    };
  },
};
