import { z } from 'zod';

const name = z.string().max(1024);

/**
 * What a person says of the names in one conversation: which of them are one person under two spellings, and which side is
 * the one that made the export. A note beside the record; neither the file nor its reading changes.
 */
export const conversationNoteSchema = z.strictObject({
  caseId: z.string(),
  itemId: z.string(),
  /** Of the conversation in its export, from 0: a later reading of the same file keeps the note. */
  conversation: z.number().int().min(0),
  self: name.nullable(),
  merged: z
    .array(z.strictObject({ shown: name, names: z.array(name).min(2).max(200) }))
    .max(500)
    .refine(isDisjoint, 'a name stands in two groups'),
});
export type ConversationNote = z.infer<typeof conversationNoteSchema>;

function isDisjoint(groups: readonly { readonly names: readonly string[] }[]): boolean {
  const names = groups.flatMap((group) => group.names);
  return new Set(names).size === names.length;
}
