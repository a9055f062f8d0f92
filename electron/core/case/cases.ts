import { type Case, caseSchema } from '../../../shared/domain/case.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { checked } from '../records/checked.ts';
import { listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

export type CaseInput = Omit<Case, 'caseId' | 'status'>;

/** Opens a case. Everything typed stays in the vault; the log gets a random id. Throws VALUE_INVALID. */
export function createCase(session: Session, input: CaseInput): Case {
  const caseId = toId('cas', session.ports.random.bytes(20));
  return store(session, 'case-opened', { ...input, caseId, status: 'open' });
}

/** What a case is called and how its caption is printed: often known long after it was opened. Throws as `readOpenCase`. */
export function editCase(session: Session, caseId: string, change: Partial<CaseInput>): Case {
  const changed = { ...readOpenCase(session.db, caseId), ...change };
  // The kinds of entry are closed; a second entry of this kind about a case says by its reference what it is.
  return store(session, 'case-opened', changed, { change: 'details' });
}

/**
 * Closes a case: nothing more is added to it. What it holds stays until it is destroyed or given away.
 * Throws CASE_UNKNOWN, CASE_CLOSED.
 */
export function closeCase(session: Session, caseId: string): Case {
  return store(session, 'case-closed', { ...readOpenCase(session.db, caseId), status: 'closed' });
}

function store(
  session: Session,
  kind: 'case-opened' | 'case-closed',
  value: Case,
  refs: Readonly<Record<string, string>> = {},
): Case {
  const stored = checked(caseSchema, value);
  const { caseId } = stored;
  act(session, { kind, subject: caseId, refs, records: [{ id: caseId, kind: 'case', value: stored }] });
  return stored;
}

export function listCases(db: ReadDb): Stored<Case>[] {
  return listRecords(db, 'case', null, caseSchema);
}

/** Throws RECORD_UNKNOWN. */
export function readCase(db: ReadDb, caseId: string): Case {
  return readRecord(db, caseId, caseSchema, 'case').value;
}

/** A case that may still be added to. Throws CASE_UNKNOWN or CASE_CLOSED. */
export function readOpenCase(db: ReadDb, caseId: string): Case {
  const found = listCases(db).find((each) => each.value.caseId === caseId);
  if (found === undefined) throw new JikimError('CASE_UNKNOWN', { id: caseId });
  if (found.value.status === 'closed') throw new JikimError('CASE_CLOSED', { id: caseId });
  return found.value;
}

/** A record of one case that an input names. Throws RECORD_UNKNOWN for one of another case too. */
export function assertOfCase<T extends { caseId: string }>(
  stored: Stored<T>,
  what: string,
  caseId: string,
): Stored<T> {
  if (stored.value.caseId !== caseId) throw new JikimError('RECORD_UNKNOWN', { what, id: stored.id });
  return stored;
}
