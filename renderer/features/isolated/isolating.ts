import { useSyncExternalStore } from 'react';
import type { IsolationResult } from '../../../shared/ipc/calls/quarantine.ts';
import { listen, runJob } from '../../ipc/client.ts';

/**
 * Isolation goes on outside of any screen: whoever pressed the key goes on with their work at once, and what waits for it
 * is shown nowhere from that moment on.
 */
export interface Isolating {
  /** Asked for, whether done yet or not: shown by no list, page or review, whatever those still hold of it. */
  readonly hidden: ReadonlySet<string>;
  /** How many of them are not done yet. */
  readonly waiting: number;
  /** Of all that was isolated since a person last put the message away. */
  readonly result: IsolationResult | null;
  readonly error: unknown;
}

const IDLE: Isolating = { hidden: new Set(), waiting: 0, result: null, error: null };
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
  const isIdle = state.waiting === 0;
  waiting.push(...itemIds);
  put({
    hidden: new Set([...state.hidden, ...itemIds]),
    waiting: state.waiting + itemIds.length,
    error: null,
  });
  if (isIdle) void run(turn);
}

export function forgetIsolated(): void {
  put({ result: null, error: null });
}

async function run(mine: number): Promise<void> {
  while (waiting.length > 0) {
    const itemIds = waiting.splice(0, AT_ONCE);
    const ended = await runJob('quarantine.isolate', { itemIds }).then(
      (result) => ({ result: together(state.result, result) }),
      (error: unknown) => ({ error, hidden: without(state.hidden, itemIds) }),
    );
    if (mine !== turn) return;
    put({ ...ended, waiting: state.waiting - itemIds.length });
  }
}

function without(ids: ReadonlySet<string>, removed: readonly string[]): ReadonlySet<string> {
  const gone = new Set(removed);
  return new Set([...ids].filter((id) => !gone.has(id)));
}

function together(before: IsolationResult | null, now: IsolationResult): IsolationResult {
  if (before === null) return now;
  const copies = new Map(
    [...before.copiesOutside, ...now.copiesOutside].map((copy) => [`${copy.at} ${copy.target}`, copy]),
  );
  return {
    items: before.items + now.items,
    // One of which nothing could be sought leaves the whole without its proof.
    pieces: before.pieces === 0 || now.pieces === 0 ? 0 : before.pieces + now.pieces,
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
