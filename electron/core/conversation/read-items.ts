import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileNameSchema, itemSchema } from '../../../shared/domain/item.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { createDecoder } from '../decode/index.ts';
import { removals } from '../destroy/resume.ts';
import { readOriginal } from '../item/original.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { eachRecord, findRecord, listItemRecords } from '../records/read-records.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { listReadings } from './conversations.ts';
import { type ReadingWatch, storeReading } from './store-reading.ts';
import { vaultExportSource } from './vault-source.ts';

export interface ReadOutcome {
  readonly itemId: string;
  /** Null for a file that is no known export. */
  readonly reading: Reading | null;
  readonly error: JikimError | null;
}

export interface ReadRequest {
  readonly itemIds: readonly string[];
  readonly signal: AbortSignal;
  /** Bytes of originals read so far, of all. A zip counts when it is done: its texts are larger than it is. */
  readonly onProgress: (done: number, total: number) => void;
}

const READABLE = /^(text\/(plain|csv)|application\/zip)$/;

/** Items of a case that may be chat exports and were not read yet. */
export function itemsWithoutReading(db: ReadDb, caseId: string): string[] {
  return eachRecord(db, 'item', caseId, itemSchema)
    .filter(({ id, value }) => isUnread(db, id, value.type))
    .map(({ id }) => id)
    .toArray();
}

/** Those of these items that may be chat exports and were not read yet. */
export function unreadAmong(db: ReadDb, itemIds: readonly string[]): string[] {
  return itemIds.filter((id) => isUnread(db, id, findRecord(db, id, itemSchema)?.value.type ?? ''));
}

function isUnread(db: ReadDb, itemId: string, type: string): boolean {
  return READABLE.test(type) && !isWithheld(db, itemId) && listReadings(db, itemId).length === 0;
}

/**
 * Reads exports for search and exhibits. One that fails is reported; what it left half written is removed. At the signal
 * the file at hand is given up, and those before it stay read.
 */
export async function readItems(session: Session, request: ReadRequest): Promise<ReadOutcome[]> {
  const { signal, onProgress } = request;
  const sizes = request.itemIds.map((itemId) => sizeOf(session.db, itemId));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const outcomes: ReadOutcome[] = [];
  const decoder = createDecoder({ host: session.ports.decoders });
  let done = 0;
  try {
    for (const [i, itemId] of request.itemIds.entries()) {
      if (signal.aborted) break;
      const onBytes = (bytes: number): void => onProgress(done + Math.min(bytes, sizes[i]!), total);
      const outcome = await readOne(session, itemId, decoder, { signal, onBytes });
      if (outcome === null) break;
      outcomes.push(outcome);
      done += sizes[i]!;
      onProgress(done, total);
      await nextTurn();
    }
  } finally {
    await decoder.close();
    for (const _ of removals(session.db)) await nextTurn();
  }
  return outcomes;
}

/** Zero for what is not there, which its own reading reports. */
function sizeOf(db: ReadDb, itemId: string): number {
  const size = prepared<[string], number>(
    db,
    "SELECT json_extract(value, '$.size') FROM current_record WHERE id = ? AND kind = 'item'",
  );
  return size.pluck().get(itemId) ?? 0;
}

/** Null where it was given up. */
async function readOne(
  session: Session,
  itemId: string,
  decoder: ReturnType<typeof createDecoder>,
  watch: ReadingWatch,
): Promise<ReadOutcome | null> {
  try {
    const original = readOriginal(session.db, itemId);
    const name = listItemRecords(session.db, 'filename', itemId, fileNameSchema)[0]?.value.name ?? '';
    const stored = await storeReading(session, original, vaultExportSource(original, name, decoder), watch);
    return { itemId, reading: stored?.reading ?? null, error: null };
  } catch (error) {
    if (error instanceof JikimError && error.code === 'CANCELLED') return null;
    if (error instanceof JikimError && error.code !== 'DISK_FULL') return { itemId, reading: null, error };
    throw error;
  }
}
