import { z } from 'zod';
import {
  consentPurposeSchema,
  consentScopeSchema,
  daySchema,
  guardianNotToldSchema,
} from '../../domain/consent.ts';
import { idText, pathText, vaultCall } from '../define.ts';
import { page, pageInput } from '../page.ts';

/** Consents that cross at once. */
const MOST_CONSENTS = 50;

const text = z.string().max(2000);
const itemIds = z.array(idText).max(10_000);

const consent = {
  partyId: idText,
  givenBy: z.enum(['child', 'guardian', 'both']),
  relation: text,
  underFourteen: z.boolean(),
  sensitiveInformation: z.boolean(),
  purposes: z.array(consentPurposeSchema).min(1).max(5),
  scope: consentScopeSchema,
  recipient: text,
  givenOn: daySchema,
  until: daySchema.nullable(),
  formItemId: idText.nullable(),
  guardianNotTold: guardianNotToldSchema.nullable(),
};

const consentRow = z.object({
  ...consent,
  consentId: z.string(),
  /** Of the person it is about. */
  pseudonym: z.string(),
  itemIds,
  withdrawnAt: z.string().nullable(),
});
export type ConsentRow = z.output<typeof consentRow>;

/** Something that went out of the vault. */
const copyOut = z.object({
  exportId: z.string(),
  at: z.string(),
  kind: z.string(),
  target: z.string(),
  recipient: z.string(),
  /** Whether it went out on the consent that is asked about. */
  restsOn: z.enum(['consent', 'law', 'unclear']),
});
export type CopyOut = z.output<typeof copyOut>;

export const consentCalls = {
  'consent.list': vaultCall({
    // Each may name thousands of items, so that fewer of them cross at once than of other lists.
    input: z.strictObject({ caseId: idText, from: pageInput.from, count: z.int().min(1).max(MOST_CONSENTS) }),
    output: page(consentRow),
  }),
  'consent.record': vaultCall({
    input: z.strictObject({ caseId: idText, itemIds, ...consent }),
    output: z.object({ consentId: z.string() }),
  }),
  /** From the day on no new output rests on it. What went out before is asked for by `consent.copies`. */
  'consent.withdraw': vaultCall({
    input: z.strictObject({ consentId: idText, on: daySchema, reason: text }),
    output: z.object({}),
  }),
  /** What went out of the case of a consent, newest first. */
  'consent.copies': vaultCall({
    input: z.strictObject({ consentId: idText, ...pageInput }),
    output: page(copyOut),
  }),
  /** A letter that asks for the return or destruction of one copy, as a new PDF. */
  'consent.writeRecall': vaultCall({
    input: z.strictObject({ consentId: idText, exportId: idText, path: pathText }),
    output: z.object({}),
  }),
} as const;
