import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one round left: the acts the script had acknowledged when it died. */
export interface KillRound {
  readonly round: number;
  readonly acknowledged: readonly string[];
  /** False where the script came to its own end before the signal. */
  readonly killed: boolean;
}

export interface KillOptions {
  /** A script that does acts one after the other and calls `acknowledge` after each. */
  readonly script: URL;
  /** Arguments of a round. */
  readonly args: (round: number) => readonly string[];
  /** The script opens nothing before `ready`, so the next one may already be started while a round is examined. */
  readonly ahead?: boolean;
  /** Kills to make: a round whose script ended before the signal is tried once more. */
  readonly rounds: number;
  /** The signal waits for between 0 and this many acknowledged acts, so that slow machines test something too, */
  readonly acts: number;
  /** and then for between 0 and this many milliseconds. */
  readonly longest: number;
  /** Printed with every failure, so that the moments can be tried again. */
  readonly seed: number;
  /** Looks at what is left, in a process that lives. Throws where something acknowledged is missing or half done. */
  readonly examine: (round: KillRound) => void | Promise<void>;
}

export interface KillSummary {
  readonly rounds: number;
  readonly killed: number;
  readonly acknowledged: number;
}

/** The descriptor on which scripts acknowledge; beside standard output, which stays free for messages. */
export const ACK_FD = 3;

/** Runs a script again and again, kills it with SIGKILL at a random moment, and has what is left examined. */
export async function killRounds(options: KillOptions): Promise<KillSummary> {
  const random = seeded(options.seed);
  const cache = mkdtempSync(join(tmpdir(), 'jikim-compiled-'));
  const most = 2 * options.rounds;
  let killed = 0;
  let acknowledged = 0;
  let next: ChildProcess | null = null;
  try {
    for (let round = 0; killed < options.rounds && round < most; round++) {
      const moment = { acts: Math.floor(random() * (options.acts + 1)), delay: random() * options.longest };
      const child = next ?? start(options, round, cache);
      next = null;
      const result = await killOnce(child, round, moment);
      killed += result.killed ? 1 : 0;
      acknowledged += result.acknowledged.length;
      if (options.ahead === true && killed < options.rounds && round + 1 < most)
        next = start(options, round + 1, cache);
      await examineRound(options, result);
    }
  } finally {
    next?.kill('SIGKILL');
    rmSync(cache, { recursive: true, force: true });
  }
  return { rounds: options.rounds, killed, acknowledged };
}

/** What a reader of a test run should see of it: kills made, of those wanted, and the seed of their moments. */
export function killLine(what: string, seed: number, { killed, rounds, acknowledged }: KillSummary): string {
  return `${what}: ${killed}/${rounds} kills, seed ${seed}, ${acknowledged} acts acknowledged, none lost, none half`;
}

async function examineRound(options: KillOptions, result: KillRound): Promise<void> {
  try {
    await options.examine(result);
  } catch (error) {
    const where = `round ${result.round}, seed ${options.seed}, after ${result.acknowledged.length} acts`;
    throw new Error(where, { cause: error });
  }
}

/** `cache` spares every process but the first the compiling of what it imports. */
function start({ script, args }: KillOptions, round: number, cache: string): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(script), ...args(round)], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
}

async function killOnce(
  child: ChildProcess,
  round: number,
  { acts, delay }: { acts: number; delay: number },
): Promise<KillRound> {
  const lines = gatherAcks(child, acts, () => setTimeout(() => child.kill('SIGKILL'), delay));
  // The script may have failed by itself; then its end is what is reported.
  child.stdin!.on('error', () => {});
  child.stdin!.end('g');
  const complaint = gather(child.stdio[2] as NodeJS.ReadableStream);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (...end) => resolve(end)),
  );
  if (signal === null && code !== 0) throw new Error(`the script failed by itself: ${complaint()}`);
  return { round, acknowledged: lines().slice(1), killed: signal === 'SIGKILL' };
}

/**
 * Whole lines of the acknowledgement pipe: "ready", then one an act; a line cut off by death was not acknowledged. Calls
 * `onActs` once, when that many acts are there.
 */
function gatherAcks(child: ChildProcess, acts: number, onActs: () => void): () => string[] {
  let waiting = true;
  const text = gather(child.stdio[ACK_FD] as NodeJS.ReadableStream, (whole) => {
    if (!waiting || whole.split('\n').length - 2 < acts) return;
    waiting = false;
    onActs();
  });
  return () => text().split('\n').slice(0, -1);
}

function gather(stream: NodeJS.ReadableStream, onText?: (whole: string) => void): () => string {
  let text = '';
  stream.on('data', (part: Buffer) => {
    text += part.toString();
    onText?.(text);
  });
  return () => text;
}

/** mulberry32: small, and the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Rounds of a test: few in the ordinary run, as many as `JIKIM_KILL_ROUNDS` says in a long one. */
export function roundsOr(few: number): number {
  return Number(process.env.JIKIM_KILL_ROUNDS ?? few);
}
