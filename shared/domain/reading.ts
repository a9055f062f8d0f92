import { z } from 'zod';

/**
 * One reading of a chat export by one rule. Its rows can be made again from the original; `rowsSha256` binds those in the
 * vault to the log. A later reading by a newer rule stands beside it.
 */
export const readingSchema = z.strictObject({
  caseId: z.string(),
  itemId: z.string(),
  parentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.string().max(60),
  rule: z.string().max(60),
  encoding: z.string().max(40).nullable(),
  conversations: z.array(
    z.strictObject({
      entry: z.string().max(4096).nullable(),
      title: z.string().max(4096).nullable(),
      participants: z.number().int(),
      messages: z.number().int(),
      system: z.number().int(),
      structure: z.number().int(),
      unparsed: z.number().int(),
      doubts: z.record(z.string(), z.number().int()),
    }),
  ),
  /** Entries of a zip that no honest export has; absent where there are none. */
  unsafeEntries: z
    .array(
      z.strictObject({
        entry: z.string().max(65_535),
        problems: z.array(z.string().max(40)),
        read: z.boolean(),
      }),
    )
    .optional(),
  moreUnsafeEntries: z.number().int().optional(),
  /** SHA-256 over the rows in order, see `rowText`. */
  rowsSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Reading = z.infer<typeof readingSchema>;
