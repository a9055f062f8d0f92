import type { EntryKind } from '../../../shared/custody/entry-kind.ts';
import { type HistoryRow, toHistoryRow } from '../custody/history.ts';
import { readSize } from '../custody/log.ts';
import { readEntry } from '../custody/read.ts';
import type { ReadDb } from '../store/handles.ts';

/** What a reader looks for; a field left out (null) hides nothing. */
export interface HistoryFilter {
  /** An item or a case: entries about it, that refer to it, or that made records of it. */
  readonly about: string | null;
  readonly kind: EntryKind | null;
  /** Who acted. */
  readonly person: string | null;
  /** UTC, ISO 8601: from this moment on, and before that one. */
  readonly since: string | null;
  readonly until: string | null;
}

export interface FoundHistory {
  readonly total: number;
  /** Entry numbers, oldest first. */
  readonly seqs: Uint32Array;
}

interface Kept {
  readonly key: string;
  readonly found: FoundHistory;
}

/** The last answer of a connection: a reader scrolls through one filter for a while, and each window asks anew. */
const kept = new WeakMap<ReadDb, Kept>();

/** Numbers of all entries that fit, found once for each filter and length of the log. */
export function findHistory(db: ReadDb, filter: HistoryFilter): FoundHistory {
  const key = JSON.stringify([readSize(db), filter]);
  const last = kept.get(db);
  if (last?.key === key) return last.found;
  const rows = db
    .prepare(toSql(filter))
    .pluck()
    .all({ ...filter }) as number[];
  const found = { total: rows.length, seqs: Uint32Array.from(rows) };
  kept.set(db, { key, found });
  return found;
}

const ABOUT = `seq IN (
  SELECT seq FROM custody_entry WHERE subject = @about
  UNION SELECT entry_seq FROM record WHERE id = @about OR case_id = @about OR item_id = @about
  UNION SELECT seq FROM custody_entry, json_each(entry, '$.refs') named WHERE named.value = @about)`;

function toSql({ about, kind, person, since, until }: HistoryFilter): string {
  const conditions = [
    ...(about === null ? [] : [ABOUT]),
    ...(kind === null ? [] : ['kind = @kind']),
    ...(person === null ? [] : ["json_extract(entry, '$.actor') = @person"]),
    ...(since === null ? [] : ["json_extract(entry, '$.at') >= @since"]),
    ...(until === null ? [] : ["json_extract(entry, '$.at') < @until"]),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return `SELECT seq FROM custody_entry ${where} ORDER BY seq`;
}

export interface Window {
  /** Counted from 0, in the order asked for. */
  readonly from: number;
  readonly count: number;
  readonly newestFirst: boolean;
}

/** A window of what was found. */
export function historyWindow(db: ReadDb, { seqs }: FoundHistory, window: Window): HistoryRow[] {
  const { from, count, newestFirst } = window;
  const places = Array.from({ length: Math.max(0, Math.min(count, seqs.length - from)) }, (_, at) =>
    newestFirst ? seqs.length - 1 - from - at : from + at,
  );
  return places.map((place) => toHistoryRow(readEntry(db, seqs[place]!)!.entry));
}
