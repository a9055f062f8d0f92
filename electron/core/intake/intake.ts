import { consentSchema } from '../../../shared/domain/consent.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { readOpenCase } from '../case/cases.ts';
import { openHashThread } from '../hashing/hash-thread.ts';
import { readRecord } from '../records/read-records.ts';
import { inTransaction, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { contentInfo } from '../store/content.ts';
import type { AcquisitionInput } from './acquisition-input.ts';
import { findGroups } from './groups.ts';
import {
  isSmall,
  type Prepared,
  prepareLarge,
  prepareSmall,
  SMALL_FILE,
  type StreamTools,
} from './prepare.ts';
import { openSlab, type Slab } from './slab.ts';
import type { IntakeSource, Offered, Refused } from './sources.ts';
import { type Isolated, type Taken, takeIn } from './take-in.ts';

export interface IntakeRequest {
  readonly caseId: string;
  readonly offers: AsyncIterable<Offered>;
  readonly inputFor: (source: IntakeSource) => AcquisitionInput;
  readonly signal: AbortSignal;
  /** Bytes read so far, of all bytes known. */
  readonly onProgress: (done: number, total: number) => void;
}

/** What became of one thing that was offered. Reported only after its transaction is on disk. */
export type Outcome = { readonly name: string; readonly path: string | null } & (
  | Taken
  | Isolated
  | { readonly status: 'rejected'; readonly error: JikimError }
);

export interface IntakeSummary {
  readonly outcomes: readonly Outcome[];
  /** True when stopped by the person: what is listed is safe, the rest was not begun. */
  readonly cancelled: boolean;
  readonly checkpoint: string;
}

/** Bytes and number of small files that share a transaction. */
const BATCH_BYTES = 24 * 1024 * 1024;
const BATCH_FILES = 256;
/** Room for a file that grew a little since it was listed; one that grew more is reported as changed. */
const SLAB_BYTES = BATCH_BYTES + SMALL_FILE;

/**
 * Takes files into a case, byte for byte. Hashing first, looking never: nothing is decoded here. One bad file is reported
 * and the rest goes on. Throws only for what stops everything: an unknown case or consent, a full disk.
 */
export async function intake(session: Session, request: IntakeRequest): Promise<IntakeSummary> {
  readOpenCase(session.db, request.caseId);
  const { sources, refused } = await collect(request.offers);
  const run = startRun(session, request, sources);
  const outcomes: Outcome[] = refused.map(toRejected);
  try {
    for await (const batch of prepareBatches(run, sources)) outcomes.push(...(await settleBatch(run, batch)));
  } finally {
    await run.tools.hashes.close();
  }
  return { outcomes, cancelled: request.signal.aborted, checkpoint: sealCheckpoint(session) };
}

interface Run {
  readonly session: Session;
  readonly request: IntakeRequest;
  readonly groups: ReadonlyMap<IntakeSource, string>;
  readonly tools: StreamTools;
}

type Ready = { readonly prepared: Prepared } | { readonly source: IntakeSource; readonly error: JikimError };

function startRun(session: Session, request: IntakeRequest, sources: readonly IntakeSource[]): Run {
  const total = sources.reduce((sum, source) => sum + (source.size ?? 0), 0);
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    request.onProgress(done, Math.max(done, total));
  };
  const { db, ports } = session;
  const tools: StreamTools = {
    db,
    clock: ports.clock,
    hashes: openHashThread(),
    signal: request.signal,
    onBytes,
  };
  return { session, request, groups: findGroups(sources, ports.random), tools };
}

async function collect(
  offers: AsyncIterable<Offered>,
): Promise<{ sources: IntakeSource[]; refused: Refused[] }> {
  const sources: IntakeSource[] = [];
  const refused: Refused[] = [];
  for await (const offer of offers) {
    if ('source' in offer) sources.push(offer.source);
    else refused.push(offer.refused);
  }
  return { sources, refused };
}

/**
 * Small files in batches that are read and hashed while the batch before is being written; large ones alone. Two slabs
 * take turns: a batch is read into one while the other is being written.
 */
async function* prepareBatches(run: Run, sources: readonly IntakeSource[]): AsyncGenerator<Ready[]> {
  const slabs = [openSlab(SLAB_BYTES), openSlab(SLAB_BYTES)] as const;
  let ahead: Promise<Ready[]> | null = null;
  let turn = 0;
  for (const group of toBatches(sources)) {
    if (run.tools.signal.aborted) break;
    if (!isSmall(group[0]!) && ahead !== null) {
      yield await ahead;
      ahead = null;
    }
    const slab: Slab = slabs[turn++ % 2]!;
    slab.reset();
    const next = prepareAll(run, group, slab);
    // Awaited below; without this a failure elsewhere would leave its rejection unheard.
    next.catch(() => {});
    if (ahead !== null) yield await ahead;
    ahead = next;
  }
  if (ahead !== null) yield await ahead;
}

function* toBatches(sources: readonly IntakeSource[]): Generator<IntakeSource[]> {
  let batch: IntakeSource[] = [];
  let bytes = 0;
  for (const source of sources) {
    const size = source.size ?? 0;
    const full = batch.length >= BATCH_FILES || bytes + size > BATCH_BYTES || !isSmall(source);
    if (full && batch.length > 0) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(source);
    bytes += size;
    if (isSmall(source)) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Files of a batch that are read at once: enough to keep a disk busy. */
const ABREAST = 8;

async function prepareAll(run: Run, sources: readonly IntakeSource[], slab: Slab): Promise<Ready[]> {
  const ready: Ready[] = new Array(sources.length);
  const queue = sources.entries();
  const work = async (): Promise<void> => {
    for (const [index, source] of queue) ready[index] = await prepare(run, source, slab);
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  return ready;
}

async function prepare(run: Run, source: IntakeSource, slab: Slab): Promise<Ready> {
  try {
    if (!isSmall(source)) return { prepared: await prepareLarge(source, run.tools) };
    const prepared = await prepareSmall(source, slab, run.tools.hashes);
    run.tools.onBytes(prepared.digest.size);
    return { prepared };
  } catch (error) {
    if (!(error instanceof JikimError) || error.code === 'DISK_FULL') throw error;
    return { source, error };
  }
}

/** Commits a batch, then lets go of rows that were written for bytes the vault already had or will not have. */
async function settleBatch(run: Run, batch: readonly Ready[]): Promise<Outcome[]> {
  const outcomes = commitBatch(run, batch);
  for (const ready of batch) {
    if (!('prepared' in ready) || !('writer' in ready.prepared.held)) continue;
    const { writer } = ready.prepared.held;
    if (contentInfo(run.session.db, writer.id)?.state === 'writing') await writer.abandon();
  }
  return outcomes;
}

/** One transaction for the batch; every file in it is acknowledged only when it is on disk. */
function commitBatch({ session, request, groups }: Run, batch: readonly Ready[]): Outcome[] {
  return inTransaction(session, () =>
    batch.map((ready): Outcome => {
      if ('error' in ready)
        return { name: ready.source.name, path: ready.source.path, status: 'rejected', error: ready.error };
      const { source } = ready.prepared;
      const input = request.inputFor(source);
      if (input.consent !== undefined) readRecord(session.db, input.consent, consentSchema, 'consent');
      const group = groups.get(source) ?? '';
      const taken = takeIn(session, ready.prepared, { caseId: request.caseId, input, group });
      return { name: source.name, path: source.path, ...taken };
    }),
  );
}

function toRejected({ name, path, reason }: Refused): Outcome {
  return { name, path, status: 'rejected', error: refusal(name, path, reason) };
}

function refusal(name: string, path: string, reason: Refused['reason']): JikimError {
  if (reason === 'not-found') return new JikimError('FILE_NOT_FOUND', { path });
  if (reason === 'unreadable') return new JikimError('FILE_UNREADABLE', { path, reason });
  return new JikimError('NOT_A_FILE', { name });
}
