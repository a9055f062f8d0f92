import { holdSchema } from '../../../shared/domain/case.ts';
import { exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { fileNameSchema, type Item, itemSchema } from '../../../shared/domain/item.ts';
import { readCase } from '../case/cases.ts';
import { listItemRecords, listRecords, readRecord, type Stored } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { draftsShowing } from './belongings.ts';
import { findCopiesOutside, type Whereabouts } from './whereabouts.ts';

/** Why a destruction would be refused. */
export interface Forbidding {
  readonly by: 'hold' | 'filed-exhibit';
  readonly id: string;
  readonly reason: string;
}

/** What a destruction would do. Nothing is changed by asking. */
export interface Forecast {
  readonly caseId: string;
  readonly items: readonly {
    readonly itemId: string;
    readonly size: number;
    readonly names: readonly string[];
  }[];
  /** Draft exhibits that would go with it. */
  readonly drafts: readonly string[];
  readonly forbidden: readonly Forbidding[];
  readonly copiesOutside: readonly Whereabouts[];
}

/** Throws RECORD_UNKNOWN. */
export function foreseeDestruction(db: ReadDb, id: string): Forecast {
  return id.startsWith('cas_') ? ofCase(db, id) : ofItem(db, id);
}

function ofItem(db: ReadDb, itemId: string): Forecast {
  const item = readRecord(db, itemId, itemSchema, 'item');
  return foresee(db, item.value.caseId, [item], itemId);
}

function ofCase(db: ReadDb, caseId: string): Forecast {
  readCase(db, caseId);
  return foresee(db, caseId, listRecords(db, 'item', caseId, itemSchema), null);
}

function foresee(db: ReadDb, caseId: string, items: readonly Stored<Item>[], only: string | null): Forecast {
  const itemIds = items.map(({ id }) => id);
  return {
    caseId,
    items: items.map(({ id, value }) => ({
      itemId: id,
      size: value.size,
      names: listItemRecords(db, 'filename', id, fileNameSchema).map((each) => each.value.name),
    })),
    drafts: draftsShowing(db, caseId, new Set(itemIds)),
    forbidden: [...holdsOn(db, caseId, only), ...filedWith(db, caseId, only)],
    copiesOutside: findCopiesOutside(db, itemIds, items[0]?.seq ?? 0),
  };
}

function holdsOn(db: ReadDb, caseId: string, itemId: string | null): Forbidding[] {
  return listRecords(db, 'hold', caseId, holdSchema)
    .filter(({ value }) => value.state === 'set')
    .filter(({ value }) => value.target === '' || itemId === null || value.target === itemId)
    .map(({ id, value }) => ({ by: 'hold', id, reason: value.reason }));
}

function filedWith(db: ReadDb, caseId: string, itemId: string | null): Forbidding[] {
  return listRecords(db, 'exhibit', caseId, exhibitSchema)
    .filter(({ value }) => value.status === 'filed')
    .filter(({ value }) => itemId === null || value.parts.some((part) => part.itemId === itemId))
    .map(({ id }) => ({ by: 'filed-exhibit', id, reason: 'filed-exhibit' }));
}
