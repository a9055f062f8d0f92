import { z } from 'zod';

/** What a person may do next, in the order in which it saves most. */
export const todayStepSchema = z.enum([
  'read-exports',
  'make-previews',
  'answer-recordings',
  'confirm-pictures',
  'request-time',
  'bring-answer',
  'trust-issuer',
  'make-backup',
  'add-person',
]);
export type TodayStep = z.infer<typeof todayStepSchema>;
