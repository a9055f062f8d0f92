import { z } from 'zod';

/** One processing step of a derivative, as the record and the confirmation of identity list it. */
export const stepSchema = z.strictObject({
  operation: z.string().max(60),
  library: z.string().max(60),
  version: z.string().max(60),
  parameters: z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()])),
});
export type Step = z.infer<typeof stepSchema>;
