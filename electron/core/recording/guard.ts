import { exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { intakeNoteSchema, itemSchema } from '../../../shared/domain/item.ts';
import type { GivenAnswer } from '../../../shared/domain/recording.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { listItemRecords, listRecords, readRecord } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/** Recordings of a case on which a lawyer's decision is recorded with their exhibit. */
export function decidedRecordings(db: ReadDb, caseId: string): ReadonlySet<string> {
  return new Set(
    listRecords(db, 'exhibit', caseId, exhibitSchema)
      .filter(({ value }) => (value.recording?.lawyerDecision ?? '') !== '')
      .flatMap(({ value }) => value.parts.map(({ itemId }) => itemId)),
  );
}

/** Whether somebody answered that whoever recorded took no part, however often the bytes were taken in. */
export function isOfOthers(db: ReadDb, itemId: string): boolean {
  return listItemRecords(db, 'intake-note', itemId, intakeNoteSchema).some(
    ({ value }) => value.recorderTookPart === 'no',
  );
}

export interface RecordingState {
  /** The answer that binds: `no` where any of them is. */
  readonly answer: GivenAnswer;
  /** May be an unlawful recording of others, and no lawyer has decided (통신비밀보호법 4, 14). */
  readonly isBlocked: boolean;
}

/** What is known of a recording; null for an item that is none. */
export function readRecordingState(db: ReadDb, itemId: string): RecordingState | null {
  const answers = listItemRecords(db, 'intake-note', itemId, intakeNoteSchema)
    .map(({ value }) => value.recorderTookPart)
    .filter((answer) => answer !== 'not-a-recording');
  if (answers.length === 0) return null;
  if (!answers.includes('no')) return { answer: answers.at(-1)!, isBlocked: false };
  const { caseId } = readRecord(db, itemId, itemSchema, 'item').value;
  return { answer: 'no', isBlocked: !decidedRecordings(db, caseId).has(itemId) };
}

/** Throws RECORDING_BLOCKED where a lawyer has to decide before anybody listens. */
export function assertPlayable(db: ReadDb, itemId: string): void {
  if (readRecordingState(db, itemId)?.isBlocked) throw new JikimError('RECORDING_BLOCKED', { id: itemId });
}
