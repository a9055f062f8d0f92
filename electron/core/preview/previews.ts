import { createHash } from 'node:crypto';
import { toId } from '../../../shared/domain/ids.ts';
import {
  type Derivative,
  derivativeSchema,
  type Item,
  intakeNoteSchema,
  itemSchema,
} from '../../../shared/domain/item.ts';
import { assertOfCase } from '../case/cases.ts';
import { createDecoder, type Preview } from '../decode/index.ts';
import { type DeriveOutcome, deriveEach } from '../item/derive-each.ts';
import { readOriginal } from '../item/original.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { eachRecord, listItemRecords, readRecord } from '../records/read-records.ts';
import { append } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { findStored, putContent } from '../store/content.ts';
import type { ReadDb } from '../store/handles.ts';

export interface PreviewRequest {
  readonly caseId: string;
  /** Named by a person; left out: every picture of the case that has none and was not answered with `never`. */
  readonly itemIds?: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Pictures handed to the decoder's children at once: one more than there are children, so that none waits for bytes. */
const ABREAST = 3;

/** Pictures of a case without a preview, but for those whose intake was answered with `never`. */
export function itemsWithoutPreview(db: ReadDb, caseId: string): string[] {
  return eachRecord(db, 'item', caseId, itemSchema)
    .filter(({ id, value }) => isWanting(db, id, value) && !isDeclined(db, id))
    .map(({ id }) => id)
    .toArray();
}

function isWanting(db: ReadDb, itemId: string, { type }: Item): boolean {
  return type.startsWith('image/') && !isWithheld(db, itemId) && !hasPreview(db, itemId);
}

/** The newest answer counts: the same picture may have come in twice. */
function isDeclined(db: ReadDb, itemId: string): boolean {
  return listItemRecords(db, 'intake-note', itemId, intakeNoteSchema).at(-1)?.value.previews === 'never';
}

/**
 * Makes previews and perceptual hashes because a person asked for them. Decoding happens in children without keys; what
 * cannot be decoded stays preserved and is reported.
 */
export async function makePreviews(session: Session, request: PreviewRequest): Promise<DeriveOutcome[]> {
  const decoder = createDecoder({ host: session.ports.decoders });
  try {
    return await deriveEach(session, {
      ...request,
      itemIds: chosenItems(session.db, request),
      abreast: ABREAST,
      make: (itemId) =>
        decoder.makePreview(readOriginal(session.db, itemId).open(), { signal: request.signal }),
      keep: (itemId, preview) => keepPreview(session, itemId, preview),
    });
  } finally {
    await decoder.close();
  }
}

/** Throws RECORD_UNKNOWN for an item that the case has not. What has a preview, or is no picture, is passed over. */
function chosenItems(db: ReadDb, { caseId, itemIds }: PreviewRequest): string[] {
  if (itemIds === undefined) return itemsWithoutPreview(db, caseId);
  return itemIds
    .map((id) => assertOfCase(readRecord(db, id, itemSchema, 'item'), 'item', caseId))
    .filter(({ id, value }) => isWanting(db, id, value))
    .map(({ id }) => id);
}

function keepPreview(session: Session, itemId: string, preview: Preview): void {
  const { db } = session;
  const item = readRecord(db, itemId, itemSchema, 'item').value;
  const sha256 = createHash('sha256').update(preview.bytes).digest('hex');
  const sha512 = createHash('sha512').update(preview.bytes).digest('hex');
  const size = preview.bytes.length;
  if (findStored(db, sha256) === undefined) putContent(db, preview.bytes, { sha256, sha512, size });
  const value: Derivative = {
    caseId: item.caseId,
    itemId,
    purpose: 'preview',
    parentSha256: item.sha256,
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
    subject: itemId,
    refs: { purpose: 'preview', case: item.caseId },
    records: [{ id: toId('der', session.ports.random.bytes(20)), kind: 'derivative', value }],
  });
}

function hasPreview(db: ReadDb, itemId: string): boolean {
  return listItemRecords(db, 'derivative', itemId, derivativeSchema).some(
    ({ value }) => value.purpose === 'preview',
  );
}
