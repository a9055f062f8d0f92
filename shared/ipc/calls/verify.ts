import { z } from 'zod';
import { nothing, vaultJob } from '../define.ts';
import { anchor } from './case.ts';

export const verifyCalls = {
  /** Every page, entry, row and byte of the open vault. */
  'verify.vault': vaultJob({
    input: nothing,
    output: z.object({
      ok: z.boolean(),
      findings: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) })),
      entries: z.int(),
      withheld: z.int(),
      clockAnomalies: z.int(),
      anchor: anchor.nullable(),
    }),
  }),
} as const;
