import { z } from 'zod';
import { idText, vaultCall, vaultChange } from '../define.ts';

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

export const itemCalls = {
  /** Items in the order they came, from the `from`th on. */
  'item.list': vaultCall({
    input: z.strictObject({ caseId: idText, from: z.int().min(0), count: z.int().min(1).max(500) }),
    output: z.object({ total: z.int(), rows: z.array(itemRow) }),
  }),
  'preview.make': vaultChange({
    input: z.strictObject({ caseId: idText }),
    output: z.object({ made: z.int(), failed: z.int(), cancelled: z.boolean() }),
  }),
} as const;
