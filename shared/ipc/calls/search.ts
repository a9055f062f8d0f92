import { z } from 'zod';
import { idText, vaultCall } from '../define.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

const asked = {
  caseId: idText,
  /** Words that must all be there; a phrase in quotation marks as one piece. */
  text: z.string().max(500),
  /** Spellings of one sender; null for everybody. */
  senders: z.array(z.string().max(1024)).min(1).max(200).nullable(),
  /** Days of the device that exported, both included. */
  from: day,
  to: day,
};

const hit = z.object({
  conversationId: z.string(),
  /** In its conversation, from 0. */
  row: z.int(),
  time: z.string().nullable(),
  sender: z.string().nullable(),
  /** Of the text, around the first match. */
  excerpt: z.string(),
});
export type SearchHit = z.output<typeof hit>;

const label = z.object({
  /** The item, or the person of the case, that carries the text. */
  subject: z.string(),
  kind: z.enum(['name', 'file', 'note']),
  text: z.string(),
});
export type LabelHit = z.output<typeof label>;

/** A later search puts an earlier one to an end, which then fails with `CANCELLED`. */
export const searchCalls = {
  'search.find': vaultCall({
    /** `next`: of the page before; null for the first. */
    input: z.strictObject({ ...asked, next: z.int().nullable() }),
    output: z.object({ hits: z.array(hit).max(50), next: z.int().nullable() }),
  }),
  'search.labels': vaultCall({
    input: z.strictObject({ caseId: idText, text: asked.text }),
    output: z.object({ labels: z.array(label).max(50) }),
  }),
  /** Counts up to ten thousand; `isMore`: there are more. */
  'search.count': vaultCall({
    input: z.strictObject(asked),
    output: z.object({ count: z.int(), isMore: z.boolean() }),
  }),
  'search.senders': vaultCall({
    input: z.strictObject({ caseId: idText }),
    output: z.object({
      senders: z.array(z.object({ shown: z.string(), names: z.array(z.string()) })).max(500),
    }),
  }),
} as const;
