import { type Bytes, toUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { removeFileDurably } from '../files/atomic-write.ts';
import { intake } from '../intake/intake.ts';
import { type Offered, streamSource } from '../intake/sources.ts';
import type { Session } from '../session/session.ts';
import { isNoteId, pathOfNote } from './note-files.ts';
import { readSealedNote, readSealedNotes, type SealedNote } from './read-notes.ts';

/**
 * Takes a waiting note into a case, word for word, and only then removes its file: a process that dies between the two
 * leaves a note that is taken in again as what it is, the same item. Throws NOTE_UNKNOWN, and what an intake throws.
 */
export async function takeSealedNote(
  session: Session,
  {
    noteId,
    caseId,
    signal,
  }: { readonly noteId: string; readonly caseId: string; readonly signal: AbortSignal },
): Promise<{ itemId: string }> {
  const note = readSealedNote(session.vault, noteId);
  const { outcomes } = await intake(session, {
    caseId,
    offers: offerNote(note),
    inputFor: () => ({ method: 'other', copyKind: 'original', capturedAt: note.at }),
    previews: 'never',
    signal,
    onProgress: () => {},
  });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new JikimError('CANCELLED');
  if (outcome.status === 'rejected') throw outcome.error;
  if (outcome.status === 'quarantined') throw new JikimError('NOTE_UNKNOWN');
  discardSealedNote(session, noteId);
  return { itemId: outcome.itemId };
}

/** Removes a waiting note for good; its content was in no log. Throws NOTE_UNKNOWN for what is no note. */
export function discardSealedNote({ vault }: Session, noteId: string): void {
  if (!isNoteId(noteId)) throw new JikimError('NOTE_UNKNOWN');
  removeFileDurably(pathOfNote(vault.dir, noteId));
}

/** A new master key opens no note of before. Throws NOTES_WAITING. */
export function assertNoNotesWait({ vault }: Session): void {
  const count = readSealedNotes(vault).notes.length;
  if (count > 0) throw new JikimError('NOTES_WAITING', { count });
}

async function* offerNote({ at, offsetMinutes, text }: SealedNote): AsyncGenerator<Offered> {
  yield { source: streamSource(nameOf(at, offsetMinutes), once(toUtf8(text))) };
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}

/** `note 2026-11-24 14.03.txt`, by the wall clock it was written under. */
function nameOf(at: string, offsetMinutes: number): string {
  const wall = new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString();
  return `note ${wall.slice(0, 10)} ${wall.slice(11, 16).replace(':', '.')}.txt`;
}
