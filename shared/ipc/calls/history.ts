import { z } from 'zod';
import { ENTRY_KINDS } from '../../custody/entry-kind.ts';
import { idText, pathText, vaultCall, vaultJob } from '../define.ts';

const instant = z.iso.datetime({ precision: 3 });

/** What a reader looks for; null hides nothing. */
export const historyFilter = z.strictObject({
  about: idText.nullable(),
  kind: z.enum(ENTRY_KINDS).nullable(),
  person: idText.nullable(),
  since: instant.nullable(),
  until: instant.nullable(),
});
export type HistoryFilter = z.output<typeof historyFilter>;

const named = z.object({ id: z.string(), name: z.string().nullable() });

export const historyRow = z.object({
  seq: z.int(),
  /** UTC; by this computer's clock. */
  at: z.string(),
  clock: z.enum(['ok', 'back', 'jump']),
  kind: z.enum(ENTRY_KINDS),
  subject: named.nullable(),
  actor: named.nullable(),
  actorBasis: z.enum(['own-key', 'shared-key', 'recovery-key', 'none']),
  /** What was made of the subject, as a code; null where there is none. */
  purpose: z.string().nullable(),
  /** What of the subject changed, as a code; null where the entry is not about a change. */
  change: z.string().nullable(),
});
export type HistoryRow = z.output<typeof historyRow>;

export const historyCalls = {
  /** A window of the entries that fit, counted from 0 in the order asked for. */
  'history.rows': vaultCall({
    input: z.strictObject({
      filter: historyFilter,
      from: z.int().min(0),
      count: z.int().min(1).max(200),
      newestFirst: z.boolean(),
    }),
    output: z.object({ total: z.int(), rows: z.array(historyRow).max(200) }),
  }),
  /** Whom a filter can name: those with a key of their own, now or before. */
  'history.people': vaultCall({
    input: z.strictObject({}),
    output: z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })).max(1000) }),
  }),
  /** One entry as it was hashed, and where it stands. */
  'history.entry': vaultCall({
    input: z.strictObject({ seq: z.int().min(0) }),
    output: z.object({
      seq: z.int(),
      /** Entries of the whole log. */
      size: z.int(),
      text: z.string(),
      leaf: z.string(),
      previous: z.string(),
      records: z.array(z.object({ id: z.string(), kind: z.string(), isDestroyed: z.boolean() })).max(200),
      recordsTotal: z.int(),
      /** The first checkpoint that covers it; null where none does yet. */
      checkpoint: z.object({ size: z.int(), at: z.string() }).nullable(),
    }),
  }),
  /** Writes what fits as a PDF: ids, times, acts and who did them; no names of cases, parties or files. */
  'history.print': vaultJob({
    input: z.strictObject({ filter: historyFilter, path: pathText, lang: z.enum(['ko', 'en']) }),
    output: z.object({ path: z.string(), pages: z.int(), entries: z.int() }),
  }),
} as const;
