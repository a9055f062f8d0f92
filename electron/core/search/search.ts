import { fold, toGramQuery } from '../../../shared/search/bigrams.ts';
import { needlesOf } from '../../../shared/search/query.ts';
import { STRUCTURE } from '../conversation/row-kind.ts';
import type { ReadDb } from '../store/handles.ts';

export interface SearchQuery {
  /** Every word, and every phrase in quotes, must be in the text; compared folded to composed lower case. */
  readonly text: string;
  readonly caseId: string | null;
  readonly sender?: string;
  /** Several spellings of one sender. */
  readonly senders?: readonly string[];
  /** Wall-clock bounds, `YYYY-MM-DD` or longer, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

export interface MessageHit {
  readonly itemId: string;
  readonly conversation: number;
  readonly number: number;
  readonly line: number;
  readonly time: string | null;
  readonly sender: string | null;
  readonly text: string;
}

export interface LabelHit {
  readonly subject: string;
  readonly kind: 'name' | 'file' | 'note';
  readonly text: string;
}

/** A row that may match, with the reading it is of. */
export interface Candidate extends MessageHit {
  readonly id: number;
  readonly readingId: string;
}

/** Messages whose text holds every word of the query, newest row first, verified against the text itself. */
export function searchMessages(db: ReadDb, query: SearchQuery): MessageHit[] {
  const words = needlesOf(query.text);
  if (words.length === 0) return [];
  const shown = currentReadings(db, query.caseId);
  const hits: MessageHit[] = [];
  for (const candidate of candidates(db, toGramQuery(query.text))) {
    if (!shown.has(candidate.readingId) || !matches(candidate, query, words)) continue;
    const { readingId: _, id: _id, ...hit } = candidate;
    hits.push(hit);
    if (hits.length >= query.limit) break;
  }
  return hits;
}

/** Names, file names and notes that hold every word. */
export function searchLabels(db: ReadDb, query: Pick<SearchQuery, 'text' | 'caseId' | 'limit'>): LabelHit[] {
  const words = needlesOf(query.text);
  if (words.length === 0) return [];
  const rows = labelCandidates(db, toGramQuery(query.text));
  const hits: LabelHit[] = [];
  for (const { caseId, ...row } of rows) {
    if ((query.caseId !== null && caseId !== query.caseId) || !holds(row.text, words)) continue;
    hits.push(row);
    if (hits.length >= query.limit) break;
  }
  return hits;
}

export const COLUMNS = `m.id, c.reading_id AS readingId, c.item_id AS itemId, c.number AS conversation, m.number, m.line, m.time,
  p.name AS sender, m.text`;
export const ROWS = `message m JOIN conversation c ON c.id = m.conversation_id LEFT JOIN participant p ON p.id = m.participant_id`;

/** Rows that may match, newest first; every row of text where the query is all punctuation, which has no terms. */
function candidates(db: ReadDb, grams: string | null): IterableIterator<Candidate> {
  const found =
    grams === null
      ? db.prepare(`SELECT ${COLUMNS} FROM ${ROWS} WHERE m.kind <> ${STRUCTURE} ORDER BY m.id DESC`).iterate()
      : db
          .prepare(
            `SELECT ${COLUMNS} FROM message_grams g CROSS JOIN ${ROWS}
             WHERE message_grams MATCH ? AND m.id = g.rowid ORDER BY g.rowid DESC`,
          )
          .iterate(grams);
  return found as IterableIterator<Candidate>;
}

function labelCandidates(
  db: ReadDb,
  grams: string | null,
): IterableIterator<LabelHit & { caseId: string | null }> {
  const columns = 'l.subject, l.kind, l.text, l.case_id AS caseId';
  const found =
    grams === null
      ? db.prepare(`SELECT ${columns} FROM label l ORDER BY l.id DESC`).iterate()
      : db
          .prepare(
            `SELECT ${columns} FROM label_grams g JOIN label l ON l.id = g.rowid
             WHERE label_grams MATCH ? ORDER BY g.rowid DESC`,
          )
          .iterate(grams);
  return found as IterableIterator<LabelHit & { caseId: string | null }>;
}

/** The newest reading of each item: earlier ones are kept, but not shown twice. */
export function currentReadings(db: ReadDb, caseId: string | null): ReadonlySet<string> {
  const where = caseId === null ? '' : 'AND case_id = ?';
  const rows = db
    .prepare(
      `SELECT id, item_id, max(entry_seq) FROM current_record WHERE kind = 'reading' ${where} GROUP BY item_id`,
    )
    .all(...(caseId === null ? [] : [caseId])) as { id: string }[];
  return new Set(rows.map((row) => row.id));
}

export function matches(hit: Candidate, query: SearchQuery, words: readonly string[]): boolean {
  if (!holds(hit.text, words)) return false;
  const { sender, senders = sender === undefined ? undefined : [sender] } = query;
  if (senders !== undefined && !senders.some((each) => fold(each) === fold(hit.sender ?? ''))) return false;
  if (query.from !== undefined && (hit.time === null || hit.time < query.from)) return false;
  return query.to === undefined || (hit.time !== null && hit.time.slice(0, query.to.length) <= query.to);
}

function holds(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
