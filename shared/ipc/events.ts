import { z } from 'zod';
import { wireError } from './define.ts';

const base = { jobId: z.string(), call: z.string() };

export const lockReason = z.enum(['asked', 'idle', 'suspend', 'screen-locked', 'hidden', 'worker-ended']);

/** What the window is told without asking. */
export const events = {
  job: z.discriminatedUnion('state', [
    z.object({
      ...base,
      state: z.literal('running'),
      done: z.number(),
      /** Null while it is not known. */
      total: z.number().nullable(),
      /** A code of what is being done, for a sentence of the window; or null. */
      step: z.string().nullable(),
    }),
    z.object({ ...base, state: z.literal('done'), value: z.unknown() }),
    z.object({ ...base, state: z.literal('cancelled') }),
    z.object({ ...base, state: z.literal('failed'), error: wireError }),
  ]),
  /** The vault was closed, and why. The window's content is replaced by the lock screen. */
  locked: z.object({
    reason: lockReason,
    /** Work that stopped at its last finished file; said after the next unlock. */
    stoppedJobs: z.array(z.string()),
  }),
  /** Files of an intake that are on disk now, or could not be taken: what a person sees go by. The newest of a batch. */
  settled: z.object({
    files: z.array(z.object({ name: z.string(), status: z.string() })).max(50),
    /** Of the intake that goes on, the files before included. */
    done: z.int(),
  }),
  /** Something in the open vault changed: what the window shows of it is asked for anew. */
  changed: z.object({ topics: z.array(z.string()) }),
} as const;

export type Events = { readonly [Name in keyof typeof events]: z.output<(typeof events)[Name]> };
