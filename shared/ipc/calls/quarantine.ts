import { z } from 'zod';
import { idText, pathText, vaultCall, vaultChange, vaultJob } from '../define.ts';

/** A copy outside the vault that nobody here can reach. */
export const copyOutside = z.object({
  kind: z.enum(['export', 'backup']),
  at: z.string(),
  target: z.string(),
  recipient: z.string(),
});
export type CopyOutside = z.output<typeof copyOutside>;

const copies = { copiesOutside: z.array(copyOutside).max(200), moreCopies: z.int() };

/** What is known of an isolated file without opening it. Says who isolated it, never who saw it. */
export const isolatedRow = z.object({
  itemId: z.string(),
  sha256: z.string(),
  sha512: z.string(),
  size: z.int(),
  type: z.string(),
  fileName: z.string(),
  isolatedBy: z.string(),
  isolatedAt: z.string(),
  finder: z.string(),
  sourceDevice: z.string(),
  description: z.string(),
  whereOriginalIs: z.string(),
  referredTo: z.string(),
  referredAt: z.string(),
  referenceNumber: z.string(),
  /** Bytes of it in the vault's tables: never, once it is isolated. */
  hasBytes: z.boolean(),
});
export type IsolatedRow = z.output<typeof isolatedRow>;

const isolation = z.object({
  /** All that stand for the same bytes, in other cases too. */
  items: z.int(),
  /** Pieces searched for; 0 where the content is too short or too uniform to be told from other data. */
  pieces: z.int(),
  /** How many of them are still found in the decrypted vault; 0 is the proof that none is left, where any was sought. */
  remnants: z.int(),
  ...copies,
});
export type IsolationResult = z.output<typeof isolation>;

const words = {
  description: z.string().max(4000),
  whereOriginalIs: z.string().max(2000),
  finder: z.string().max(200),
};

export const quarantineCalls = {
  /**
   * Bytes, previews, search rows and drafts of these items go; hash, size and name stay. They are out of reach before the
   * call is answered; only the removal waits for other changes.
   */
  'quarantine.isolate': vaultJob({
    input: z.strictObject({ itemIds: z.array(idText).min(1).max(10_000) }),
    output: isolation,
  }),
  /** A file that was never taken in: read for its hash, kept nowhere, left as it is. */
  'quarantine.isolateFile': vaultChange({
    input: z.strictObject({ caseId: idText, path: pathText, ...words, sourceDevice: z.string().max(2000) }),
    output: isolation,
  }),
  'quarantine.list': vaultCall({
    input: z.strictObject({ caseId: idText, from: z.int().min(0), count: z.int().min(1).max(200) }),
    output: z.object({ total: z.int(), rows: z.array(isolatedRow) }),
  }),
  /** Exports and backups that are known to hold it still. */
  'quarantine.copies': vaultCall({
    input: z.strictObject({ itemId: idText }),
    output: z.object(copies),
  }),
  'quarantine.describe': vaultCall({
    input: z.strictObject({
      itemId: idText,
      ...words,
      referredTo: z.string().max(400),
      referredAt: z.string().max(60),
      referenceNumber: z.string().max(200),
    }),
    output: z.object({}),
  }),
  /** Writes the referral sheet, a PDF, to a place that a person chose. */
  'quarantine.sheet': vaultCall({
    input: z.strictObject({ itemId: idText, path: pathText }),
    output: z.object({}),
  }),
  /** Looks in every page of the vault for pieces of a file outside, which is read and kept nowhere. */
  'quarantine.search': vaultJob({
    input: z.strictObject({ path: pathText }),
    output: z.object({ stored: z.boolean(), pieces: z.int(), remnants: z.int() }),
  }),
} as const;
