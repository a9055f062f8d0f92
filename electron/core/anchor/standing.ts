import type {
  PaperAnchor,
  TimestampRequestRecord,
  TimestampTokenRecord,
  TrustRoot,
} from '../../../shared/domain/anchor.ts';
import { readLastCheckpoint } from '../custody/checkpoint.ts';
import { readSize } from '../custody/log.ts';
import type { ReadDb } from '../store/handles.ts';
import { furthestAnchor } from './furthest.ts';
import { type AnchorState, listPaperAnchors } from './state.ts';
import { listTimestampRequests, listTimestampTokens, listTrustRoots } from './timestamps.ts';

/** Everything that the time of the log rests on, newest first. */
export interface TimeStanding {
  readonly anchor: AnchorState;
  readonly entries: number;
  /** Acts of taking in that nothing from outside covers yet. */
  readonly unconfirmed: number;
  readonly checkpoint: { readonly size: number; readonly at: string } | null;
  readonly requests: readonly (Omit<TimestampRequestRecord, 'tsq'> & { readonly isAnswered: boolean })[];
  readonly tokens: readonly Omit<TimestampTokenRecord, 'token' | 'chain'>[];
  readonly papers: readonly PaperAnchor[];
  readonly trusted: readonly Omit<TrustRoot, 'der'>[];
  /** Checkpoints that were put on paper: entries covered, and when. */
  readonly printed: readonly { readonly size: number; readonly at: string }[];
}

export function readStanding(db: ReadDb): TimeStanding {
  const anchor = furthestAnchor(db);
  const last = readLastCheckpoint(db);
  const tokens = listTimestampTokens(db).map(({ value: { token: _, chain, ...rest } }) => rest);
  const answered = new Set(tokens.map(({ requestId }) => requestId));
  return {
    anchor,
    entries: readSize(db),
    unconfirmed: intakesFrom(db, confirmedSize(anchor)),
    checkpoint: last === null ? null : { size: last.size, at: last.at },
    requests: listTimestampRequests(db)
      .map(({ value: { tsq: _, ...rest } }) => ({ ...rest, isAnswered: answered.has(rest.requestId) }))
      .reverse(),
    tokens: tokens.reverse(),
    papers: listPaperAnchors(db)
      .map(({ value }) => value)
      .reverse(),
    trusted: listTrustRoots(db)
      .map(({ value: { der: _, ...rest } }) => rest)
      .reverse(),
    printed: printedCheckpoints(db),
  };
}

/** Entries that somebody else confirms the time of: a stamp that anyone could have made confirms none. */
export function confirmedSize(anchor: AnchorState): number {
  const isConfirmed = anchor.state === 'paper' || (anchor.state === 'stamped' && anchor.trusted);
  return isConfirmed ? anchor.size : 0;
}

function intakesFrom(db: ReadDb, seq: number): number {
  return db
    .prepare("SELECT count(*) FROM custody_entry WHERE seq >= ? AND json_extract(entry, '$.kind') = 'intake'")
    .pluck()
    .get(seq) as number;
}

function printedCheckpoints(db: ReadDb): TimeStanding['printed'] {
  const rows = db
    .prepare(
      `SELECT CAST(json_extract(entry, '$.refs.size') AS INTEGER) AS size, max(json_extract(entry, '$.at')) AS at
       FROM custody_entry WHERE json_extract(entry, '$.kind') = 'checkpoint-printed' GROUP BY 1 ORDER BY size DESC`,
    )
    .all();
  return rows as { size: number; at: string }[];
}
