import { JikimError } from '../../../shared/errors/index.ts';
import { BATCH_BYTES, toBatches } from './batches.ts';
import { hashSmall, isSmall, type Prepared, prepareLarge, readSmall, type StreamTools } from './prepare.ts';
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
  let ahead: Batch | null = null;
  let turn = 0;
  try {
    for (const batch of toBatches(sources)) {
      if (own.signal.aborted) break;
      if (ahead !== null && !isSmall(batch[0]!)) {
        yield await ahead.ready;
        ahead = null;
        if (own.signal.aborted) break;
      }
      const slab: Slab = slabs[turn++ % 2]!;
      slab.reset();
      const before: Batch | null = ahead;
      ahead = startBatch(batch, slab, own);
      // Its bytes are on their way to the hashing thread before this thread goes on to write the batch before.
      await ahead.read;
      if (before !== null) yield await before.ready;
    }
    const last = ahead;
    ahead = null;
    if (last !== null) yield await last.ready;
  } finally {
    stop.abort();
    if (ahead !== null) await letGo(ahead.ready);
  }
}

/** Files of a batch that are read at once: enough to keep a disk busy. */
const ABREAST = 8;

interface Batch {
  /** Settles, and never fails, when all small files are in the slab; they may still be being hashed. */
  readonly read: Promise<unknown>;
  readonly ready: Promise<Ready[]>;
}

function startBatch(sources: readonly IntakeSource[], slab: Slab, tools: StreamTools): Batch {
  const results: Promise<Ready>[] = new Array(sources.length);
  const queue = sources.entries();
  const work = async (): Promise<void> => {
    for (const [index, source] of queue) {
      results[index] = (await startFile(source, slab, tools)).ready;
      // Awaited with the batch; without this a failure beside it would leave its rejection unheard.
      results[index].catch(() => {});
    }
  };
  const started = Promise.all(Array.from({ length: ABREAST }, work));
  const ready = started.then(() => Promise.all(results));
  ready.catch(() => {});
  return { read: started.catch(() => {}), ready };
}

interface StartedFile {
  readonly ready: Promise<Ready>;
}

/** Resolves when the file is read; its hashes follow. A large file is streamed and hashed as it comes. */
async function startFile(source: IntakeSource, slab: Slab, tools: StreamTools): Promise<StartedFile> {
  try {
    const bytes = isSmall(source) ? await readSmall(source, slab) : null;
    if (bytes === null) return { ready: Promise.resolve({ prepared: await prepareLarge(source, tools) }) };
    tools.onBytes(bytes.length);
    return { ready: hashSmall(source, bytes, tools.hashes).then((prepared) => ({ prepared })) };
  } catch (error) {
    if (!(error instanceof JikimError) || error.code === 'DISK_FULL') throw error;
    return { ready: Promise.resolve({ source, error }) };
  }
}

/** Removes what a batch that nobody will take has written. On a full disk the next opening does it. */
async function letGo(batch: Promise<Ready[]>): Promise<void> {
  for (const ready of await batch.catch(() => []))
    if ('prepared' in ready && 'writer' in ready.prepared.held)
      await ready.prepared.held.writer.abandon().catch(() => {});
}
