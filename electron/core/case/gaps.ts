import { type Exhibit, exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { recordingDoubt } from '../../../shared/domain/recording.ts';
import { clearanceFor } from '../exhibit/clearances.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { listRecordings } from '../recording/answers.ts';
import { eachRecord } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/** What a person has still to say or to look at; in numbers. Work product: it stands in no export. */
export interface Gaps {
  /** Items that no exhibit shows. */
  readonly withoutExhibit: number;
  /** Drafts without 입증취지. */
  readonly withoutFact: number;
  /** Drafts with pictures that nobody has checked for protected content. */
  readonly unconfirmed: number;
  /** Recordings of which it is not settled that the recorder took part. */
  readonly recordings: number;
}

export function readGaps(db: ReadDb, caseId: string): Gaps {
  const exhibits = eachRecord(db, 'exhibit', caseId, exhibitSchema)
    .map(({ value }) => value)
    .toArray();
  const drafts = exhibits.filter(({ status }) => status === 'draft');
  return {
    withoutExhibit: outsideOf(db, caseId, exhibits),
    withoutFact: drafts.filter(({ fact }) => fact.trim() === '').length,
    unconfirmed: drafts.filter((exhibit) => clearanceFor(db, exhibit) === null).length,
    recordings: listRecordings(db, caseId).filter(({ answer }) => recordingDoubt(answer) !== null).length,
  };
}

function outsideOf(db: ReadDb, caseId: string, exhibits: readonly Exhibit[]): number {
  const shown = new Set(exhibits.flatMap(({ parts }) => parts.map(({ itemId }) => itemId)));
  const ids = db
    .prepare("SELECT id FROM current_record WHERE kind = 'item' AND case_id = ?")
    .pluck()
    .all(caseId) as string[];
  return ids.filter((id) => !shown.has(id) && !isWithheld(db, id)).length;
}
