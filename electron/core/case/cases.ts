import { type Case, caseSchema } from '../../../shared/domain/case.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

export type CaseInput = Omit<Case, 'caseId' | 'status'>;

/** Opens a case. Everything typed stays in the vault; the log gets a random id. */
export function createCase(session: Session, input: CaseInput): Case {
  const caseId = toId('cas', session.ports.random.bytes(20));
  const value: Case = { ...input, caseId, status: 'open' };
  act(session, { kind: 'case-opened', subject: caseId, records: [{ id: caseId, kind: 'case', value }] });
  return value;
}

/** Closes a case: nothing more is added to it. What it holds stays until it is destroyed or given away. */
export function closeCase(session: Session, caseId: string): Case {
  const value: Case = { ...readOpenCase(session.db, caseId), status: 'closed' };
  act(session, { kind: 'case-closed', subject: caseId, records: [{ id: caseId, kind: 'case', value }] });
  return value;
}

export function listCases(db: ReadDb): Stored<Case>[] {
  return listRecords(db, 'case', null, caseSchema);
}

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
