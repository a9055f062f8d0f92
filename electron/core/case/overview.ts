import { furthestAnchor } from '../anchor/furthest.ts';
import type { AnchorState } from '../anchor/state.ts';
import { startOfDay } from '../consent/today.ts';
import { itemsWithoutReading } from '../conversation/read-items.ts';
import { readLastCheckpoint } from '../custody/checkpoint.ts';
import { readSize } from '../custody/log.ts';
import { listExhibits } from '../exhibit/exhibits.ts';
import { listPeople } from '../people/people.ts';
import { itemsWithoutPreview } from '../preview/previews.ts';
import { countRecords } from '../records/read-records.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { readCase } from './cases.ts';
import { type KnownCopy, listKnownCopies } from './copies.ts';
import { type Gaps, readGaps } from './gaps.ts';

/** Where a case stands: numbers and times. */
export interface CaseOverview {
  readonly caseId: string;
  readonly label: string;
  readonly status: 'open' | 'closed';
  readonly items: number;
  /** Pictures without a preview, and exports that nobody has read yet. */
  readonly withoutPreview: number;
  readonly unread: number;
  readonly isolated: number;
  readonly exhibits: { readonly draft: number; readonly filed: number };
  readonly gaps: Gaps;
  readonly entries: number;
  readonly checkpoint: { readonly size: number; readonly at: string } | null;
  readonly anchor: AnchorState;
  /** Newest first. */
  readonly copies: readonly KnownCopy[];
  /** Items whose newest acquisition is of today, by this computer's clock and zone. */
  readonly takenToday: number;
  /** Only one person can open the vault: if that one cannot, nobody can but by the recovery key. */
  readonly isAlone: boolean;
}

/** Throws RECORD_UNKNOWN. */
export function readOverview(session: Session, caseId: string): CaseOverview {
  const { db } = session;
  const { label, status } = readCase(db, caseId);
  const last = readLastCheckpoint(db);
  return {
    caseId,
    label,
    status,
    items: countRecords(db, 'item', caseId),
    withoutPreview: itemsWithoutPreview(db, caseId).length,
    unread: itemsWithoutReading(db, caseId).length,
    isolated: countRecords(db, 'quarantine', caseId),
    exhibits: exhibitsOf(db, caseId),
    gaps: readGaps(db, caseId),
    entries: readSize(db),
    checkpoint: last === null ? null : { size: last.size, at: last.at },
    anchor: furthestAnchor(db),
    copies: listKnownCopies(db, caseId),
    takenToday: takenSince(db, caseId, startOfDay(session.ports.clock)),
    isAlone: listPeople(session).filter(({ slotId }) => slotId !== null).length < 2,
  };
}

function exhibitsOf(db: ReadDb, caseId: string): CaseOverview['exhibits'] {
  const exhibits = listExhibits(db, caseId).map(({ value }) => value);
  const count = (of: 'draft' | 'filed'): number => exhibits.filter(({ status }) => status === of).length;
  return { draft: count('draft'), filed: count('filed') };
}

function takenSince(db: ReadDb, caseId: string, since: string): number {
  return db
    .prepare(
      `SELECT count(DISTINCT item_id) FROM current_record
       WHERE kind = 'acquisition' AND case_id = ? AND json_extract(value, '$.at') >= ?`,
    )
    .pluck()
    .get(caseId, since) as number;
}
