import { z } from 'zod';
import { idText, nothing, openingCall, pathText, vaultCall, vaultChange } from '../define.ts';

/** Longest note, in UTF-16 units: several pages. */
export const LONGEST_NOTE = 20_000;

/** Notes that cross at once, oldest first. */
export const MOST_NOTES_SHOWN = 20;

export const noteCalls = {
  /** Seals a note to a vault that is locked. Nobody can read it until the vault is opened. */
  'note.write': openingCall({
    input: z.strictObject({ path: pathText, text: z.string().min(1).max(LONGEST_NOTE) }),
    output: z.object({}),
  }),
  'note.list': vaultCall({
    input: nothing,
    output: z.object({
      total: z.int(),
      /** Files that this vault does not open. */
      unreadable: z.int(),
      notes: z
        .array(z.object({ noteId: z.string(), at: z.string(), text: z.string(), isWhole: z.boolean() }))
        .max(MOST_NOTES_SHOWN),
    }),
  }),
  /** Word for word into a case; its file is removed once that is on disk. */
  'note.take': vaultChange({
    input: z.strictObject({ noteId: idText, caseId: idText }),
    output: z.object({ itemId: z.string() }),
  }),
  'note.discard': vaultCall({ input: z.strictObject({ noteId: idText }), output: z.object({}) }),
} as const;
