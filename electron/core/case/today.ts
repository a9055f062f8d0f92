import { type TodayStep, todayStepSchema } from '../../../shared/domain/today.ts';
import { confirmedSize, readStanding, type TimeStanding } from '../anchor/standing.ts';
import { startOfDay, todayOf } from '../consent/today.ts';
import { itemsWithoutReading } from '../conversation/read-items.ts';
import { listPeople } from '../people/people.ts';
import { itemsWithoutPreview } from '../preview/previews.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { readCase } from './cases.ts';
import { isBackedUp, type KnownCopy, listKnownCopies } from './copies.ts';
import { type Gaps, readGaps } from './gaps.ts';

/** The day of a case on one page: numbers, kinds and times; who has copies is named for the screen only. */
export interface Today {
  /** `YYYY-MM-DD`, by this computer's clock and zone. */
  readonly day: string;
  readonly taken: {
    readonly pictures: number;
    readonly recordings: number;
    readonly documents: number;
  };
  readonly isolated: number;
  /** Items of the case, and those of them that no third party confirms the time of. */
  readonly items: number;
  readonly unconfirmed: number;
  readonly copies: readonly KnownCopy[];
  readonly steps: readonly TodayStep[];
}

/** Throws RECORD_UNKNOWN. */
export function readToday(session: Session, caseId: string): Today {
  const { db, ports } = session;
  readCase(db, caseId);
  const since = startOfDay(ports.clock);
  const standing = readStanding(db);
  const unconfirmed = itemsFrom(db, caseId, confirmedSize(standing.anchor));
  return {
    day: todayOf(ports.clock),
    taken: takenSince(db, caseId, since),
    isolated: isolatedSince(db, caseId, since),
    items: itemsFrom(db, caseId, 0),
    unconfirmed,
    copies: listKnownCopies(db, caseId),
    steps: stepsOf(session, caseId, { standing, unconfirmed, gaps: readGaps(db, caseId) }),
  };
}

interface Known {
  readonly standing: TimeStanding;
  readonly unconfirmed: number;
  readonly gaps: Gaps;
}

function stepsOf(session: Session, caseId: string, { standing, unconfirmed, gaps }: Known): TodayStep[] {
  const { db } = session;
  const { anchor, requests } = standing;
  const isWaiting = requests.some(({ isAnswered }) => !isAnswered);
  const wanted: Record<TodayStep, boolean> = {
    'read-exports': itemsWithoutReading(db, caseId).length > 0,
    'make-previews': itemsWithoutPreview(db, caseId).length > 0,
    'answer-recordings': gaps.recordings > 0,
    'confirm-pictures': gaps.unconfirmed > 0,
    'request-time': unconfirmed > 0 && !isWaiting,
    'bring-answer': isWaiting,
    'trust-issuer': anchor.state === 'stamped' && !anchor.trusted,
    'make-backup': !isBackedUp(db),
    'add-person': listPeople(session).filter(({ slotId }) => slotId !== null).length < 2,
  };
  return todayStepSchema.options.filter((step) => wanted[step]);
}

function takenSince(db: ReadDb, caseId: string, since: string): Today['taken'] {
  const rows = db
    .prepare(
      `SELECT json_extract(i.value, '$.type') AS type, count(DISTINCT i.id) AS count
       FROM current_record a JOIN current_record i ON i.id = a.item_id
       WHERE a.kind = 'acquisition' AND a.case_id = ? AND json_extract(a.value, '$.at') >= ? AND i.kind = 'item'
       GROUP BY 1`,
    )
    .all(caseId, since) as { type: string; count: number }[];
  const sum = (is: (type: string) => boolean): number =>
    rows.reduce((total, { type, count }) => (is(type) ? total + count : total), 0);
  const isPicture = (type: string): boolean => type.startsWith('image/');
  const isRecording = (type: string): boolean => /^(audio|video)\//.test(type);
  return {
    pictures: sum(isPicture),
    recordings: sum(isRecording),
    documents: sum((type) => !isPicture(type) && !isRecording(type)),
  };
}

function isolatedSince(db: ReadDb, caseId: string, since: string): number {
  return db
    .prepare(
      `SELECT count(*) FROM current_record
       WHERE kind = 'quarantine' AND case_id = ? AND json_extract(value, '$.isolatedAt') >= ?`,
    )
    .pluck()
    .get(caseId, since) as number;
}

function itemsFrom(db: ReadDb, caseId: string, seq: number): number {
  return db
    .prepare("SELECT count(*) FROM current_record WHERE kind = 'item' AND case_id = ? AND entry_seq >= ?")
    .pluck()
    .get(caseId, seq) as number;
}
