import { z } from 'zod';
import { idText, vaultCall, vaultChange } from '../define.ts';

const place = { caseId: idText, conversationId: idText };
const page = { from: z.int().min(0), count: z.int().min(1).max(200) };
const name = z.string().max(1024);

const summary = z.object({
  conversationId: z.string(),
  itemId: z.string(),
  fileName: z.string(),
  /** Name of the text inside a zip; null for a plain file. */
  entry: z.string().nullable(),
  title: z.string().nullable(),
  format: z.string(),
  participants: z.int(),
  messages: z.int(),
  unparsed: z.int(),
  /** Wall clock of the device that exported, `YYYY-MM-DDTHH:MM:SS`; in the order of the file. */
  first: z.string().nullable(),
  last: z.string().nullable(),
});
export type ConversationSummary = z.output<typeof summary>;

const unread = z.object({ itemId: z.string(), fileName: z.string(), size: z.int() });

const merged = z.array(z.strictObject({ shown: name, names: z.array(name).min(2).max(200) })).max(500);
export type Merged = z.output<typeof merged>;

const opened = z.object({
  itemId: z.string(),
  fileName: z.string(),
  entry: z.string().nullable(),
  title: z.string().nullable(),
  format: z.string(),
  rule: z.string(),
  encoding: z.string().nullable(),
  /** Rows of it, headers, date lines and blanks included. */
  rows: z.int(),
  messages: z.int(),
  /** How often each doubt stands in it, those about the whole file counted once. */
  doubts: z.record(z.string(), z.int()),
  /** Entries of the zip around it that no honest export has, and how many more there are. */
  unsafeEntries: z
    .array(z.object({ entry: z.string(), problems: z.array(z.string()), read: z.boolean() }))
    .max(100),
  moreUnsafe: z.int(),
  /** The name that the export gives to the owner of the phone. */
  owner: z.string().nullable(),
  /** What people said of the names: a note, and no change of the record. */
  self: z.string().nullable(),
  merged,
});
export type OpenedConversation = z.output<typeof opened>;

const row = z.object({
  /** From 0. */
  row: z.int(),
  kind: z.enum(['message', 'system', 'structure', 'unparsed']),
  /** First byte and length in bytes in the text, and its line from 1. */
  offset: z.int(),
  length: z.int(),
  line: z.int(),
  rawTimestamp: z.string().nullable(),
  time: z.string().nullable(),
  sender: z.string().nullable(),
  text: z.string(),
  isCut: z.boolean(),
  /** The day that begins here, `YYYY-MM-DD`. */
  newDay: z.string().nullable(),
  doubts: z.array(z.string()),
});
export type ConversationRow = z.output<typeof row>;

const run = { row: z.int(), count: z.int() };
const MOST = 20_000;
const survey = z.object({
  days: z.array(z.object({ ...run, day: z.string() })).max(MOST),
  unparsed: z.array(z.object(run)).max(MOST),
  doubts: z.array(z.object({ ...run, code: z.string() })),
  people: z.array(z.object({ name: z.string(), messages: z.int() })).max(MOST),
  /** There are more than are listed. */
  isCut: z.boolean(),
});
export type ConversationSurvey = z.output<typeof survey>;

const readOutcome = z.object({
  itemId: z.string(),
  /** Null for a file that is no known export. */
  format: z.string().nullable(),
  conversations: z.int(),
  error: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});

export const conversationCalls = {
  'conversation.list': vaultCall({
    input: z.strictObject({ caseId: idText, ...page }),
    output: z.object({ total: z.int(), rows: z.array(summary) }),
  }),
  /** Files that may be exports and that nobody has read. */
  'conversation.unread': vaultCall({
    input: z.strictObject({ caseId: idText, ...page }),
    output: z.object({ total: z.int(), rows: z.array(unread) }),
  }),
  'conversation.read': vaultChange({
    /** `itemIds` null: all that wait. */
    input: z.strictObject({ caseId: idText, itemIds: z.array(idText).min(1).max(10_000).nullable() }),
    output: z.object({
      outcomes: z.array(readOutcome),
      /** Stopped at the last finished file; the rest was not begun. */
      cancelled: z.boolean(),
      notBegun: z.int(),
    }),
  }),
  'conversation.open': vaultCall({ input: z.strictObject(place), output: opened }),
  'conversation.rows': vaultCall({
    input: z.strictObject({ ...place, ...page }),
    output: z.object({ rows: z.array(row) }),
  }),
  /** The same rows as the file has them, for standing beside what was read of them. */
  'conversation.lines': vaultCall({
    input: z.strictObject({ ...place, ...page }),
    output: z.object({
      lines: z.array(z.object({ row: z.int(), text: z.string(), isCut: z.boolean() })),
    }),
  }),
  /** The whole text of a long row. */
  'conversation.text': vaultCall({
    input: z.strictObject({ ...place, row: z.int().min(0) }),
    output: z.object({ text: z.string() }),
  }),
  'conversation.survey': vaultCall({ input: z.strictObject(place), output: survey }),
  'conversation.setNote': vaultCall({
    input: z.strictObject({ ...place, self: name.nullable(), merged }),
    output: z.object({}),
  }),
} as const;
