import { type IntakeNote, intakeNoteSchema, itemSchema } from '../../../shared/domain/item.ts';
import type { GivenAnswer } from '../../../shared/domain/recording.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { eachRecord, listItemRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

/**
 * Answers, at any time after intake, whether whoever recorded took part in the talk. The log says that something said of
 * the item was set, and commits to it; the answer itself stays in the vault. The answer before is kept as an older version.
 * Throws RECORD_UNKNOWN, RECORDING_NOT_ONE.
 */
export function answerRecording(session: Session, itemId: string, answer: GivenAnswer): IntakeNote[] {
  const { caseId } = readRecord(session.db, itemId, itemSchema, 'item').value;
  const notes = listItemRecords(session.db, 'intake-note', itemId, intakeNoteSchema).filter(isOfRecording);
  if (notes.length === 0) throw new JikimError('RECORDING_NOT_ONE', { id: itemId });
  const answered = notes.map(({ id, value }) => ({
    id,
    kind: 'intake-note',
    value: { ...value, recorderTookPart: answer },
  }));
  act(session, { kind: 'note-set', subject: itemId, refs: { case: caseId }, records: answered });
  return answered.map(({ value }) => value);
}

export interface RecordingAnswer {
  readonly itemId: string;
  readonly answer: GivenAnswer;
}

/** Recordings of a case with the answer of today. */
export function listRecordings(db: ReadDb, caseId: string): RecordingAnswer[] {
  const answers = new Map<string, GivenAnswer>();
  for (const { value } of eachRecord(db, 'intake-note', caseId, intakeNoteSchema))
    if (value.recorderTookPart !== 'not-a-recording') answers.set(value.itemId, value.recorderTookPart);
  return [...answers].map(([itemId, answer]) => ({ itemId, answer }));
}

function isOfRecording({ value }: Stored<IntakeNote>): boolean {
  return value.recorderTookPart !== 'not-a-recording';
}
