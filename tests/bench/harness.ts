import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** One line of the table. */
export interface Row {
  readonly name: string;
  /** What is measured, for the table. */
  readonly what: string;
  /** What it is compared with, with version. */
  readonly peer: () => string;
  /** Takes minutes or much disk: only by name or with `--all`. */
  readonly big: boolean;
  /** Said in the table when the bar is missed. */
  readonly limit: string;
  measure(bench: Bench): Promise<Result>;
}

export interface Bench {
  /** Temporary folder of this run; inputs made in it are shared by the rows. */
  readonly folder: string;
  /** Pairs that count; one more is run before them and discarded. */
  readonly runs: number;
}

export interface Result {
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: string;
  readonly bar: string;
  /** Null where it is met; otherwise by how much it is missed. */
  readonly missed: string | null;
}

export interface Timed {
  readonly seconds: number;
  readonly output: string;
}

/** A whole process, from its start to its end. Throws where it fails. */
export function timedProcess(command: string, args: readonly string[], input?: string): Timed {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  const seconds = (performance.now() - start) / 1000;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return { seconds, output: stdout.trim() };
}

/** One of the programs in `work/`, under this Node. */
export function timedWork(name: string, args: readonly string[]): Timed {
  const program = fileURLToPath(new URL(join('work', `${name}.ts`), import.meta.url));
  return timedProcess(process.execPath, [program, ...args]);
}

export interface Pair {
  readonly ours: Timed;
  readonly theirs: Timed;
}

/** A/B/A/B, the first pair discarded. `before` prepares each of the two and is not counted. */
export async function paired(
  { runs }: Bench,
  ours: () => Timed | Promise<Timed>,
  theirs: () => Timed | Promise<Timed>,
  before: () => void = () => {},
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let run = 0; run <= runs; run++) {
    before();
    const own = await ours();
    before();
    pairs.push({ ours: own, theirs: await theirs() });
  }
  return pairs.slice(1);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that `share` of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!;
}

/** Time against time, pair by pair. `bar`: the most that is wanted. */
export function timeResult(pairs: readonly Pair[], bar: number): Result {
  const ratio = median(pairs.map(({ ours, theirs }) => ours.seconds / theirs.seconds));
  return {
    ...medians(pairs),
    ratio: ratio.toFixed(2),
    bar: `<= ${bar}`,
    missed: ratio <= bar ? null : `${((ratio / bar - 1) * 100).toFixed(0)} %`,
  };
}

/** Speed against speed, pair by pair. `bar`: the least that is wanted. */
export function speedResult(pairs: readonly Pair[], bar: number): Result {
  const ratio = median(pairs.map(({ ours, theirs }) => theirs.seconds / ours.seconds));
  return {
    ...medians(pairs),
    ratio: `${ratio.toFixed(2)} times as fast`,
    bar: `>= ${bar}`,
    missed: ratio >= bar ? null : `${((1 - ratio / bar) * 100).toFixed(0)} %`,
  };
}

function medians(pairs: readonly Pair[]): Pick<Result, 'ours' | 'theirs'> {
  return {
    ours: `${median(pairs.map(({ ours }) => ours.seconds)).toFixed(2)} s`,
    theirs: `${median(pairs.map(({ theirs }) => theirs.seconds)).toFixed(2)} s`,
  };
}

/** A bar of its own, such as memory: nothing is compared with. */
export function boundResult(value: number, bar: number, unit: string): Result {
  return {
    ours: `${Math.round(value)} ${unit}`,
    theirs: '',
    ratio: '',
    bar: `<= ${bar} ${unit}`,
    missed: value <= bar ? null : `${Math.round(value - bar)} ${unit}`,
  };
}

/** First line of what a program says of its version. */
export function versionOf(command: string, args: readonly string[] = ['--version']): string {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return (stdout || stderr || command).trim().split('\n')[0]!.trim();
}
