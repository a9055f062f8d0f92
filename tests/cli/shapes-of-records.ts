import { z } from 'zod';
import { count, day, hash, id, object, slot, text, time } from './shapes-of-values.ts';

/** Records of a case as they stand in several outputs. */
const side = z.enum(['plaintiff', 'defendant', 'intervenor']);

export const caseShape = object({
  caseId: id,
  label: text,
  court: text,
  division: text,
  number: text,
  action: text,
  plaintiff: text,
  defendant: text,
  side,
  partyBranch: text,
  counsel: text,
  status: z.enum(['open', 'closed']),
});

export const party = object({
  caseId: id,
  partyId: id,
  role: text,
  pseudonym: text,
  protected: z.boolean(),
  names: z.array(object({ kind: text, value: text })),
});

export const consent = object({
  caseId: id,
  consentId: id,
  partyId: id,
  givenBy: z.enum(['child', 'guardian', 'both']),
  relation: text,
  underFourteen: z.boolean(),
  sensitiveInformation: z.boolean(),
  purposes: z.array(text),
  scope: text,
  itemIds: z.array(id),
  recipient: text,
  givenOn: day,
  until: day.nullable(),
  formItemId: id.nullable(),
  guardianNotTold: text.nullable(),
  withdrawnAt: day.nullable(),
  withdrawnReason: text,
});

export const hold = object({
  caseId: id,
  holdId: id,
  target: text,
  reason: text,
  note: text,
  state: z.enum(['set', 'lifted']),
  liftedReason: text,
});

/** Fields only: each output adds its own. */
export const exhibit = {
  caseId: id,
  exhibitId: id,
  mark: object({ side, partyBranch: text, object: z.boolean(), number: count, sub: count.nullable() }),
  title: text,
  author: text,
  dateMade: text,
  fact: text,
  remarks: text,
  copyKind: z.enum(['original', 'copy', 'received-copy']),
  parts: z.array(
    object({
      itemId: id,
      conversation: count.nullable(),
      from: count.nullable(),
      to: count.nullable(),
    }),
  ),
  disclose: z.array(text),
  recording: object({
    content: text,
    purpose: text,
    recordedBy: text,
    subject: text,
    at: text,
    place: text,
    lawyerDecision: text,
  }).nullable(),
  status: z.enum(['draft', 'filed', 'withdrawn']),
  filed: object({ on: day, receipt: text }).nullable(),
};

export const clearance = object({
  caseId: id,
  exhibitId: id,
  personId: id.nullable(),
  personName: text,
  at: time,
  checked: z.array(hash),
});

export const isolation = object({
  caseId: id,
  itemId: id,
  sha256: hash,
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  size: count,
  type: text,
  fileName: text,
  isolatedBy: text,
  isolatedAt: time,
  finder: text,
  sourceDevice: text,
  description: text,
  whereOriginalIs: text,
  referredTo: text,
  referredAt: text,
  referenceNumber: text,
});

export const person = object({
  personId: id,
  name: text,
  role: z.enum(['counselor', 'attorney', 'assistant']),
  shared: z.boolean(),
  signingKey: hash,
  slotId: slot.nullable(),
});
