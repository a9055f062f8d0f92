import { derivativeSchema } from '../../shared/domain/item.ts';
import type { FoundBytes } from '../../shared/ipc/worker-messages.ts';
import { listItemRecords } from '../core/records/read-records.ts';
import { findStored } from '../core/store/content.ts';
import { readWholeContent } from '../core/store/content-read.ts';
import type { Desk } from './desk.ts';

const PREVIEW = /^\/vault\/item\/(itm_[a-z0-9]+)\/preview$/;

/**
 * Bytes for a picture in the page: a preview that the isolated decoder made. The file itself is never given to the page:
 * its bytes are untrusted. Null where there is none.
 */
export function findBytes({ session }: Desk, path: string): FoundBytes | null {
  const itemId = PREVIEW.exec(path)?.[1];
  if (session === null || itemId === undefined) return null;
  const preview = listItemRecords(session.db, 'derivative', itemId, derivativeSchema)
    .map(({ value }) => value)
    .findLast(({ purpose }) => purpose === 'preview');
  const stored = preview === undefined ? undefined : findStored(session.db, preview.sha256);
  if (preview === undefined || stored === undefined) return null;
  return { contentType: preview.type, bytes: readWholeContent(session.db, stored.id) };
}
