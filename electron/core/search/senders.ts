import { conversationNoteSchema } from '../../../shared/domain/conversation-note.ts';
import { eachRecord } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { currentReadings } from './search.ts';

/** A sender as a filter offers it: the spellings that a person said are one. */
export interface SenderChoice {
  readonly shown: string;
  readonly names: readonly string[];
}

/** Senders of all conversations of a case, `most` at the most, by name. */
export function listSenders(db: ReadDb, caseId: string, most: number): SenderChoice[] {
  const groups = groupsOf(db, caseId);
  const choices = new Map<string, Set<string>>();
  for (const name of namesOf(db, caseId)) {
    const shown = groups.get(name) ?? name;
    if (!choices.has(shown) && choices.size >= most) continue;
    choices.set(shown, (choices.get(shown) ?? new Set()).add(name));
  }
  return [...choices].map(([shown, names]) => ({ shown, names: [...names] }));
}

/** Of each name that was merged in any conversation, how its person is shown. */
function groupsOf(db: ReadDb, caseId: string): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const { value } of eachRecord(db, 'conversation-note', caseId, conversationNoteSchema))
    for (const group of value.merged) for (const name of group.names) shown.set(name, group.shown);
  return shown;
}

function namesOf(db: ReadDb, caseId: string): string[] {
  const of = prepared<[string], string>(
    db,
    'SELECT name FROM participant WHERE conversation_id IN (SELECT id FROM conversation WHERE reading_id = ?)',
  ).pluck();
  const names = new Set<string>();
  for (const readingId of currentReadings(db, caseId)) for (const name of of.all(readingId)) names.add(name);
  return [...names].sort((a, b) => a.localeCompare(b, 'ko'));
}
