import { setImmediate as nextTurn } from 'node:timers/promises';
import { JikimError } from '../../../shared/errors/index.ts';
import { toGramQuery } from '../../../shared/search/bigrams.ts';
import { needlesOf } from '../../../shared/search/query.ts';
import { toConversationId } from '../conversation/find.ts';
import { STRUCTURE } from '../conversation/row-kind.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import {
  type Candidate,
  COLUMNS,
  currentReadings,
  type MessageHit,
  matches,
  ROWS,
  type SearchQuery,
} from './search.ts';

/** Rows looked at before other work gets its turn: a few milliseconds. */
const SLICE = 500;

/** A hit with the conversation it can be read in. */
export interface PlacedHit extends MessageHit {
  readonly conversationId: string;
}

export interface HitPage {
  readonly hits: readonly PlacedHit[];
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

/** A search that is asked while somebody types: `isWanted` says no as soon as something else was typed. */
export interface Asked {
  readonly query: SearchQuery;
  readonly isWanted: () => boolean;
}

/**
 * The next `query.limit` messages that match, newest row first; `from` is the `next` of the page before. Other work has its
 * turn in between. Throws CANCELLED where it is no longer wanted.
 */
export async function findHits(db: ReadDb, asked: Asked, from: number | null = null): Promise<HitPage> {
  const { query } = asked;
  const hits: PlacedHit[] = [];
  for await (const { id, readingId, ...hit } of matching(db, asked, from)) {
    hits.push({ ...hit, conversationId: toConversationId(readingId, hit.conversation) });
    if (hits.length >= query.limit) return { hits, next: id };
  }
  return { hits, next: null };
}

/** How many messages match, up to `query.limit`. Throws CANCELLED where it is no longer wanted. */
export async function countHits(db: ReadDb, asked: Asked): Promise<number> {
  let count = 0;
  for await (const _ of matching(db, asked, null)) {
    count++;
    if (count >= asked.query.limit) break;
  }
  return count;
}

async function* matching(
  db: ReadDb,
  { query, isWanted }: Asked,
  from: number | null,
): AsyncGenerator<Candidate> {
  const needles = needlesOf(query.text);
  if (needles.length === 0) return;
  const shown = currentReadings(db, query.caseId);
  const grams = toGramQuery(query.text);
  for (let before = from ?? Number.MAX_SAFE_INTEGER; ; ) {
    const slice = candidatesBefore(db, grams, before);
    for (const candidate of slice)
      if (shown.has(candidate.readingId) && matches(candidate, query, needles)) yield candidate;
    if (slice.length < SLICE) return;
    before = slice.at(-1)!.id;
    await nextTurn();
    if (!isWanted()) throw new JikimError('CANCELLED');
  }
}

/** No statement stays open between two slices, so other work may write. */
function candidatesBefore(db: ReadDb, grams: string | null, before: number): Candidate[] {
  if (grams === null)
    return prepared<[number, number], Candidate>(
      db,
      `SELECT ${COLUMNS} FROM ${ROWS} WHERE m.kind <> ${STRUCTURE} AND m.id < ? ORDER BY m.id DESC LIMIT ?`,
    ).all(before, SLICE);
  return prepared<[string, number, number], Candidate>(
    db,
    `SELECT ${COLUMNS} FROM message_grams g CROSS JOIN ${ROWS}
     WHERE message_grams MATCH ? AND g.rowid < ? AND m.id = g.rowid ORDER BY g.rowid DESC LIMIT ?`,
  ).all(grams, before, SLICE);
}
