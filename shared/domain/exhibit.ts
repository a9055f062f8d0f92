import { z } from 'zod';
import { daySchema } from './consent.ts';
import { exhibitMarkSchema } from './exhibit-mark.ts';

const text = z.string().max(4000);

/** What of an item an exhibit shows: all of it, or messages `from` to `to` (numbers within the conversation, inclusive). */
export const exhibitPartSchema = z.strictObject({
  itemId: z.string(),
  conversation: z.number().int().nonnegative().nullable(),
  from: z.number().int().nonnegative().nullable(),
  to: z.number().int().nonnegative().nullable(),
});
export type ExhibitPart = z.infer<typeof exhibitPartSchema>;

/** 원본 / 사본 / 수령본: what the paper or file handed in is said to be. */
export const exhibitCopySchema = z.enum(['original', 'copy', 'received-copy']);

/** Fields that a filing prints only when switched on one at a time; the filed set is served on the opponent. */
export const disclosedFieldSchema = z.enum([
  'place',
  'custodian',
  'device',
  'account',
  'url',
  'collector',
  'fileName',
]);
export type DisclosedField = z.infer<typeof disclosedFieldSchema>;

/**
 * An exhibit (서증, 호증): its mark, what 민사소송규칙 106 asks (title, author, date made, fact to be proved), and its parts.
 * Frozen once filed.
 */
export const exhibitSchema = z.strictObject({
  caseId: z.string(),
  exhibitId: z.string(),
  mark: exhibitMarkSchema,
  title: z.string().min(1).max(200),
  author: text,
  /** As printed, such as `2015. 3. 2.` or `미상(캡처일 2026. 1. 3.)`. */
  dateMade: z.string().max(200),
  /** 입증취지: one sentence ending in `~한 사실`. */
  fact: text,
  remarks: text,
  copyKind: exhibitCopySchema,
  parts: z.array(exhibitPartSchema).min(1).max(5000),
  disclose: z.array(disclosedFieldSchema),
  /** For recordings (민사소송규칙 121, 전자문서규칙 31(3)): what it holds, why, who and where. Null for other exhibits. */
  recording: z
    .strictObject({
      content: text,
      purpose: text,
      recordedBy: text,
      subject: text,
      at: text,
      place: text,
      lawyerDecision: text,
    })
    .nullable(),
  status: z.enum(['draft', 'filed', 'withdrawn']),
  filed: z.strictObject({ on: daySchema, receipt: z.string().max(100) }).nullable(),
});
export type Exhibit = z.infer<typeof exhibitSchema>;

/** A named person looked at the images of an exhibit and found nothing protected in them. Bound to the parts looked at. */
export const clearanceSchema = z.strictObject({
  caseId: z.string(),
  exhibitId: z.string(),
  /** Null when the vault was opened by its recovery key. */
  personId: z.string().nullable(),
  personName: z.string().max(200),
  at: z.string(),
  /** SHA-256 of every item checked, in the order of the parts: a changed exhibit needs a new check. */
  checked: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Clearance = z.infer<typeof clearanceSchema>;
