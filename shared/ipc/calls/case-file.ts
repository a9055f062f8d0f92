import { z } from 'zod';
import { caseSchema, holdReasonSchema } from '../../domain/case.ts';
import { idText, vaultCall } from '../define.ts';
import { page, pageInput } from '../page.ts';

/** What a case is called, and how its caption is printed. */
const { caseId: _, status: __, ...asKept } = caseSchema.shape;
const details = { ...asKept, label: asKept.label.min(1) };
const caseFile = caseSchema;
export type CaseFile = z.output<typeof caseFile>;

const holdRow = z.object({
  holdId: z.string(),
  /** The name of the item held; null for the whole case. */
  itemName: z.string().nullable(),
  reason: holdReasonSchema,
  note: z.string(),
  state: z.enum(['set', 'lifted']),
  liftedReason: z.string(),
});
export type HoldRow = z.output<typeof holdRow>;

const note = z.string().max(2000);

export const caseFileCalls = {
  'case.read': vaultCall({ input: z.strictObject({ caseId: idText }), output: caseFile }),
  'case.change': vaultCall({ input: z.strictObject({ caseId: idText, ...details }), output: caseFile }),
  /** Nothing more is added to it; what it holds stays. */
  'case.close': vaultCall({ input: z.strictObject({ caseId: idText }), output: caseFile }),
  'hold.list': vaultCall({ input: z.strictObject({ caseId: idText, ...pageInput }), output: page(holdRow) }),
  'hold.set': vaultCall({
    /** `itemId` is null for the whole case. */
    input: z.strictObject({ caseId: idText, itemId: idText.nullable(), reason: holdReasonSchema, note }),
    output: z.object({ holdId: z.string() }),
  }),
  'hold.lift': vaultCall({
    input: z.strictObject({ holdId: idText, reason: note.min(1) }),
    output: z.object({}),
  }),
} as const;
