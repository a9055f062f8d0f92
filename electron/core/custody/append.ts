import { type Bytes, toHex } from '../../../shared/bytes.ts';
import { type JsonValue, toCanonical } from '../../../shared/canonical-json.ts';
import { COMMITMENT_SALT_BYTES, commitmentOf } from '../../../shared/custody/commitment.ts';
import {
  ENTRY_SALT_BYTES,
  type Entry,
  leafOfEntry,
  NO_PREVIOUS,
  toEntryText,
} from '../../../shared/custody/entry.ts';
import type { EntryKind } from '../../../shared/custody/entry-kind.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { WriteDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { judgeClock, rememberJump } from './clock-state.ts';
import { destroyRecords, toDestroyedList } from './destroy-records.ts';
import { type CustodyLog, readHead } from './log.ts';
import { nodeSha256 } from './node-sha256.ts';

export interface RecordDraft {
  readonly id: string;
  /** Such as `case`, `party`, `item`: [a-z][a-z0-9-]*. */
  readonly kind: string;
  /** What canonical JSON can hold: no undefined members. */
  readonly value: object;
}

export interface EntryDraft {
  readonly kind: EntryKind;
  /** Id of what the act is about. */
  readonly subject: string | null;
  /** Further ids and short codes, by name. Never free text. */
  readonly refs?: Readonly<Record<string, string>>;
  /** Values the entry commits to; each becomes the next version of its record. At most one version of a record an entry. */
  readonly records?: readonly RecordDraft[];
  /** Records whose values end here, all versions. Only in entries of kind `destroy` or `quarantine`. */
  readonly destroyed?: readonly string[];
  /** Parser or processing rule with its version, such as `kakaotalk-ios/3`. */
  readonly rule?: string;
}

export interface Appended {
  readonly seq: number;
  readonly entry: Entry;
  readonly leaf: Bytes;
}

/**
 * Writes the next entry of the log together with the records it commits to, inside the caller's transaction: either the
 * act and its entry are there, or neither.
 * Throws LOG_NO_TRANSACTION, LOG_ENTRY_INVALID (free text in a reference), LOG_RECORD_REFUSED.
 */
export function appendEntry(db: WriteDb, log: CustodyLog, draft: EntryDraft): Appended {
  if (!db.inTransaction) throw new JikimError('LOG_NO_TRANSACTION');
  const records = [...(draft.records ?? []), ...toDestroyedList(log.ports.random, draft)];
  const rows = records.map((record) => sealRecord(log, record));
  const { entry, jumped, monotonic } = composeEntry(db, log, draft, rows);
  const text = toEntryText(entry);
  const leaf = leafOfEntry(nodeSha256, text);
  prepared(db, 'INSERT INTO custody_entry (seq, entry, leaf) VALUES (?, ?, ?)').run(entry.seq, text, leaf);
  insertRecords(db, entry.seq, rows);
  if (jumped) rememberJump(log, { seq: entry.seq, leaf, wall: Date.parse(entry.at), monotonic });
  destroyRecords(db, draft.destroyed ?? [], entry.seq);
  return { seq: entry.seq, entry, leaf };
}

interface SealedRecord {
  readonly id: string;
  readonly kind: string;
  readonly salt: Bytes;
  readonly value: string;
  readonly commitment: string;
}

function sealRecord(log: CustodyLog, { id, kind, value }: RecordDraft): SealedRecord {
  const salt = log.ports.random.bytes(COMMITMENT_SALT_BYTES);
  const text = toCanonical(value as JsonValue);
  return { id, kind, salt, value: text, commitment: toHex(commitmentOf(nodeSha256, salt, text)) };
}

function composeEntry(db: WriteDb, log: CustodyLog, draft: EntryDraft, rows: readonly SealedRecord[]) {
  const head = readHead(db);
  const { state, wall, monotonic, jumped } = judgeClock(db, log, head.at);
  const entry: Entry = {
    v: 1,
    seq: head.size,
    kind: draft.kind,
    at: new Date(wall).toISOString(),
    clock: state,
    actor: log.actor.id,
    actorBasis: log.actor.basis,
    subject: draft.subject,
    refs: { ...draft.refs },
    commit: toMap(rows, 'commitment'),
    kinds: toMap(rows, 'kind'),
    tool: draft.rule === undefined ? { ...log.tool } : { ...log.tool, rule: draft.rule },
    salt: toHex(log.ports.random.bytes(ENTRY_SALT_BYTES)),
    prev: head.leaf === null ? NO_PREVIOUS : toHex(head.leaf),
  };
  return { entry, jumped, monotonic };
}

function toMap(rows: readonly SealedRecord[], field: 'commitment' | 'kind'): Record<string, string> {
  const map: Record<string, string> = {};
  for (const row of rows) {
    if (Object.hasOwn(map, row.id)) throw new JikimError('LOG_RECORD_REFUSED', { id: row.id, why: 'twice' });
    map[row.id] = row[field];
  }
  return map;
}

/** A record keeps its kind through all versions, so that a value cannot be read as something it never was. */
function insertRecords(db: WriteDb, seq: number, rows: readonly SealedRecord[]): void {
  const newest = prepared<[string], { version: number; kind: string }>(
    db,
    'SELECT version, kind FROM record WHERE id = ? ORDER BY version DESC LIMIT 1',
  );
  const insert = prepared(
    db,
    'INSERT INTO record (id, version, kind, entry_seq, salt, value) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { id, kind, salt, value } of rows) {
    const last = newest.get(id);
    if (last && last.kind !== kind) throw new JikimError('LOG_RECORD_REFUSED', { id, why: last.kind });
    insert.run(id, (last?.version ?? 0) + 1, kind, seq, salt, value);
  }
}
