import { DESTROYED_LIST_KIND, DESTROYING_KINDS } from '../../../shared/custody/entry-kind.ts';
import type { LogFinding } from '../../../shared/custody/finding.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { readDestroyedList } from './destroy-records.ts';

interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly entrySeq: number;
}

/** Versions of a record count from 1 without a gap, in the order of the log. */
export function verifyVersions(db: ReadDb): LogFinding[] {
  const rows = prepared<[], VersionRow>(
    db,
    `SELECT id, version, entrySeq FROM (
         SELECT id, version, entry_seq AS entrySeq,
           lag(version, 1, 0) OVER one AS before, lag(entry_seq, 1, -1) OVER one AS earlier
         FROM record WINDOW one AS (PARTITION BY id ORDER BY version)
       ) WHERE version IS NOT before + 1 OR entrySeq IS NULL OR entrySeq <= earlier`,
  ).all();
  return rows.map(({ id, version, entrySeq }) => ({
    code: 'LOG_RECORD_VERSION',
    params: { id, version, seq: entrySeq },
  }));
}

/** Every tombstone is owed to a later entry that destroyed this record, and every record so destroyed is empty. */
export function verifyTombstones(db: ReadDb): LogFinding[] {
  return [...unfoundedTombstones(db), ...undoneDestructions(db)];
}

function unfoundedTombstones(db: ReadDb): LogFinding[] {
  const findings: LogFinding[] = [];
  const rows = db
    .prepare<[], VersionRow & { destroyedSeq: number | null }>(
      `SELECT id, version, entry_seq AS entrySeq, destroyed_seq AS destroyedSeq FROM record
       WHERE value IS NULL OR salt IS NULL OR destroyed_seq IS NOT NULL ORDER BY destroyed_seq`,
    )
    .iterate();
  let [seq, named]: [number, ReadonlySet<string>] = [-1, new Set()];
  for (const { id, version, entrySeq, destroyedSeq } of rows) {
    const by = destroyedSeq ?? -1;
    if (by !== seq) [seq, named] = [by, listOf(db, by)];
    if (named.has(id) && by > entrySeq) continue;
    findings.push({ code: 'LOG_TOMBSTONE_UNFOUNDED', params: { id, version, seq: by } });
  }
  return findings;
}

function listOf(db: ReadDb, seq: number): ReadonlySet<string> {
  const row = prepared<[number], { kind: string }>(
    db,
    `SELECT json_extract(entry, '$.kind') AS kind FROM custody_entry WHERE seq = ? AND json_valid(entry)`,
  ).get(seq);
  const destroys = DESTROYING_KINDS.some((kind) => kind === row?.kind);
  return destroys ? readDestroyedList(db, seq) : new Set();
}

function undoneDestructions(db: ReadDb): LogFinding[] {
  const rows = prepared<[string], { id: string; seq: number }>(
    db,
    `SELECT DISTINCT victim.id AS id, list.entry_seq AS seq
       FROM record list, json_each(CASE WHEN json_valid(list.value) THEN list.value ELSE '{}' END, '$.ids') named,
         record victim
       WHERE list.kind = ? AND victim.id = named.value AND victim.entry_seq < list.entry_seq
         AND (victim.value IS NOT NULL OR victim.salt IS NOT NULL)`,
  ).all(DESTROYED_LIST_KIND);
  return rows.map(({ id, seq }) => ({ code: 'LOG_DESTRUCTION_UNDONE', params: { id, seq } }));
}
