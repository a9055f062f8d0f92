import { toId } from '../../../shared/domain/ids.ts';
import { itemSchema, type Metadata, metadataSchema } from '../../../shared/domain/item.ts';
import { createDecoder, type Metadata as FileMetadata } from '../decode/index.ts';
import { type DeriveOutcome, deriveEach } from '../item/derive-each.ts';
import { readOriginal } from '../item/original.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { eachRecord, findRecord, listItemRecords, readRecord } from '../records/read-records.ts';
import { append } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

export interface MetadataRequest {
  readonly caseId: string;
  /** Only these; left out: all of the case. */
  readonly itemIds?: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

const ABREAST = 3;
const MAY_HOLD = /^(image\/(jpeg|png|webp|heic|heif|avif|tiff|gif)|video\/|audio\/mp4|audio\/x-m4a)/;

/** Whether files of this type say something of themselves that can be read. */
export function mayHoldMetadata(type: string): boolean {
  return MAY_HOLD.test(type);
}

/** Items whose own statements about themselves were not read yet. */
export function itemsWithoutMetadata(db: ReadDb, caseId: string): string[] {
  return eachRecord(db, 'item', caseId, itemSchema)
    .filter(({ id, value }) => isUnread(db, id, value.type))
    .map(({ id }) => id)
    .toArray();
}

function unreadAmong(db: ReadDb, itemIds: readonly string[]): string[] {
  return itemIds.filter((id) => isUnread(db, id, findRecord(db, id, itemSchema)?.value.type ?? ''));
}

function isUnread(db: ReadDb, itemId: string, type: string): boolean {
  return mayHoldMetadata(type) && !isWithheld(db, itemId) && readMetadataOf(db, itemId) === null;
}

/**
 * Keeps what files say of themselves (EXIF, XMP, PNG text, film headers), as found and not interpreted. Only headers are
 * read, in a child without keys; no picture is decoded, and no thumbnail that a file carries is taken out of it.
 */
export async function readAllMetadata(session: Session, request: MetadataRequest): Promise<DeriveOutcome[]> {
  const { caseId, itemIds } = request;
  const decoder = createDecoder({ host: session.ports.decoders });
  try {
    return await deriveEach(session, {
      ...request,
      itemIds:
        itemIds === undefined ? itemsWithoutMetadata(session.db, caseId) : unreadAmong(session.db, itemIds),
      abreast: ABREAST,
      make: (itemId) =>
        decoder.readMetadata(readOriginal(session.db, itemId).source, { signal: request.signal }),
      keep: (itemId, found) => keepMetadata(session, itemId, found),
    });
  } finally {
    await decoder.close();
  }
}

function keepMetadata(session: Session, itemId: string, found: FileMetadata): void {
  const { caseId, sha256 } = readRecord(session.db, itemId, itemSchema, 'item').value;
  const { image, truncated, damaged } = found;
  const fields = [...found.fields];
  const value: Metadata = { caseId, itemId, parentSha256: sha256, image, fields, truncated, damaged };
  append(session, {
    kind: 'derive',
    subject: itemId,
    refs: { purpose: 'metadata', case: caseId },
    records: [{ id: toId('der', session.ports.random.bytes(20)), kind: 'metadata', value }],
  });
}

/** What was read of a file, or null where nobody has looked. */
export function readMetadataOf(db: ReadDb, itemId: string): Metadata | null {
  return listItemRecords(db, 'metadata', itemId, metadataSchema).at(-1)?.value ?? null;
}
