import type { ActorBasis, ClockState, Entry } from '../../../shared/custody/entry.ts';
import type { EntryKind } from '../../../shared/custody/entry-kind.ts';
import { actorBasisText, clockStateText, entryText } from '../../../shared/i18n/custody.ts';
import type { Lang } from '../../../shared/i18n/lang.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { entriesFrom, readEntry } from './read.ts';

export interface HistoryQuery {
  /** Only entries about this id, or that refer to it, or that made records of this case or item. */
  readonly about?: string;
  /** First entry number; 0 for the beginning. */
  readonly from?: number;
  readonly limit?: number;
}

/** One act: when (UTC, this computer's clock), who, what, about what. Ids only; names are the reader's to look up. */
export interface HistoryRow {
  readonly seq: number;
  readonly at: string;
  readonly clock: ClockState;
  readonly actor: string | null;
  readonly actorBasis: ActorBasis;
  readonly kind: EntryKind;
  readonly subject: string | null;
  readonly refs: Readonly<Record<string, string>>;
}

/** The history in the order of the log, one entry at a time: a log may be longer than memory holds. */
export function* readHistory(db: ReadDb, query: HistoryQuery = {}): Generator<HistoryRow> {
  const { about, from = 0, limit = Number.MAX_SAFE_INTEGER } = query;
  if (about === undefined) yield* entriesInOrder(db, from, limit);
  else for (const seq of seqsAbout(db, about, from, limit)) yield toHistoryRow(readEntry(db, seq)!.entry);
}

const PAGE = 500;

function* entriesInOrder(db: ReadDb, from: number, limit: number): Generator<HistoryRow> {
  for (let done = 0; done < limit; ) {
    const page = entriesFrom(db, from + done, Math.min(PAGE, limit - done));
    for (const { entry } of page) yield toHistoryRow(entry);
    if (page.length < PAGE) return;
    done += page.length;
  }
}

function seqsAbout(db: ReadDb, about: string, from: number, limit: number): number[] {
  const seqs = prepared<[{ about: string; from: number; limit: number }], { seq: number }>(
    db,
    `SELECT seq FROM (
       SELECT seq FROM custody_entry WHERE subject = @about
       UNION SELECT entry_seq FROM record WHERE id = @about OR case_id = @about OR item_id = @about
       UNION SELECT seq FROM custody_entry, json_each(entry, '$.refs') named WHERE named.value = @about
     ) WHERE seq >= @from ORDER BY seq LIMIT @limit`,
  ).all({ about, from, limit });
  return seqs.map(({ seq }) => seq);
}

/** An entry at which this computer's clock was found set back or moved. */
export type ClockAnomaly = Pick<HistoryRow, 'seq' | 'at' | 'clock'>;

/**
 * No fault of the log, but said wherever times are. Read without judging the rest of the entry: a verification that found
 * one changed must still say all it found.
 */
export function readClockAnomalies(db: ReadDb): ClockAnomaly[] {
  return prepared<[], ClockAnomaly>(
    db,
    `SELECT seq, json_extract(entry, '$.at') AS at, json_extract(entry, '$.clock') AS clock
     FROM custody_entry WHERE json_extract(entry, '$.clock') IN ('back', 'jump') ORDER BY seq`,
  ).all();
}

export type NameOf = (id: string) => string | null;

/** A row in words: `12  2026-11-24T05:47:42.123Z  Taken in  itm_…  by Kim (own key)  [clock …]`. */
export function historyText(row: HistoryRow, nameOf: NameOf, lang: Lang): string {
  const by = row.actor === null ? '' : `${nameOf(row.actor) ?? row.actor} `;
  const parts = [
    String(row.seq),
    row.at,
    entryText({ kind: row.kind, change: row.refs.change ?? null }, lang),
    row.subject === null ? '' : (nameOf(row.subject) ?? row.subject),
    `${by}(${actorBasisText(row.actorBasis, lang)})`,
    row.clock === 'ok' ? '' : `[${clockStateText(row.clock, lang)}]`,
  ];
  return parts.filter((part) => part !== '').join('  ');
}

export function toHistoryRow(entry: Entry): HistoryRow {
  const { seq, at, clock, actor, actorBasis, kind, subject, refs } = entry;
  return { seq, at, clock, actor, actorBasis, kind, subject, refs };
}
