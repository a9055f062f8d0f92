import { type Export, exportSchema } from '../../../shared/domain/export.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { listRecords, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

/** Notes that something left the vault. Its entry comes after the checkpoint that the export rests on. */
export function recordExport(session: Session, input: Omit<Export, 'exportId' | 'at'>): Export {
  const exportId = toId('exp', session.ports.random.bytes(20));
  const value: Export = { ...input, exportId, at: new Date(session.ports.clock.now()).toISOString() };
  act(session, {
    kind: 'export',
    subject: exportId,
    refs: { purpose: value.kind, case: value.caseId },
    records: [{ id: exportId, kind: 'export', value }],
  });
  return value;
}

export function listExportsOf(db: ReadDb, caseId: string): Stored<Export>[] {
  return listRecords(db, 'export', caseId, exportSchema);
}
