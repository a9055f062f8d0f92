import { useSyncExternalStore } from 'react';
import type { IsolationResult } from '../../../shared/ipc/calls/quarantine.ts';
import { listen, runJob } from '../../ipc/client.ts';
import { queries } from '../../ipc/queries.ts';

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

/** Isolates these, at once: the worker has hidden them before it answers, whatever else it is doing. */
export function isolate(itemIds: readonly string[]): void {
  put({
    hidden: new Set([...state.hidden, ...itemIds]),
    waiting: state.waiting + itemIds.length,
    error: null,
  });
  // Rows and texts that screens shown before still hold; what is shown now is asked for anew.
  queries.removeQueries({ type: 'inactive' });
  for (let from = 0; from < itemIds.length; from += AT_ONCE)
    void run(turn, itemIds.slice(from, from + AT_ONCE));
}

export function forgetIsolated(): void {
  put({ result: null, error: null });
}

async function run(mine: number, itemIds: string[]): Promise<void> {
  const ended = await runJob('quarantine.isolate', { itemIds }).then(
    (result) => () => ({ result: together(state.result, result) }),
    (error: unknown) => () => ({ error, hidden: without(state.hidden, itemIds) }),
  );
  if (mine === turn) put({ ...ended(), waiting: state.waiting - itemIds.length });
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
  put(IDLE);
});
