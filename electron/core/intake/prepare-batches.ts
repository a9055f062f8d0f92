import { JikimError } from '../../../shared/errors/index.ts';
import { BATCH_BYTES, toBatches } from './batches.ts';
import { isSmall, type Prepared, prepareLarge, prepareSmall, type StreamTools } from './prepare.ts';
import { openSlab, type Slab } from './slab.ts';
import type { IntakeSource } from './sources.ts';

/** A file read and hashed, or why it could not be. */
export type Ready =
  | { readonly prepared: Prepared }
  | { readonly source: IntakeSource; readonly error: JikimError };

/**
 * Reads and hashes files in batches, each while the one before is being written by whoever consumes them. Two slabs take
 * turns: a batch is read into one while the other is being written. Stops at a cancellation, and where the consumer stops
 * it leaves nothing running and nothing half written.
 */
export async function* prepareBatches(
  sources: readonly IntakeSource[],
  tools: StreamTools,
): AsyncGenerator<Ready[]> {
  const stop = new AbortController();
  const own = { ...tools, signal: AbortSignal.any([tools.signal, stop.signal]) };
  const slabs = [openSlab(BATCH_BYTES), openSlab(BATCH_BYTES)] as const;
  let ahead: Promise<Ready[]> | null = null;
  let turn = 0;
  try {
    for (const batch of toBatches(sources)) {
      if (own.signal.aborted) break;
      if (ahead !== null && !isSmall(batch[0]!)) {
        yield await ahead;
        ahead = null;
        if (own.signal.aborted) break;
      }
      const slab: Slab = slabs[turn++ % 2]!;
      slab.reset();
      const next = prepareAll(batch, slab, own);
      // Awaited below; without this a failure elsewhere would leave its rejection unheard.
      next.catch(() => {});
      const before = ahead;
      ahead = next;
      if (before !== null) yield await before;
    }
    const last = ahead;
    ahead = null;
    if (last !== null) yield await last;
  } finally {
    stop.abort();
    if (ahead !== null) await letGo(ahead);
  }
}

/** Files of a batch that are read at once: enough to keep a disk busy. */
const ABREAST = 8;

async function prepareAll(
  sources: readonly IntakeSource[],
  slab: Slab,
  tools: StreamTools,
): Promise<Ready[]> {
  const ready: Ready[] = new Array(sources.length);
  const queue = sources.entries();
  const work = async (): Promise<void> => {
    for (const [index, source] of queue) ready[index] = await prepare(source, slab, tools);
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  return ready;
}

async function prepare(source: IntakeSource, slab: Slab, tools: StreamTools): Promise<Ready> {
  try {
    const prepared = isSmall(source) ? await prepareSmall(source, slab, tools.hashes) : null;
    if (prepared === null) return { prepared: await prepareLarge(source, tools) };
    tools.onBytes(prepared.digest.size);
    return { prepared };
  } catch (error) {
    if (!(error instanceof JikimError) || error.code === 'DISK_FULL') throw error;
    return { source, error };
  }
}

/** Removes what a batch that nobody will take has written. On a full disk the next opening does it. */
async function letGo(batch: Promise<Ready[]>): Promise<void> {
  for (const ready of await batch.catch(() => []))
    if ('prepared' in ready && 'writer' in ready.prepared.held)
      await ready.prepared.held.writer.abandon().catch(() => {});
}
