import type { Purpose } from '../../../../shared/archive/manifest.ts';
import { consentSchema } from '../../../../shared/domain/consent.ts';
import { type Item, intakeNoteSchema, itemSchema } from '../../../../shared/domain/item.ts';
import type { ModelItem } from '../../archive/model.ts';
import { withdrawnItems } from '../../consent/leaving.ts';
import { todayOf } from '../../consent/today.ts';
import { readOriginal } from '../../item/original.ts';
import { isWithheld } from '../../quarantine/withheld.ts';
import { decidedRecordings } from '../../recording/guard.ts';
import { eachRecord, findRecord, listItemRecords } from '../../records/read-records.ts';
import type { Session } from '../../session/session.ts';

/** Something of the case that the archive does not hold, and why. */
export interface LeftOutOfArchive {
  /** Id of the item, or mark of the exhibit. */
  readonly what: string;
  readonly reason: 'withheld' | 'consent-withdrawn' | 'recording-needs-lawyer' | (string & {});
}

export interface ChosenItems {
  readonly items: readonly ModelItem[];
  readonly leftOut: readonly LeftOutOfArchive[];
}

export interface ItemChoice {
  readonly caseId: string;
  readonly purpose: Purpose;
  readonly basis: string;
  readonly includesQuarantine?: boolean;
}

/** Items of the case that were there at the checkpoint, are still there, and may leave today. */
export function chooseItems(session: Session, choice: ItemChoice, size: number): ChosenItems {
  const { db } = session;
  const { caseId, purpose, basis, includesQuarantine } = choice;
  const judge = judgeItems(session, caseId, basis);
  const items: ModelItem[] = [];
  const leftOut: LeftOutOfArchive[] = [];
  for (const { id, value } of eachRecord(db, 'item', caseId, itemSchema, { before: size })) {
    const withheld = isWithheld(db, id);
    const reason = withheld ? 'withheld' : judge(id);
    if (reason !== null) leftOut.push({ what: id, reason });
    if (reason === null) items.push(toModelItem(session, id, value, purpose !== 'proofs-only'));
    else if (withheld && includesQuarantine === true) items.push(toModelItem(session, id, value, false));
  }
  return { items, leftOut };
}

function toModelItem({ db }: Session, id: string, item: Item, withBytes: boolean): ModelItem {
  const { sha256, sha512, size, type } = item;
  return { id, sha256, sha512, size, type, open: withBytes ? () => readOriginal(db, id).open() : null };
}

/** Why an item may not leave today; null where it may. */
function judgeItems(session: Session, caseId: string, basis: string) {
  const { db, ports } = session;
  const today = todayOf(ports.clock);
  const named = withdrawnItems(session, caseId);
  const decided = decidedRecordings(db, caseId);
  return (itemId: string): LeftOutOfArchive['reason'] | null => {
    const notes = listItemRecords(db, 'intake-note', itemId, intakeNoteSchema).map(({ value }) => value);
    const consents = notes.map(({ consentId }) =>
      consentId === null ? null : findRecord(db, consentId, consentSchema),
    );
    const withdrawn = consents.some(
      (each) => each?.value.withdrawnAt != null && each.value.withdrawnAt <= today,
    );
    if (basis === '' && (withdrawn || named.has(itemId))) return 'consent-withdrawn';
    const ofOthers = notes.some(({ recorderTookPart }) => recorderTookPart === 'no');
    return ofOthers && !decided.has(itemId) ? 'recording-needs-lawyer' : null;
  };
}
