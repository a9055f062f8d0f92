import { z } from 'zod';
import { idText, pathText, vaultCall, vaultChange } from '../define.ts';

/** An item as a list shows it. */
export const itemRow = z.object({
  itemId: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  /** UTC; by this computer's clock. */
  takenAt: z.string(),
  copyKind: z.enum(['original', 'received-copy']),
  sha256: z.string(),
  hasPreview: z.boolean(),
  isWithheld: z.boolean(),
});
export type ItemRow = z.output<typeof itemRow>;

const outcome = z.object({
  name: z.string(),
  status: z.enum(['taken', 'duplicate', 'quarantined', 'rejected']),
  /** The code and values of what went wrong; null where nothing did. */
  error: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});

export const itemCalls = {
  /** Items in the order they came, from the `from`th on. */
  'item.list': vaultCall({
    input: z.strictObject({ caseId: idText, from: z.int().min(0), count: z.int().min(1).max(500) }),
    output: z.object({ total: z.int(), rows: z.array(itemRow) }),
  }),
  'intake.run': vaultChange({
    input: z.strictObject({
      caseId: idText,
      paths: z.array(pathText).min(1).max(10_000),
      copyKind: z.enum(['original', 'received-copy']),
      method: z.string().max(40),
      previews: z.enum(['now', 'later', 'never']),
    }),
    output: z.object({
      outcomes: z.array(outcome),
      /** Stopped by a person or a lock: what is listed is safe, the rest was not begun. */
      cancelled: z.boolean(),
      notBegun: z.int(),
      /** Files that still lie outside the vault. */
      outside: z.int(),
    }),
  }),
  'preview.make': vaultChange({
    input: z.strictObject({ caseId: idText }),
    output: z.object({ made: z.int(), failed: z.int(), cancelled: z.boolean() }),
  }),
} as const;
