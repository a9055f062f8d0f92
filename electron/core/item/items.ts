import {
  type Acquisition,
  acquisitionSchema,
  type Derivative,
  derivativeSchema,
  fileNameSchema,
  type Item,
  itemSchema,
} from '../../../shared/domain/item.ts';
import type { CopySign } from '../intake/copy-signs.ts';
import { copySignsFrom } from '../intake/copy-signs-of.ts';
import { readMetadataOf } from '../metadata/metadata.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { eachRecord, listItemRecords, type Stored } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { livePhotosOf } from './live-photo.ts';

/** An item with everything said of it. Acquisitions and names oldest first. */
export interface ItemView {
  readonly itemId: string;
  readonly seq: number;
  readonly item: Item;
  readonly names: readonly string[];
  readonly acquisitions: readonly Acquisition[];
  readonly derivatives: readonly Derivative[];
  /** Signs that it is a copy: doubts, never a verdict. */
  readonly copySigns: readonly CopySign[];
  /** Items that are one Live Photo with it. */
  readonly livePhotoWith: readonly string[];
  readonly withheld: boolean;
}

/** The items of a case, oldest first, one at a time. */
export function* eachItem(db: ReadDb, caseId: string): Generator<ItemView> {
  const livePhotos = livePhotosOf(db, caseId);
  for (const stored of eachRecord(db, 'item', caseId, itemSchema)) yield viewItem(db, stored, livePhotos);
}

/** @param livePhotos of the items of its case: one look over all of them serves a whole list */
export function viewItem(
  db: ReadDb,
  { id, seq, value }: Stored<Item>,
  livePhotos: ReturnType<typeof livePhotosOf>,
): ItemView {
  const acquisitions = listItemRecords(db, 'acquisition', id, acquisitionSchema).map((each) => each.value);
  return {
    itemId: id,
    seq,
    item: value,
    names: listItemRecords(db, 'filename', id, fileNameSchema).map((each) => each.value.name),
    acquisitions,
    derivatives: listItemRecords(db, 'derivative', id, derivativeSchema).map((each) => each.value),
    copySigns: copySignsFrom(value.type, acquisitions, readMetadataOf(db, id)),
    livePhotoWith: livePhotos(id),
    withheld: isWithheld(db, id),
  };
}
