import { fileNameSchema, intakeNoteSchema, itemSchema } from '../../../shared/domain/item.ts';
import { partySchema } from '../../../shared/domain/party.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { eachRecord, listItemRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/**
 * The texts of the search for names, files and notes, made again from the records and compared, one item or party after
 * the other. The word index itself is not: a hit is always compared with the text, so the worst an altered index can do is
 * to leave a hit out.
 */
export function verifyLabels(db: ReadDb): VaultFinding[] {
  return [...differing(db), ...ofNothing(db)].map((id) => ({ code: 'LABEL_DIFFERS', params: { id } }));
}

interface Label {
  readonly caseId: string | null;
  readonly kind: string;
  readonly text: string;
}

function* differing(db: ReadDb): Generator<string> {
  for (const { id } of eachRecord(db, 'item', null, itemSchema))
    if (!isSame(found(db, id), labelsOfItem(db, id))) yield id;
  for (const { id, value } of eachRecord(db, 'party', null, partySchema)) {
    const names = value.names.map((name) => ({ caseId: value.caseId, kind: 'name', text: name.value }));
    if (!isSame(found(db, id), names)) yield id;
  }
}

/** Labels of what is neither an item nor a party. */
function ofNothing(db: ReadDb): string[] {
  return db
    .prepare(
      `SELECT DISTINCT subject FROM label l WHERE NOT EXISTS (
         SELECT 1 FROM record r WHERE r.id = l.subject AND r.kind IN ('item', 'party') AND r.value IS NOT NULL)`,
    )
    .pluck()
    .all() as string[];
}

function labelsOfItem(db: ReadDb, itemId: string): Label[] {
  if (isWithheld(db, itemId)) return [];
  const names = listItemRecords(db, 'filename', itemId, fileNameSchema);
  const notes = listItemRecords(db, 'intake-note', itemId, intakeNoteSchema);
  return [
    ...names.map(({ value }) => ({ caseId: value.caseId, kind: 'file', text: value.name })),
    ...notes
      .filter(({ value }) => value.notes !== '')
      .map(({ value }) => ({ caseId: value.caseId, kind: 'note', text: value.notes })),
  ];
}

function found(db: ReadDb, subject: string): Label[] {
  return prepared<[string], Label>(
    db,
    'SELECT case_id AS caseId, kind, text FROM label WHERE subject = ?',
  ).all(subject);
}

function isSame(some: readonly Label[], others: readonly Label[]): boolean {
  return keyOf(some) === keyOf(others);
}

/** The same for the same labels in any order, each as often. */
function keyOf(labels: readonly Label[]): string {
  return JSON.stringify(labels.map(({ caseId, kind, text }) => JSON.stringify([caseId, kind, text])).sort());
}
