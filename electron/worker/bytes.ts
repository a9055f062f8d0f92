import { derivativeSchema } from '../../shared/domain/item.ts';
import type { FoundBytes } from '../../shared/ipc/worker-messages.ts';
import { listItemRecords } from '../core/records/read-records.ts';
import type { Session } from '../core/session/session.ts';
import { findStored } from '../core/store/content.ts';
import { readWholeContent } from '../core/store/content-read.ts';
import type { Desk } from './desk.ts';
import { drawPaper, isPageAddress } from './papers.ts';

const PREVIEW = /^\/vault\/item\/(itm_[a-z0-9]+)\/preview$/;

/**
 * Bytes for a picture in the page: a preview that the isolated decoder made. The file itself is never given to the page:
 * its bytes are untrusted. Null where there is none, and where it is damaged: the check of the vault says of what kind
 * the damage is, a picture need not.
 */
export async function findBytes(desk: Desk, path: string): Promise<FoundBytes | null> {
  if (isPageAddress(path)) return drawPaper(desk, path);
  const { session } = desk;
  const itemId = PREVIEW.exec(path)?.[1];
  if (session === null || itemId === undefined) return null;
  try {
    return readPreview(session, itemId);
  } catch {
    return null;
  }
}

function readPreview({ db }: Session, itemId: string): FoundBytes | null {
  const preview = listItemRecords(db, 'derivative', itemId, derivativeSchema)
    .map(({ value }) => value)
    .findLast(({ purpose }) => purpose === 'preview');
  const stored = preview === undefined ? undefined : findStored(db, preview.sha256);
  if (preview === undefined || stored === undefined) return null;
  return { contentType: preview.type, bytes: readWholeContent(db, stored.id) };
}
