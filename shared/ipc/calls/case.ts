import { z } from 'zod';
import { idText, nothing, vaultCall } from '../define.ts';

export const caseSummary = z.object({
  caseId: z.string(),
  label: z.string(),
  status: z.enum(['open', 'closed']),
});

const line = z.string().max(400);

export const anchor = z.discriminatedUnion('state', [
  z.object({ state: z.literal('local-clock') }),
  z.object({ state: z.literal('requested'), at: z.string(), size: z.int() }),
  z.object({
    state: z.literal('stamped'),
    genTime: z.string(),
    authority: z.string(),
    trusted: z.boolean(),
    size: z.int(),
  }),
  z.object({ state: z.literal('paper'), on: z.string(), kind: z.string(), size: z.int() }),
]);

/** Where a case stands, in numbers and times; nothing that names a person. */
export const overview = z.object({
  caseId: z.string(),
  label: z.string(),
  status: z.enum(['open', 'closed']),
  items: z.int(),
  withoutPreview: z.int(),
  unread: z.int(),
  isolated: z.int(),
  exhibits: z.object({ draft: z.int(), filed: z.int(), unconfirmed: z.int() }),
  entries: z.int(),
  checkpoint: z.object({ size: z.int(), at: z.string() }).nullable(),
  anchor,
  lastExport: z.object({ at: z.string(), kind: z.string(), recipient: z.string() }).nullable(),
  takenToday: z.int(),
  /** Only one person can open the vault. */
  isAlone: z.boolean(),
});
export type Overview = z.output<typeof overview>;

export const caseCalls = {
  'case.list': vaultCall({ input: nothing, output: z.object({ cases: z.array(caseSummary) }) }),
  'case.create': vaultCall({
    input: z.strictObject({
      label: line.min(1),
      court: line,
      number: line,
      action: line,
      plaintiff: line,
      defendant: line,
      side: z.enum(['plaintiff', 'defendant', 'intervenor']),
    }),
    output: caseSummary,
  }),
  'case.overview': vaultCall({ input: z.strictObject({ caseId: idText }), output: overview }),
} as const;
