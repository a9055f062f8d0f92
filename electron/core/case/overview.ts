import { furthestAnchor } from '../anchor/furthest.ts';
import type { AnchorState } from '../anchor/state.ts';
import { itemsWithoutReading } from '../conversation/read-items.ts';
import { readLastCheckpoint } from '../custody/checkpoint.ts';
import { readSize } from '../custody/log.ts';
import { clearanceFor } from '../exhibit/clearances.ts';
import { listExhibits } from '../exhibit/exhibits.ts';
import { listExportsOf } from '../export/exports.ts';
import { listPeople } from '../people/people.ts';
import { itemsWithoutPreview } from '../preview/previews.ts';
import { countRecords } from '../records/read-records.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { readCase } from './cases.ts';

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
  /** `unconfirmed`: drafts with pictures that nobody has checked for protected content. */
  readonly exhibits: { readonly draft: number; readonly filed: number; readonly unconfirmed: number };
  readonly entries: number;
  readonly checkpoint: { readonly size: number; readonly at: string } | null;
  readonly anchor: AnchorState;
  readonly lastExport: { readonly at: string; readonly kind: string; readonly recipient: string } | null;
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
  const newest = listExportsOf(db, caseId).at(-1)?.value;
  return {
    caseId,
    label,
    status,
    items: countRecords(db, 'item', caseId),
    withoutPreview: itemsWithoutPreview(db, caseId).length,
    unread: itemsWithoutReading(db, caseId).length,
    isolated: countRecords(db, 'quarantine', caseId),
    exhibits: exhibitsOf(db, caseId),
    entries: readSize(db),
    checkpoint: last === null ? null : { size: last.size, at: last.at },
    anchor: furthestAnchor(db),
    lastExport: newest === undefined ? null : pick(newest),
    takenToday: takenSince(db, caseId, startOfDay(session)),
    isAlone: listPeople(session).filter(({ slotId }) => slotId !== null).length < 2,
  };
}

function pick({ at, kind, recipient }: { at: string; kind: string; recipient: string }) {
  return { at, kind, recipient };
}

function exhibitsOf(db: ReadDb, caseId: string): CaseOverview['exhibits'] {
  const exhibits = listExhibits(db, caseId).map(({ value }) => value);
  const drafts = exhibits.filter(({ status }) => status === 'draft');
  return {
    draft: drafts.length,
    filed: exhibits.filter(({ status }) => status === 'filed').length,
    unconfirmed: drafts.filter((exhibit) => clearanceFor(db, exhibit) === null).length,
  };
}

/** Midnight where this computer is, as UTC. */
function startOfDay({ ports: { clock } }: Session): string {
  const offset = clock.offsetMinutes(clock.now()) * 60_000;
  const day = 86_400_000;
  return new Date(Math.floor((clock.now() + offset) / day) * day - offset).toISOString();
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
