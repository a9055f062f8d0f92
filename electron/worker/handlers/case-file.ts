import type { Case, Hold } from '../../../shared/domain/case.ts';
import { fileNameSchema } from '../../../shared/domain/item.ts';
import type { HoldRow } from '../../../shared/ipc/calls/case-file.ts';
import { closeCase, editCase, readCase } from '../../core/case/cases.ts';
import { liftHold, listHolds, setHold } from '../../core/hold/holds.ts';
import { listItemRecords } from '../../core/records/read-records.ts';
import type { ReadDb } from '../../core/store/handles.ts';
import { type Desk, sessionOf } from '../desk.ts';
import { pageOf } from '../page.ts';
import type { Handlers } from './table.ts';

type Name = 'case.read' | 'case.change' | 'case.close' | 'hold.list' | 'hold.set' | 'hold.lift';

export const caseFileHandlers: Handlers<Name> = {
  'case.read': (desk, { caseId }) => readCase(sessionOf(desk).db, caseId),

  'case.change': (desk, { caseId, ...change }) => told(desk, editCase(sessionOf(desk), caseId, change)),

  'case.close': (desk, { caseId }) => told(desk, closeCase(sessionOf(desk), caseId)),

  'hold.list'(desk, { caseId, ...part }) {
    const { db } = sessionOf(desk);
    return pageOf(listHolds(db, caseId).reverse(), part, ({ value }) => toHoldRow(db, value));
  },

  'hold.set'(desk, { itemId, ...input }) {
    const { holdId } = setHold(sessionOf(desk), { ...input, target: itemId ?? '' });
    desk.tell('changed', { topics: ['hold'] });
    return { holdId };
  },

  'hold.lift'(desk, { holdId, reason }) {
    liftHold(sessionOf(desk), holdId, reason);
    desk.tell('changed', { topics: ['hold'] });
    return {};
  },
};

function told(desk: Desk, changed: Case): Case {
  desk.tell('changed', { topics: ['case'] });
  return changed;
}

function toHoldRow(db: ReadDb, { holdId, target, reason, note, state, liftedReason }: Hold): HoldRow {
  return { holdId, itemName: nameOf(db, target), reason, note, state, liftedReason };
}

/** Null for the whole case. A destroyed item has no name left; its id says that there was one. */
function nameOf(db: ReadDb, itemId: string): string | null {
  if (itemId === '') return null;
  return listItemRecords(db, 'filename', itemId, fileNameSchema).at(-1)?.value.name ?? itemId;
}
