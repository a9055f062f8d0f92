import { useSyncExternalStore } from 'react';
import type { IsolationResult } from '../../../shared/ipc/calls/quarantine.ts';
import { listen, runJob } from '../../ipc/client.ts';

/**
 * Isolation goes on outside of any screen: whoever pressed the key goes on with their work at once, and what waits for it
 * is shown nowhere from that moment on.
 */
export interface Isolating {
  /** Asked for, and not yet done: shown by no list, page or review. */
  readonly leaving: ReadonlySet<string>;
  readonly isRunning: boolean;
  /** Of all that was isolated since a person last put the message away. */
  readonly result: IsolationResult | null;
  readonly error: unknown;
}

const IDLE: Isolating = { leaving: new Set(), isRunning: false, result: null, error: null };
/** As many as one call takes. */
const AT_ONCE = 10_000;

let state = IDLE;
let waiting: string[] = [];
/** Another one after each lock: an answer that comes too late finds another turn, and is dropped. */
let turn = 0;
const watchers = new Set<() => void>();

function put(part: Partial<Isolating>): void {
  state = { ...state, ...part };
  for (const watch of watchers) watch();
}

function subscribe(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

export function useIsolating(): Isolating {
  return useSyncExternalStore(subscribe, () => state);
}

/** Isolates these, after those that are being isolated. */
export function isolate(itemIds: readonly string[]): void {
  waiting.push(...itemIds);
  put({ leaving: new Set([...state.leaving, ...itemIds]), error: null });
  if (!state.isRunning) void run(turn);
}

export function forgetIsolated(): void {
  put({ result: null, error: null });
}

async function run(mine: number): Promise<void> {
  put({ isRunning: true });
  while (waiting.length > 0 && mine === turn) {
    const itemIds = waiting.splice(0, AT_ONCE);
    const ended = await runJob('quarantine.isolate', { itemIds }).then(
      (result) => ({ result: together(state.result, result) }),
      (error: unknown) => ({ error }),
    );
    if (mine !== turn) return;
    const leaving = new Set(state.leaving);
    for (const id of itemIds) leaving.delete(id);
    put({ ...ended, leaving });
  }
  put({ isRunning: false });
}

function together(before: IsolationResult | null, now: IsolationResult): IsolationResult {
  if (before === null) return now;
  const copies = new Map(
    [...before.copiesOutside, ...now.copiesOutside].map((copy) => [`${copy.at} ${copy.target}`, copy]),
  );
  return {
    items: before.items + now.items,
    remnants: before.remnants + now.remnants,
    copiesOutside: [...copies.values()],
    moreCopies: Math.max(before.moreCopies, now.moreCopies),
  };
}

listen('locked', () => {
  turn++;
  waiting = [];
  put(IDLE);
});
