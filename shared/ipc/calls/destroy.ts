import { z } from 'zod';
import { idText, pathText, vaultCall, vaultChange } from '../define.ts';

/** Lists over IPC are cut here; their whole length is told beside them, and the certificate lists all. */
export const MOST_SHOWN = 200;

const ids = z.array(idText).min(1).max(10_000);

const copyOutside = z.object({
  kind: z.enum(['export', 'backup']),
  id: z.string(),
  at: z.string(),
  target: z.string(),
  recipient: z.string(),
});
const copies = z.object({ total: z.int(), rows: z.array(copyOutside).max(MOST_SHOWN) });
export type CopyOutside = z.output<typeof copyOutside>;

const reason = z.enum(['taken-by-mistake', 'consent-withdrawn', 'retention-ended', 'case-ended', 'request']);
export type DestroyReason = z.output<typeof reason>;

const forecast = z.object({
  items: z.int(),
  bytes: z.number(),
  /** File names of the first of them. */
  names: z.array(z.string()).max(MOST_SHOWN),
  /** Draft exhibits that go with it. */
  drafts: z.int(),
  forbidden: z
    .array(z.object({ by: z.enum(['hold', 'filed-exhibit']), id: z.string(), reason: z.string() }))
    .max(MOST_SHOWN),
  copies,
});
export type Forecast = z.output<typeof forecast>;

const destroyed = z.object({
  items: z.int(),
  /** Whether a whole case went with it. */
  isCase: z.boolean(),
  at: z.string(),
  /** Pieces still found in the decrypted file; 0 is the proof that nothing is left in it. */
  remnants: z.int(),
  copies,
  /** Of those asked for, not begun: stopped by a person or a lock. */
  notBegun: z.int(),
  /** Where the certificate was written; null where none was, or where it could not be. */
  certificate: z.string().nullable(),
});
export type DestroyedResult = z.output<typeof destroyed>;

export const destroyCalls = {
  /** What would go and what forbids it. Nothing is changed. `ids`: one case, or items of one. */
  'destroy.foresee': vaultCall({ input: z.strictObject({ ids }), output: forecast }),
  'destroy.run': vaultChange({
    input: z.strictObject({
      ids,
      reason,
      /** The person's own passphrase, handed over by `secret.hand`. */
      own: idText,
      /** A new file for the certificate. */
      certificate: pathText.nullable(),
    }),
    output: destroyed,
  }),
  /** The certificate of the last destruction since the vault was opened, once more or after all. */
  'destroy.writeCertificate': vaultCall({
    input: z.strictObject({ path: pathText }),
    output: z.object({}),
  }),
} as const;
