import { fileURLToPath } from 'node:url';
import { buildApplication } from '../build-application.ts';
import { median, type Row, timedProcess } from '../harness.ts';
import { vaultOfItems } from './items.ts';

const PROGRAM = fileURLToPath(new URL('../../e2e/measure/window.ts', import.meta.url));

/** Seconds that each part may take. */
const BARS = { start: 2, unlock: 1, item: 0.1, hide: 0.3 } as const;
type Part = keyof typeof BARS;
const PARTS = Object.keys(BARS) as Part[];

type Run = Readonly<Record<Part | 'blank', number>>;

export const windowRow: Row = {
  name: 'window',
  what: 'the application on a vault of 100,000 items: start to the first screen, opening to the overview (a cheap key), one item, quick-hide until nothing of it is shown',
  peer: () => 'starting the same browser with a blank page',
  big: true,
  limit: 'the list of a hundred thousand items is put in order when a vault is first asked for it',
  async measure(bench) {
    buildApplication();
    const { output } = timedProcess(process.execPath, [PROGRAM, vaultOfItems(bench), String(bench.runs + 1)]);
    const runs = (JSON.parse(output.split('\n').at(-1)!) as Run[]).slice(1);
    const of = (part: keyof Run): number => median(runs.map((run) => run[part]));
    const missed = PARTS.filter((part) => of(part) > BARS[part]);
    return {
      ours: PARTS.map((part) => `${part} ${of(part).toFixed(2)} s`).join(', '),
      theirs: `${of('blank').toFixed(2)} s`,
      ratio: `start ${(of('start') / of('blank')).toFixed(2)}`,
      bar: PARTS.map((part) => `${part} ${BARS[part]} s`).join(', '),
      missed: missed.length === 0 ? null : missed.join(', '),
    };
  },
};
