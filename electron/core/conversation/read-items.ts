import { fileNameSchema, type Item, itemSchema } from '../../../shared/domain/item.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { createDecoder } from '../decode/index.ts';
import { resumeRemovals } from '../destroy/resume.ts';
import { readOriginal } from '../item/original.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { listItemRecords, listRecords, type Stored } from '../records/read-records.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { listReadings } from './conversations.ts';
import { storeReading } from './store-reading.ts';
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
  readonly onProgress: (done: number, total: number) => void;
}

const READABLE = /^(text\/(plain|csv)|application\/zip)$/;

/** Items of a case that may be chat exports and were not read yet. */
export function itemsWithoutReading(db: ReadDb, caseId: string): Stored<Item>[] {
  return listRecords(db, 'item', caseId, itemSchema).filter(
    ({ id, value }) => READABLE.test(value.type) && !isWithheld(db, id) && listReadings(db, id).length === 0,
  );
}

/** Reads exports for search and exhibits. One that fails is reported; what it left half written is removed. */
export async function readItems(session: Session, request: ReadRequest): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  const decoder = createDecoder();
  try {
    for (const itemId of request.itemIds) {
      if (request.signal.aborted) break;
      outcomes.push(await readOne(session, itemId, decoder));
      request.onProgress(outcomes.length, request.itemIds.length);
    }
  } finally {
    await decoder.close();
    resumeRemovals(session.db);
  }
  return outcomes;
}

async function readOne(
  session: Session,
  itemId: string,
  decoder: ReturnType<typeof createDecoder>,
): Promise<ReadOutcome> {
  try {
    const original = readOriginal(session.db, itemId);
    const name = listItemRecords(session.db, 'filename', itemId, fileNameSchema)[0]?.value.name ?? '';
    const stored = await storeReading(session, original, vaultExportSource(original, name, decoder));
    return { itemId, reading: stored?.reading ?? null, error: null };
  } catch (error) {
    if (error instanceof JikimError && error.code !== 'DISK_FULL') return { itemId, reading: null, error };
    throw error;
  }
}
