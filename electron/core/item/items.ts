import {
  type Acquisition,
  acquisitionSchema,
  type Derivative,
  derivativeSchema,
  fileNameSchema,
  type Item,
  itemSchema,
} from '../../../shared/domain/item.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { eachRecord, listItemRecords, type Stored } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/** An item with everything said of it. Acquisitions and names oldest first. */
export interface ItemView {
  readonly itemId: string;
  readonly seq: number;
  readonly item: Item;
  readonly names: readonly string[];
  readonly acquisitions: readonly Acquisition[];
  readonly derivatives: readonly Derivative[];
  readonly withheld: boolean;
}

/** The items of a case, oldest first, one at a time. */
export function* eachItem(db: ReadDb, caseId: string): Generator<ItemView> {
  for (const stored of eachRecord(db, 'item', caseId, itemSchema)) yield viewItem(db, stored);
}

export function viewItem(db: ReadDb, { id, seq, value }: Stored<Item>): ItemView {
  return {
    itemId: id,
    seq,
    item: value,
    names: listItemRecords(db, 'filename', id, fileNameSchema).map((each) => each.value.name),
    acquisitions: listItemRecords(db, 'acquisition', id, acquisitionSchema).map((each) => each.value),
    derivatives: listItemRecords(db, 'derivative', id, derivativeSchema).map((each) => each.value),
    withheld: isWithheld(db, id),
  };
}
