import { type Clearance, clearanceSchema, type Exhibit } from '../../../shared/domain/exhibit.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { type Item, itemSchema } from '../../../shared/domain/item.ts';
import { listRecords, readRecord } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { readExhibit } from './exhibits.ts';

/**
 * A named person confirms to have looked at the images or imported pages of an exhibit and found nothing protected in
 * them. Images are not masked by the tool, so nothing with pictures is filed without this.
 */
export function clearExhibit(session: Session, exhibitId: string, personName: string): Clearance {
  const exhibit = readExhibit(session.db, exhibitId);
  const value: Clearance = {
    caseId: exhibit.caseId,
    exhibitId,
    personId: session.personId,
    personName,
    at: new Date(session.ports.clock.now()).toISOString(),
    checked: hashesOf(session.db, exhibit),
  };
  const id = toId('rec', session.ports.random.bytes(20));
  act(session, { kind: 'exhibit-cleared', subject: exhibitId, records: [{ id, kind: 'clearance', value }] });
  return value;
}

/** The newest confirmation that still covers exactly what the exhibit shows; null when it must be looked at (again). */
export function clearanceFor(db: ReadDb, exhibit: Exhibit): Clearance | null {
  const wanted = hashesOf(db, exhibit).join();
  const all = listRecords(db, 'clearance', exhibit.caseId, clearanceSchema).map((each) => each.value);
  return (
    all.findLast((each) => each.exhibitId === exhibit.exhibitId && each.checked.join() === wanted) ?? null
  );
}

/** Whether an item shows something that only a person can check: pictures, films and imported documents. */
export function needsClearance(item: Item): boolean {
  return /^(?:image|video)\//.test(item.type) || item.type === 'application/pdf';
}

function hashesOf(db: ReadDb, exhibit: Exhibit): string[] {
  return exhibit.parts.map((part) => readRecord(db, part.itemId, itemSchema, 'item').value.sha256);
}
