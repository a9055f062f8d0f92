import { z } from 'zod';
import { caseSchema } from '../../domain/case.ts';
import { todayStepSchema } from '../../domain/today.ts';
import { idText, nothing, pathText, vaultCall } from '../define.ts';

export const caseSummary = z.object({
  caseId: z.string(),
  label: z.string(),
  status: z.enum(['open', 'closed']),
});

const { label, court, number, action, plaintiff, defendant, side } = caseSchema.shape;
/** Of a new case only what is known at the beginning is asked. */
const caption = { label, court, number, action, plaintiff, defendant, side };

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

/** Copies outside that cross, at most. */
export const MOST_COPIES = 20;

/** A copy outside of the vault: what, since when, and who has it as far as it was said. */
const knownCopy = z.object({
  kind: z.enum(['filing-kr', 'archive-sealed', 'archive-court-expert', 'archive-proofs-only', 'backup']),
  at: z.string(),
  recipient: z.string(),
});

const today = z.object({
  /** `YYYY-MM-DD`. */
  day: z.string(),
  taken: z.object({ pictures: z.int(), recordings: z.int(), documents: z.int() }),
  isolated: z.int(),
  items: z.int(),
  unconfirmed: z.int(),
  copies: z.array(knownCopy).max(MOST_COPIES),
  copyCount: z.int(),
  steps: z.array(todayStepSchema),
});
export type Today = z.output<typeof today>;

/** Where a case stands, in numbers and times; nothing that names a person. */
export const overview = z.object({
  caseId: z.string(),
  label: z.string(),
  status: z.enum(['open', 'closed']),
  items: z.int(),
  withoutPreview: z.int(),
  unread: z.int(),
  isolated: z.int(),
  exhibits: z.object({ draft: z.int(), filed: z.int() }),
  gaps: z.object({
    withoutExhibit: z.int(),
    withoutFact: z.int(),
    unconfirmed: z.int(),
    recordings: z.int(),
  }),
  entries: z.int(),
  checkpoint: z.object({ size: z.int(), at: z.string() }).nullable(),
  anchor,
  /** Newest first. */
  copies: z.array(knownCopy).max(MOST_COPIES),
  copyCount: z.int(),
  takenToday: z.int(),
  /** Only one person can open the vault. */
  isAlone: z.boolean(),
});
export type Overview = z.output<typeof overview>;

export const caseCalls = {
  'case.list': vaultCall({ input: nothing, output: z.object({ cases: z.array(caseSummary) }) }),
  'case.create': vaultCall({
    input: z.strictObject({
      ...caption,
      label: caption.label.min(1),
    }),
    output: caseSummary,
  }),
  'case.overview': vaultCall({ input: z.strictObject({ caseId: idText }), output: overview }),
  /** What came in today, what waits, who has copies, what to do next. */
  'case.today': vaultCall({ input: z.strictObject({ caseId: idText }), output: today }),
  /** The same without names, as a new PDF file. */
  'case.printToday': vaultCall({
    input: z.strictObject({ caseId: idText, path: pathText }),
    output: z.object({ path: z.string() }),
  }),
} as const;
