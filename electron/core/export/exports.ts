import { type Export, exportSchema } from '../../../shared/domain/export.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { listRecords, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { markLogged } from './unfinished-output.ts';

/**
 * Notes that something left the vault, before it gets its name (`staged`: where it lies until then), so that nothing is
 * outside that the log does not know of. Its entry comes after the checkpoint that the export rests on.
 */
export function recordExport(
  session: Session,
  input: Omit<Export, 'exportId' | 'at'>,
  staged: string,
): Export {
  const exportId = toId('exp', session.ports.random.bytes(20));
  const value: Export = { ...input, exportId, at: new Date(session.ports.clock.now()).toISOString() };
  const draft = {
    kind: 'export' as const,
    subject: exportId,
    refs: { purpose: value.kind, case: value.caseId },
    records: [{ id: exportId, kind: 'export', value }],
  };
  act(session, draft, () => markLogged(session, staged));
  return value;
}

export function listExportsOf(db: ReadDb, caseId: string): Stored<Export>[] {
  return listRecords(db, 'export', caseId, exportSchema);
}
