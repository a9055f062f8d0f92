import { createHash } from 'node:crypto';
import { toId } from '../../../shared/domain/ids.ts';
import { type Derivative, derivativeSchema, type Item, itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { createDecoder, type Decoder, type Preview } from '../decode/index.ts';
import { readOriginal } from '../item/original.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { listItemRecords, listRecords, type Stored } from '../records/read-records.ts';
import { append, inTransaction } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { findStored, putContent } from '../store/content.ts';
import type { ReadDb } from '../store/handles.ts';

export interface PreviewOutcome {
  readonly itemId: string;
  /** Null where the preview was made; the item itself is kept either way. */
  readonly error: JikimError | null;
}

export interface PreviewRequest {
  readonly caseId: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Items that are shown to the decoder's children at once. */
const ABREAST = 3;

/** Pictures of a case for which nobody has asked a preview yet. */
export function itemsWithoutPreview(db: ReadDb, caseId: string): Stored<Item>[] {
  return listRecords(db, 'item', caseId, itemSchema).filter(
    ({ id, value }) => value.type.startsWith('image/') && !isWithheld(db, id) && !hasPreview(db, id),
  );
}

/**
 * Makes previews and perceptual hashes because a person asked for them. Decoding happens in children without keys; what
 * cannot be decoded stays preserved and is reported.
 */
export async function makePreviews(session: Session, request: PreviewRequest): Promise<PreviewOutcome[]> {
  const waiting = itemsWithoutPreview(session.db, request.caseId);
  const outcomes: PreviewOutcome[] = [];
  const decoder = createDecoder();
  const queue = waiting.values();
  const work = async (): Promise<void> => {
    for (const item of queue) {
      if (request.signal.aborted) return;
      outcomes.push(await makeOne(session, decoder, item, request.signal));
      request.onProgress(outcomes.length, waiting.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: ABREAST }, work));
  } finally {
    await decoder.close();
  }
  return outcomes;
}

async function makeOne(
  session: Session,
  decoder: Decoder,
  item: Stored<Item>,
  signal: AbortSignal,
): Promise<PreviewOutcome> {
  try {
    const preview = await decoder.makePreview(readOriginal(session.db, item.id).open(), { signal });
    inTransaction(session, () => keepPreview(session, item, preview));
    return { itemId: item.id, error: null };
  } catch (error) {
    if (error instanceof JikimError && error.code !== 'DISK_FULL') return { itemId: item.id, error };
    throw error;
  }
}

/** The item may have been isolated while its preview was being made: then nothing of it is kept. */
function keepPreview(session: Session, item: Stored<Item>, preview: Preview): void {
  const { db } = session;
  if (isWithheld(db, item.id) || findStored(db, item.value.sha256) === undefined) return;
  const sha256 = createHash('sha256').update(preview.bytes).digest('hex');
  const sha512 = createHash('sha512').update(preview.bytes).digest('hex');
  const size = preview.bytes.length;
  if (findStored(db, sha256) === undefined) putContent(db, preview.bytes, { sha256, sha512, size });
  const { caseId } = item.value;
  const value: Derivative = {
    caseId,
    itemId: item.id,
    purpose: 'preview',
    parentSha256: item.value.sha256,
    sha256,
    size,
    type: 'image/jpeg',
    steps: [...preview.steps],
    perceptualHash: preview.perceptualHash,
    width: preview.source.width,
    height: preview.source.height,
  };
  append(session, {
    kind: 'derive',
    subject: item.id,
    refs: { purpose: 'preview', case: caseId },
    records: [{ id: toId('der', session.ports.random.bytes(20)), kind: 'derivative', value }],
  });
}

function hasPreview(db: ReadDb, itemId: string): boolean {
  return listItemRecords(db, 'derivative', itemId, derivativeSchema).some(
    ({ value }) => value.purpose === 'preview',
  );
}
