import { toGramText } from '../../../shared/search/bigrams.ts';
import type { WriteDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { markCompactionDue } from './compact.ts';

export interface Label {
  /** Record that carries the text. */
  readonly subject: string;
  readonly caseId: string;
  readonly kind: 'name' | 'file' | 'note';
  readonly text: string;
}

/** Makes a name, file name or note findable. Runs inside the caller's transaction. */
export function addLabel(db: WriteDb, label: Label): void {
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO label (subject, case_id, kind, text) VALUES (?, ?, ?, ?)',
  ).run(label.subject, label.caseId, label.kind, label.text);
  prepared(db, 'INSERT INTO label_grams (rowid, grams) VALUES (?, ?)').run(
    lastInsertRowid,
    toGramText(label.text),
  );
}

/** Forgets every label of the subjects, index included. Runs inside the caller's transaction. */
export function removeLabels(db: WriteDb, subjects: readonly string[]): void {
  const find = prepared<[string], number>(db, 'SELECT id FROM label WHERE subject = ?').pluck();
  const unindex = prepared<[number]>(db, 'DELETE FROM label_grams WHERE rowid = ?');
  const remove = prepared<[string]>(db, 'DELETE FROM label WHERE subject = ?');
  markCompactionDue(db);
  for (const subject of subjects) {
    for (const id of find.all(subject)) unindex.run(id);
    remove.run(subject);
  }
}
