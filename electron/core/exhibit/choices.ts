import { exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { markText } from '../../../shared/domain/exhibit-mark.ts';
import { acquisitionSchema } from '../../../shared/domain/item.ts';
import { conversationsOf, countMessages, listReadings } from '../conversation/conversations.ts';
import { listItemRecords, listRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { isListed } from './exhibits.ts';
import { readPartView } from './part-view.ts';

/** Something that an exhibit may show: an item, or one conversation of it. */
export interface Choice {
  readonly itemId: string;
  /** Which conversation of the item, counted from 0; null where it is shown as a whole. */
  readonly conversation: number | null;
  readonly name: string;
  readonly title: string;
  readonly messages: number | null;
  readonly kind: 'capture' | 'document' | 'conversation' | 'recording' | 'other';
  readonly takenAt: string;
  readonly copyKind: 'original' | 'received-copy';
  /** Marks of exhibits that show it already. */
  readonly marks: readonly string[];
}

export interface ChoicePage {
  /** Items that fit the words. */
  readonly total: number;
  readonly rows: readonly Choice[];
}

export interface ChoiceRequest {
  readonly caseId: string;
  /** Part of a file's name; all where empty. */
  readonly filter: string;
  readonly from: number;
  readonly count: number;
}

/** Newest first: what just came in is what is made an exhibit of. What is isolated is never offered. */
export function listChoices(db: ReadDb, { caseId, filter, from, count }: ChoiceRequest): ChoicePage {
  const wanted = filter.normalize('NFC').trim().toLowerCase();
  const all = itemsOf(db, caseId);
  const found = wanted === '' ? all : all.filter(namesHolding(db, caseId, wanted));
  const marks = marksByItem(db, caseId);
  return {
    total: found.length,
    rows: found.slice(from, from + count).flatMap((id) => choicesOf(db, id, marks.get(id) ?? [])),
  };
}

function itemsOf(db: ReadDb, caseId: string): string[] {
  return prepared<[string], string>(
    db,
    `SELECT id FROM current_record i WHERE kind = 'item' AND case_id = ? AND NOT EXISTS
       (SELECT 1 FROM current_record WHERE kind = 'quarantine' AND item_id = i.id)
     ORDER BY entry_seq DESC, id`,
  )
    .pluck()
    .all(caseId);
}

/** Names of files come composed from some systems and decomposed from others, which SQL does not know. */
function namesHolding(db: ReadDb, caseId: string, wanted: string): (itemId: string) => boolean {
  const rows = prepared<[string], { itemId: string; name: string }>(
    db,
    `SELECT item_id AS itemId, json_extract(value, '$.name') AS name FROM current_record
     WHERE kind = 'filename' AND case_id = ?`,
  ).all(caseId);
  const holding = new Set(
    rows.flatMap(({ itemId, name }) =>
      name.normalize('NFC').toLowerCase().includes(wanted) ? [itemId] : [],
    ),
  );
  return (itemId) => holding.has(itemId);
}

function marksByItem(db: ReadDb, caseId: string): Map<string, string[]> {
  const marks = new Map<string, string[]>();
  for (const { value } of listRecords(db, 'exhibit', caseId, exhibitSchema).filter(({ value }) =>
    isListed(value),
  ))
    for (const { itemId } of value.parts)
      marks.set(itemId, [...new Set([...(marks.get(itemId) ?? []), markText(value.mark)])]);
  return marks;
}

function choicesOf(db: ReadDb, itemId: string, marks: readonly string[]): Choice[] {
  const { facts, name } = readPartView(db, { itemId, conversation: null, from: null, to: null });
  const { at, copyKind } = listItemRecords(db, 'acquisition', itemId, acquisitionSchema).at(-1)!.value;
  const whole = { itemId, conversation: null, name, title: '', messages: null, takenAt: at, copyKind, marks };
  if (facts.kind !== 'conversation') return [{ ...whole, kind: facts.kind }];
  const reading = listReadings(db, itemId).at(-1)!;
  return conversationsOf(db, reading.id).map(({ id, title }, conversation) => ({
    ...whole,
    kind: 'conversation',
    conversation,
    title: title ?? '',
    messages: countMessages(db, id),
  }));
}
