import { z } from 'zod';
import { fromUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { unsealNote } from '../vault/note-key.ts';
import type { OpenVault } from '../vault/opened.ts';
import { isNoteId, noteIdsIn, readNoteFile } from './note-files.ts';

const contentSchema = z.strictObject({
  version: z.literal(1),
  /** When it was written: UTC, by the clock of that computer. */
  at: z.iso.datetime(),
  offsetMinutes: z.int(),
  text: z.string(),
});

export interface SealedNote extends Omit<z.output<typeof contentSchema>, 'version'> {
  readonly noteId: string;
}

export interface WaitingNotes {
  /** Oldest first. */
  readonly notes: readonly SealedNote[];
  /** Files that this vault's key does not open: damaged, or sealed to a key that somebody put in its place. */
  readonly unreadable: number;
}

/** The notes that were written while the vault was locked, and wait for a decision. */
export function readSealedNotes(vault: OpenVault): WaitingNotes {
  const ids = noteIdsIn(vault.dir);
  const notes = ids.flatMap((noteId) => openNote(vault, noteId) ?? []);
  notes.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { notes, unreadable: ids.length - notes.length };
}

/** Throws NOTE_UNKNOWN. */
export function readSealedNote(vault: OpenVault, noteId: string): SealedNote {
  const note = isNoteId(noteId) ? openNote(vault, noteId) : null;
  if (note === null) throw new JikimError('NOTE_UNKNOWN');
  return note;
}

function openNote(vault: OpenVault, noteId: string): SealedNote | null {
  const sealed = readNoteFile(vault.dir, noteId);
  const plain = sealed === null ? null : unsealNote(vault, sealed);
  if (plain === null) return null;
  try {
    const { version: _, ...content } = contentSchema.parse(JSON.parse(fromUtf8(plain)));
    return { noteId, ...content };
  } catch {
    return null;
  }
}
