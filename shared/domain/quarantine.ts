import { z } from 'zod';

/**
 * A file isolated because it may show sexual exploitation of a minor: its hash, size and a description, never its bytes.
 * It says who isolated it, never who saw it; nothing here is a finding that the file is such material.
 */
export const quarantineSchema = z.strictObject({
  caseId: z.string(),
  itemId: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  size: z.number().int().nonnegative(),
  /** By name or first bytes only. */
  type: z.string().max(120),
  fileName: z.string().max(1024),
  isolatedBy: z.string().max(200),
  isolatedAt: z.string(),
  /** Who came upon it: optional, and never asked for. */
  finder: z.string().max(200),
  sourceDevice: z.string().max(2000),
  /** Neutral description without sexual detail. */
  description: z.string().max(4000),
  /** Where the original still lies, so that the police can be led to it. */
  whereOriginalIs: z.string().max(2000),
  referredTo: z.string().max(400),
  referredAt: z.string().max(60),
  referenceNumber: z.string().max(200),
});
export type Quarantine = z.infer<typeof quarantineSchema>;

/**
 * The hashes of an isolated file and nothing else: no case, no person, no name. It outlives the case, so that the same bytes
 * are never taken in again.
 */
export const isolatedHashSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  size: z.number().int().nonnegative(),
});
export type IsolatedHash = z.infer<typeof isolatedHashSchema>;
