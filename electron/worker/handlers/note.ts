import { LONGEST_NOTE, MOST_NOTES_SHOWN } from '../../../shared/ipc/calls/note.ts';
import { readSealedNotes } from '../../core/sealed-note/read-notes.ts';
import { discardSealedNote, takeSealedNote } from '../../core/sealed-note/settle-note.ts';
import { writeSealedNote } from '../../core/sealed-note/write-note.ts';
import { tellChanged } from '../changed.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

export const noteHandlers: Handlers<'note.write' | 'note.list' | 'note.take' | 'note.discard'> = {
  'note.write'({ ports }, { path, text }) {
    writeSealedNote(path, text, ports);
    return {};
  },

  'note.list'(desk) {
    const { notes, unreadable } = readSealedNotes(sessionOf(desk).vault);
    return {
      total: notes.length,
      unreadable,
      notes: notes.slice(0, MOST_NOTES_SHOWN).map(({ noteId, at, text }) => ({
        noteId,
        at,
        text: text.slice(0, LONGEST_NOTE),
        isWhole: text.length <= LONGEST_NOTE,
      })),
    };
  },

  'note.take': (desk, input, { signal }) => takeSealedNote(sessionOf(desk), { ...input, signal }),

  'note.discard'(desk, { noteId }) {
    discardSealedNote(sessionOf(desk), noteId);
    tellChanged(desk);
    return {};
  },
};
