import { derivativeSchema } from '../../shared/domain/item.ts';
import type { Found } from '../../shared/ipc/worker-messages.ts';
import { readOriginal } from '../core/item/original.ts';
import { isWithheld } from '../core/quarantine/withheld.ts';
import { assertPlayable } from '../core/recording/guard.ts';
import { listItemRecords } from '../core/records/read-records.ts';
import type { Session } from '../core/session/session.ts';
import { CHUNK_SIZE, type ContentId, findStored } from '../core/store/content.ts';
import { readContent } from '../core/store/content-read.ts';
import { isGone } from './close-gone.ts';
import type { Desk } from './desk.ts';
import { drawPaper, isPageAddress } from './papers.ts';

const PREVIEW = /^\/vault\/item\/(itm_[a-z0-9]+)\/preview$/;
const OPENED = /^\/vault\/item\/(itm_[a-z0-9]+)\/(media|view)\/([0-9a-f]{32})$/;

/** Where bytes of the page come from: rows of the vault, or a picture that was decoded for it. */
type Place = Found & ({ readonly content: ContentId } | { readonly bytes: Uint8Array });

/**
 * What the page may have at a path: the preview of a picture that the isolated decoder made; a picture decoded in full, a
 * recording or a film, where a person asked for it by `media.open` or `view.make`. No other bytes of an original. Null
 * where there is none, and where it is damaged: the check of the vault says of what kind the damage is, a picture need not.
 */
export async function findBytes(desk: Desk, path: string): Promise<Found | null> {
  if (isPageAddress(path)) await drawPaper(desk, path);
  const place = placeOf(desk, path);
  return place === null ? null : { contentType: place.contentType, size: place.size };
}

/** The bytes from `start` to before `end`, or the first of them: at most what one row of the vault holds. */
export function readBytes(desk: Desk, path: string, start: number, end: number): Uint8Array | null {
  const place = placeOf(desk, path);
  if (place === null || desk.session === null) return null;
  // To the end of a row, so that a stream reads each row once.
  const last = Math.min(end, (Math.floor(start / CHUNK_SIZE) + 1) * CHUNK_SIZE);
  if ('bytes' in place) return place.bytes.slice(start, last);
  try {
    const [bytes] = readContent(desk.session.db, place.content, { start, end: last });
    // A copy of its own: what crosses to the shell takes all of its buffer along.
    return bytes === undefined ? null : new Uint8Array(bytes);
  } catch {
    return null;
  }
}

function placeOf(desk: Desk, path: string): Place | null {
  if (desk.session === null) return null;
  const [, previewed] = PREVIEW.exec(path) ?? [];
  const [, itemId, kind, token] = OPENED.exec(path) ?? [];
  try {
    if (isPageAddress(path)) return pageOf(desk, desk.session, path);
    if (previewed !== undefined) return previewOf(desk.session, previewed);
    return itemId === undefined
      ? null
      : openedPlace(desk, desk.session, { itemId, kind: kind!, token: token! });
  } catch {
    return null;
  }
}

/** A page that was drawn by `findBytes`, and is still on the desk. Judged anew at every request, as below. */
function pageOf({ paper }: Desk, { db }: Session, path: string): Place | null {
  const page = paper?.itemIds.some((itemId) => isGone(db, itemId)) ? undefined : paper?.drawn.get(path);
  return page === undefined ? null : { ...page, size: page.bytes.length };
}

function previewOf({ db }: Session, itemId: string): Place | null {
  if (isWithheld(db, itemId)) return null;
  const preview = listItemRecords(db, 'derivative', itemId, derivativeSchema)
    .map(({ value }) => value)
    .findLast(({ purpose }) => purpose === 'preview');
  const stored = preview === undefined ? undefined : findStored(db, preview.sha256);
  if (preview === undefined || stored === undefined) return null;
  return { contentType: preview.type, size: preview.size, content: stored.id };
}

interface Opened {
  readonly itemId: string;
  readonly kind: string;
  readonly token: string;
}

/** Judged anew at every request: an item may be isolated, or an answer changed, while somebody listens. */
function openedPlace({ grants }: Desk, { db }: Session, { itemId, kind, token }: Opened): Place | null {
  const grant = grants.get(token);
  if (grant === undefined || grant.kind !== kind || grant.itemId !== itemId || isWithheld(db, itemId))
    return null;
  if (grant.kind === 'view') return { contentType: grant.type, size: grant.bytes.length, bytes: grant.bytes };
  assertPlayable(db, itemId);
  return { contentType: grant.type, size: grant.size, content: readOriginal(db, itemId).content };
}
