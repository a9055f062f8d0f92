import { type Hold, type HoldReason, holdSchema } from '../../../shared/domain/case.ts';
import { type Exhibit, exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { readCase } from '../case/cases.ts';
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

/** Forbids destruction of an item or a whole case until lifted. */
export function setHold(session: Session, input: HoldInput): Hold {
  readCase(session.db, input.caseId);
  const holdId = toId('hld', session.ports.random.bytes(20));
  const value: Hold = { ...input, holdId, state: 'set', liftedReason: '' };
  act(session, { kind: 'hold-set', subject: holdId, records: [{ id: holdId, kind: 'hold', value }] });
  return value;
}

/** Lifts a hold. The reason stays in the vault; the log notes that it was lifted. */
export function liftHold(session: Session, holdId: string, reason: string): Hold {
  const stored = readRecord(session.db, holdId, holdSchema, 'hold').value;
  if (reason.trim() === '')
    throw new JikimError('VALUE_INVALID', { problem: 'a hold is lifted only with a reason' });
  const value: Hold = { ...stored, state: 'lifted', liftedReason: reason };
  act(session, { kind: 'hold-lifted', subject: holdId, records: [{ id: holdId, kind: 'hold', value }] });
  return value;
}

export function listHolds(db: ReadDb, caseId: string): Stored<Hold>[] {
  return listRecords(db, 'hold', caseId, holdSchema);
}

/** Throws HELD when a hold covers the item (or the whole case for null), or a filed exhibit shows it. */
export function assertNotHeld(db: ReadDb, caseId: string, itemId: string | null): void {
  const hold = listHolds(db, caseId).find(({ value }) => value.state === 'set' && covers(value, itemId));
  if (hold !== undefined) throw new JikimError('HELD', { id: itemId ?? caseId, reason: hold.value.reason });
  const filed = listRecords(db, 'exhibit', caseId, exhibitSchema).find(({ value }) =>
    isFiledWith(value, itemId),
  );
  if (filed !== undefined) throw new JikimError('HELD', { id: itemId ?? caseId, reason: 'filed-exhibit' });
}

function covers(hold: Hold, itemId: string | null): boolean {
  return hold.target === '' || itemId === null || hold.target === itemId;
}

function isFiledWith(exhibit: Exhibit, itemId: string | null): boolean {
  return (
    exhibit.status === 'filed' && (itemId === null || exhibit.parts.some((part) => part.itemId === itemId))
  );
}
