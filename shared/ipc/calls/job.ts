import { z } from 'zod';
import { idText, openingCall } from '../define.ts';

export const jobCalls = {
  /** Asks a job to stop at its next safe point; its last event says that it did. An unknown id is no error. */
  'job.cancel': openingCall({ input: z.strictObject({ jobId: idText }), output: z.object({}) }),
} as const;
