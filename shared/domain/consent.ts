import { z } from 'zod';

const text = z.string().max(2000);
/** Calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = z.iso.date();

export const consentPurposeSchema = z.enum([
  'counseling',
  'recording',
  'court-filing',
  'give-to-attorney',
  'give-to-authority',
]);
export const consentScopeSchema = z.enum(['everything', 'existence-only', 'extract', 'named-items']);

/** Why the legal guardian was not told. No output prints it. */
export const guardianNotToldSchema = z.enum(['perpetrator', 'safety', 'unreachable', 'child-refuses']);

/**
 * One consent, complete from the first vault on: who gave it, for what, to whom, until when, and on which form.
 * Withdrawal is a new version with `withdrawnAt`; it stops new outputs at once (개인정보 보호법 22의2, 37).
 */
const consentFields = z.strictObject({
  caseId: z.string(),
  consentId: z.string(),
  /** The person it is about. */
  partyId: z.string(),
  givenBy: z.enum(['child', 'guardian', 'both']),
  /** Relation of the guardian to the child; empty when the child alone gave it. */
  relation: text,
  underFourteen: z.boolean(),
  sensitiveInformation: z.boolean(),
  purposes: z.array(consentPurposeSchema).min(1),
  scope: consentScopeSchema,
  /** Items covered when the scope is `named-items`. */
  itemIds: z.array(z.string()).max(10_000),
  recipient: text,
  givenOn: daySchema,
  until: daySchema.nullable(),
  /** The signed form, taken in as an item. */
  formItemId: z.string().nullable(),
  guardianNotTold: guardianNotToldSchema.nullable(),
  withdrawnAt: daySchema.nullable(),
  withdrawnReason: text,
});

export const consentSchema = consentFields
  .refine(({ scope, itemIds }) => scope !== 'named-items' || itemIds.length > 0, {
    path: ['itemIds'],
    message: 'a consent to named items names at least one',
  })
  .refine(({ givenOn, until }) => until === null || until >= givenOn, {
    path: ['until'],
    message: 'ends before it begins',
  })
  .refine(({ givenOn, withdrawnAt }) => withdrawnAt === null || withdrawnAt >= givenOn, {
    path: ['withdrawnAt'],
    message: 'withdrawn before it was given',
  });
export type Consent = z.infer<typeof consentSchema>;
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

/** Whether the consent covers a purpose on a day (both ends included). */
export function coversPurpose(consent: Consent, purpose: ConsentPurpose, day: string): boolean {
  if (consent.withdrawnAt !== null && consent.withdrawnAt <= day) return false;
  if (consent.until !== null && consent.until < day) return false;
  return consent.givenOn <= day && consent.purposes.includes(purpose);
}
