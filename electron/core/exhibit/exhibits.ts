import type { Case } from '../../../shared/domain/case.ts';
import { type Exhibit, exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { compareMarks, type ExhibitMark, markText, nextNumber } from '../../../shared/domain/exhibit-mark.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { readOpenCase } from '../case/cases.ts';
import { conversationsOf, countMessages, listReadings } from '../conversation/conversations.ts';
import { type AsOf, listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

export interface ExhibitInput extends Omit<Exhibit, 'exhibitId' | 'status' | 'filed' | 'mark'> {
  /** The next number in order of submission when not given (민사소송규칙 107). */
  readonly mark?: ExhibitMark;
  /** For a proposed mark: whether it is an object of inspection (검). */
  readonly object?: boolean;
}

/** Adds an exhibit as a draft. */
export function addExhibit(session: Session, input: ExhibitInput): Exhibit {
  const { mark, object, ...rest } = input;
  const ofCase = readOpenCase(session.db, input.caseId);
  const used = marksInUse(session.db, input.caseId);
  const chosen = mark ?? proposeMark(ofCase, used, object ?? false);
  assertFree(used, chosen);
  assertPartsExist(session.db, input);
  const exhibitId = toId('exh', session.ports.random.bytes(20));
  return store(session, 'exhibit-set', { ...rest, mark: chosen, exhibitId, status: 'draft', filed: null });
}

/** Changes a draft. A filed exhibit is frozen: what the court holds cannot be changed here. */
export function editExhibit(
  session: Session,
  exhibitId: string,
  change: Partial<Omit<Exhibit, 'exhibitId' | 'caseId' | 'status' | 'filed'>>,
): Exhibit {
  const exhibit = readDraft(session.db, exhibitId);
  const next: Exhibit = { ...exhibit, ...change };
  assertFree(marksInUse(session.db, exhibit.caseId, exhibitId), next.mark);
  assertPartsExist(session.db, next);
  return store(session, 'exhibit-set', next);
}

/** Records that an exhibit was filed, with the date and the portal's receipt number, and freezes it. Throws EXHIBIT_FROZEN. */
export function fileExhibit(
  session: Session,
  exhibitId: string,
  filed: NonNullable<Exhibit['filed']>,
): Exhibit {
  const exhibit = readDraft(session.db, exhibitId);
  return store(session, 'exhibit-filed', { ...exhibit, status: 'filed', filed });
}

/** The same for several that were filed under one receipt; refused whole where one of them is frozen already. */
export function fileExhibits(
  session: Session,
  exhibitIds: readonly string[],
  filed: NonNullable<Exhibit['filed']>,
): void {
  for (const id of exhibitIds) readDraft(session.db, id);
  for (const id of exhibitIds) fileExhibit(session, id, filed);
}

/** Takes a draft out of the list. Nobody has seen its number, which is free again. */
export function withdrawDraft(session: Session, exhibitId: string): Exhibit {
  const exhibit = readDraft(session.db, exhibitId);
  return store(session, 'exhibit-set', { ...exhibit, status: 'withdrawn' });
}

/** Throws EXHIBIT_FROZEN where it was filed, RECORD_UNKNOWN where it was taken out of the list. */
export function readDraft(db: ReadDb, exhibitId: string): Exhibit {
  const exhibit = readExhibit(db, exhibitId);
  if (exhibit.status === 'filed') throw new JikimError('EXHIBIT_FROZEN', { mark: markText(exhibit.mark) });
  if (exhibit.status === 'withdrawn')
    throw new JikimError('RECORD_UNKNOWN', { what: 'exhibit', id: exhibitId });
  return exhibit;
}

/** Marks that nothing else may have: those of drafts, and whatever the court has seen. */
function marksInUse(db: ReadDb, caseId: string, except?: string): ExhibitMark[] {
  return listExhibits(db, caseId)
    .filter(({ id, value }) => id !== except && isListed(value))
    .map(({ value }) => value.mark);
}

/** Whether an exhibit stands in the list: a draft, or one that the court has or had. */
export function isListed({ status, filed }: Exhibit): boolean {
  return status !== 'withdrawn' || filed !== null;
}

/** Exhibits of a case in the order of their marks. */
export function listExhibits(db: ReadDb, caseId: string, asOf: AsOf = {}): Stored<Exhibit>[] {
  return listRecords(db, 'exhibit', caseId, exhibitSchema, asOf).sort((a, b) =>
    compareMarks(a.value.mark, b.value.mark),
  );
}

export function readExhibit(db: ReadDb, exhibitId: string): Exhibit {
  return readRecord(db, exhibitId, exhibitSchema, 'exhibit').value;
}

function store(session: Session, kind: 'exhibit-set' | 'exhibit-filed', exhibit: Exhibit): Exhibit {
  const checked = exhibitSchema.safeParse(exhibit);
  if (!checked.success) {
    throw new JikimError('VALUE_INVALID', {
      problem: checked.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '),
    });
  }
  act(session, {
    kind,
    subject: exhibit.exhibitId,
    records: [{ id: exhibit.exhibitId, kind: 'exhibit', value: checked.data }],
  });
  return checked.data;
}

function proposeMark(ofCase: Case, used: readonly ExhibitMark[], object: boolean): ExhibitMark {
  const prefix = { side: ofCase.side, partyBranch: ofCase.partyBranch, object };
  return { ...prefix, number: nextNumber(used, prefix), sub: null };
}

/** A number without branches and the same number with branches cannot stand side by side. */
function assertFree(used: readonly ExhibitMark[], mark: ExhibitMark): void {
  const clash = used.find(
    (other) => markText(other) === markText(mark) || isWholeOf(other, mark) || isWholeOf(mark, other),
  );
  if (clash !== undefined) throw new JikimError('EXHIBIT_MARK_TAKEN', { mark: markText(mark) });
}

function isWholeOf(whole: ExhibitMark, branch: ExhibitMark): boolean {
  return whole.sub === null && branch.sub !== null && markText({ ...branch, sub: null }) === markText(whole);
}

function assertPartsExist(db: ReadDb, exhibit: Pick<Exhibit, 'parts' | 'caseId'>): void {
  for (const part of exhibit.parts) {
    const item = readRecord(db, part.itemId, itemSchema, 'item').value;
    if (item.caseId !== exhibit.caseId)
      throw new JikimError('RECORD_UNKNOWN', { what: 'item', id: part.itemId });
    assertRange(db, part);
  }
}

/** Messages that are not there would be promised to the court and left out in silence. */
function assertRange(db: ReadDb, { itemId, conversation, from, to }: Exhibit['parts'][number]): void {
  if (from === null && to === null && conversation === null) return;
  const reading = listReadings(db, itemId).at(-1);
  const found = reading && conversationsOf(db, reading.id)[conversation ?? 0];
  if (found === undefined) throw new JikimError('EXHIBIT_RANGE_UNREAD', { id: itemId });
  const total = countMessages(db, found.id);
  const [first, last] = [from ?? 1, to ?? total];
  if (first < 1 || first > last || last > total)
    throw new JikimError('EXHIBIT_RANGE', { from: first, to: last, total });
}
