import { fileNameSchema, intakeNoteSchema } from '../../../shared/domain/item.ts';
import { partySchema } from '../../../shared/domain/party.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { listRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/**
 * The texts of the search for names, files and notes, made again from the records and compared. The word index itself is
 * not: a hit is always compared with the text, so the worst an altered index can do is to leave a hit out.
 */
export function verifyLabels(db: ReadDb): VaultFinding[] {
  const rows = db.prepare('SELECT subject, case_id AS caseId, kind, text FROM label').all() as Label[];
  const found = countOf(rows);
  const expected = countOf(expectedLabels(db));
  const differing = new Map(
    [...found.keys(), ...expected.keys()]
      .filter((key) => found.get(key)?.count !== expected.get(key)?.count)
      .map((key) => [(found.get(key) ?? expected.get(key))!.subject, true]),
  );
  return [...differing.keys()].map((id) => ({ code: 'LABEL_DIFFERS', params: { id } }));
}

interface Label {
  readonly subject: string;
  readonly caseId: string | null;
  readonly kind: string;
  readonly text: string;
}

function* expectedLabels(db: ReadDb): Generator<Label> {
  for (const { value } of listRecords(db, 'filename', null, fileNameSchema)) {
    if (isWithheld(db, value.itemId)) continue;
    yield { subject: value.itemId, caseId: value.caseId, kind: 'file', text: value.name };
  }
  for (const { value } of listRecords(db, 'intake-note', null, intakeNoteSchema)) {
    if (value.notes === '' || isWithheld(db, value.itemId)) continue;
    yield { subject: value.itemId, caseId: value.caseId, kind: 'note', text: value.notes };
  }
  for (const { id, value } of listRecords(db, 'party', null, partySchema))
    for (const { value: text } of value.names)
      yield { subject: id, caseId: value.caseId, kind: 'name', text };
}

function countOf(labels: Iterable<Label>): Map<string, { subject: string; count: number }> {
  const counts = new Map<string, { subject: string; count: number }>();
  for (const { subject, caseId, kind, text } of labels) {
    const key = JSON.stringify([subject, caseId, kind, text]);
    counts.set(key, { subject, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return counts;
}
