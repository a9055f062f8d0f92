import { type Hold, type HoldReason, holdSchema } from '../../../shared/domain/case.ts';
import { type Exhibit, exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { assertOfCase, readCase } from '../case/cases.ts';
import { checked } from '../records/checked.ts';
import { listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

export interface HoldInput {
  readonly caseId: string;
  /** An item, or empty for the whole case. */
  readonly target: string;
  readonly reason: HoldReason;
  readonly note: string;
}

/** Forbids destruction of an item or a whole case until lifted. Throws RECORD_UNKNOWN, VALUE_INVALID. */
export function setHold(session: Session, input: HoldInput): Hold {
  const { db, ports } = session;
  readCase(db, input.caseId);
  if (input.target !== '')
    assertOfCase(readRecord(db, input.target, itemSchema, 'item'), 'item', input.caseId);
  const holdId = toId('hld', ports.random.bytes(20));
  return store(session, 'hold-set', { ...input, holdId, state: 'set', liftedReason: '' });
}

/**
 * Lifts a hold. The reason stays in the vault; the log notes that it was lifted.
 * Throws RECORD_UNKNOWN, VALUE_INVALID without a reason, HOLD_ALREADY_LIFTED.
 */
export function liftHold(session: Session, holdId: string, reason: string): Hold {
  const stored = readRecord(session.db, holdId, holdSchema, 'hold').value;
  if (stored.state === 'lifted') throw new JikimError('HOLD_ALREADY_LIFTED', { id: holdId });
  if (reason.trim() === '')
    throw new JikimError('VALUE_INVALID', { problem: 'a hold is lifted only with a reason' });
  return store(session, 'hold-lifted', { ...stored, state: 'lifted', liftedReason: reason });
}

export function listHolds(db: ReadDb, caseId: string): Stored<Hold>[] {
  return listRecords(db, 'hold', caseId, holdSchema);
}

/** Throws HELD when a hold covers the item (or anything of the case for null), or a filed exhibit shows it. */
export function assertNotHeld(db: ReadDb, caseId: string, itemId: string | null): void {
  const hold = listHolds(db, caseId).find(({ value }) => value.state === 'set' && covers(value, itemId));
  if (hold !== undefined) throw new JikimError('HELD', { id: itemId ?? caseId, reason: hold.value.reason });
  const filed = listRecords(db, 'exhibit', caseId, exhibitSchema).find(({ value }) =>
    isFiledWith(value, itemId),
  );
  if (filed !== undefined) throw new JikimError('HELD', { id: itemId ?? caseId, reason: 'filed-exhibit' });
}

function store(session: Session, kind: 'hold-set' | 'hold-lifted', hold: Hold): Hold {
  const value = checked(holdSchema, hold);
  act(session, { kind, subject: value.holdId, records: [{ id: value.holdId, kind: 'hold', value }] });
  return value;
}

function covers(hold: Hold, itemId: string | null): boolean {
  return hold.target === '' || itemId === null || hold.target === itemId;
}

function isFiledWith(exhibit: Exhibit, itemId: string | null): boolean {
  return (
    exhibit.status === 'filed' && (itemId === null || exhibit.parts.some((part) => part.itemId === itemId))
  );
}
