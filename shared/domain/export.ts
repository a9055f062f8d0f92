import { z } from 'zod';

/** Something that left the vault: kept so that a withdrawal, a quarantine or a destruction can name who still has it. */
export const exportSchema = z.strictObject({
  caseId: z.string(),
  exportId: z.string(),
  kind: z.enum(['filing-kr', 'archive-sealed', 'archive-court-expert', 'archive-proofs-only']),
  at: z.string(),
  /** Folder or file as named by the person. */
  target: z.string().max(4096),
  /** Who gets it, as stated; empty when not said. */
  recipient: z.string().max(2000),
  /** Law or order that compels it where consent does not cover it; empty otherwise. */
  basis: z.string().max(2000),
  itemIds: z.array(z.string()),
  exhibitIds: z.array(z.string()),
  /** SHA-256 of the archive's tag manifest or of the filing's list of files: names exactly what went out. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Export = z.infer<typeof exportSchema>;

/** A verified copy of the whole vault. */
export const backupSchema = z.strictObject({
  backupId: z.string(),
  at: z.string(),
  target: z.string().max(4096),
  /** Entries in the log when it was made. */
  size: z.number().int().nonnegative(),
});
export type Backup = z.infer<typeof backupSchema>;
