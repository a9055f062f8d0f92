import type { AcquisitionInput } from '../../../shared/domain/acquisition-input.ts';
import { toId } from '../../../shared/domain/ids.ts';
import type { FileName, IntakeNote, Item } from '../../../shared/domain/item.ts';
import { type RecordingDoubt, recordingDoubt } from '../../../shared/domain/recording.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { sniffType } from '../decode/index.ts';
import { addLabel } from '../search/labels.ts';
import { append } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { findStored, putContent } from '../store/content.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { parseAcquisitionInput } from './acquisition-input.ts';
import type { Prepared } from './prepare.ts';
import type { IntakeSource } from './sources.ts';
import { toStorableName } from './storable-name.ts';
import { toAcquisition } from './to-acquisition.ts';

export interface Taken {
  readonly status: 'taken' | 'duplicate';
  readonly itemId: string;
  readonly acquisitionId: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly copySigns: readonly string[];
  /** Whether the recorder took part, as answered; `not-a-recording` for everything else. */
  readonly recorderTookPart: IntakeNote['recorderTookPart'];
  /** What a person should know of a recording now; null where there is nothing. `recordingWarning` has the words. */
  readonly recordingDoubt: RecordingDoubt | null;
}

export interface Isolated {
  readonly status: 'quarantined';
  readonly sha256: string;
  readonly size: number;
}

export interface TakeInput {
  readonly caseId: string;
  readonly input: AcquisitionInput;
  /** Random id shared by files that belong together, or empty. */
  readonly group: string;
  readonly previews: IntakeNote['previews'];
}

/**
 * Makes one prepared file part of the case, inside the caller's transaction: its bytes become visible together with the
 * entry that says so. The same bytes again are a second acquisition of the same item; bytes that were isolated before are
 * not taken.
 */
export function takeIn(session: Session, prepared: Prepared, given: TakeInput): Taken | Isolated {
  const { db, ports } = session;
  const { sha256, size } = prepared.digest;
  if (isIsolated(db, sha256)) return { status: 'quarantined', sha256, size };
  const known = findItem(db, given.caseId, sha256);
  const itemId = known ?? toId('itm', ports.random.bytes(20));
  const acquisitionId = toId('acq', ports.random.bytes(20));
  const type = sniffType(prepared.head, prepared.source.name).type;
  if (findStored(db, sha256) === undefined) storeBytes(session, prepared);
  const acquisition = toAcquisition(session, prepared, { ...given, itemId, acquisitionId, type });
  const fileName = toStorableName(prepared.source.name);
  const name: FileName = { caseId: given.caseId, itemId, acquisitionId, name: fileName };
  const note = toIntakeNote(given, { itemId, acquisitionId, type });
  const item: Item = { caseId: given.caseId, ...prepared.digest, type };
  append(session, {
    kind: 'intake',
    subject: itemId,
    refs: { case: given.caseId, acquisition: acquisitionId, seen: known === null ? 'first' : 'again' },
    records: [
      ...(known === null ? [{ id: itemId, kind: 'item', value: item }] : []),
      { id: acquisitionId, kind: 'acquisition', value: acquisition },
      { id: toId('rec', ports.random.bytes(20)), kind: 'filename', value: name },
      { id: toId('rec', ports.random.bytes(20)), kind: 'intake-note', value: note },
    ],
  });
  addLabel(db, { subject: itemId, caseId: given.caseId, kind: 'file', text: fileName });
  if (note.notes !== '')
    addLabel(db, { subject: itemId, caseId: given.caseId, kind: 'note', text: note.notes });
  const status = known === null ? 'taken' : 'duplicate';
  const { recorderTookPart } = note;
  return {
    status,
    itemId,
    acquisitionId,
    sha256,
    size,
    type,
    copySigns: acquisition.copySigns,
    recorderTookPart,
    recordingDoubt: recordingDoubt(recorderTookPart),
  };
}

/** Whether the same bytes were ever isolated, in any case of the vault, one that was destroyed since included. */
export function isIsolated(db: ReadDb, sha256: string): boolean {
  return (
    prepared<[string]>(db, "SELECT 1 FROM current_record WHERE kind = 'isolated-hash' AND sha256 = ?").get(
      sha256,
    ) !== undefined
  );
}

function findItem(db: ReadDb, caseId: string, sha256: string): string | null {
  const row = prepared<[string, string], { id: string }>(
    db,
    "SELECT id FROM current_record WHERE kind = 'item' AND sha256 = ? AND case_id = ?",
  ).get(sha256, caseId);
  return row?.id ?? null;
}

function storeBytes({ db }: Session, { held, digest }: Prepared): void {
  if ('bytes' in held) putContent(db, held.bytes, digest);
  else held.writer.finish(db, digest);
}

/** Longest file name that is kept, in UTF-16 units: twice what any file system allows. */
const LONGEST_NAME = 1024;

/** Throws VALUE_INVALID for words or a name that could not be read back. */
export function assertStorable({ name }: IntakeSource, input: AcquisitionInput): void {
  parseAcquisitionInput(input);
  const { length } = toStorableName(name);
  if (length > LONGEST_NAME)
    throw new JikimError('VALUE_INVALID', { problem: `a file name of ${length} characters` });
}

function toIntakeNote(
  { caseId, input, previews }: TakeInput,
  of: { itemId: string; acquisitionId: string; type: string },
): IntakeNote {
  return {
    caseId,
    itemId: of.itemId,
    acquisitionId: of.acquisitionId,
    notes: input.notes ?? '',
    consentId: input.consent ?? null,
    recorderTookPart: isRecording(of.type) ? (input.recorderTookPart ?? 'later') : 'not-a-recording',
    previews,
  };
}

export function isRecording(type: string): boolean {
  return type.startsWith('audio/') || type.startsWith('video/');
}
