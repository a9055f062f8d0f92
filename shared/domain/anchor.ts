import { z } from 'zod';
import { daySchema } from './consent.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A request that went out on a stick: over the exact bytes of the checkpoint of `size` entries. */
export const timestampRequestSchema = z.strictObject({
  requestId: z.string(),
  size: z.number().int().positive(),
  tsq: base64,
  at: z.string(),
});
export type TimestampRequestRecord = z.infer<typeof timestampRequestSchema>;

/** An answer that passed every check. Whether its issuer is trusted depends on the trust files of the moment. */
export const timestampTokenSchema = z.strictObject({
  requestId: z.string(),
  size: z.number().int().positive(),
  /** The bare token, DER. */
  token: base64,
  genTime: z.string(),
  policy: z.string(),
  serial: z.string(),
  authority: z.string(),
  trust: z.enum(['trusted', 'untrusted']),
  /** Certificates from the authority's to the root, DER; the first alone where no root is trusted. */
  chain: z.array(base64),
  doubts: z.array(z.string()),
  importedAt: z.string(),
});
export type TimestampTokenRecord = z.infer<typeof timestampTokenSchema>;

/** A certificate from a file the person chose to trust. None is built in. */
export const trustRootSchema = z.strictObject({
  fingerprint: hash,
  der: base64,
  subject: z.string(),
  addedAt: z.string(),
});
export type TrustRoot = z.infer<typeof trustRootSchema>;

/** A printed checkpoint that somebody else dated: a 확정일자, a signature, a post mark. Checked by a person. */
export const paperAnchorSchema = z.strictObject({
  size: z.number().int().positive(),
  /** Day on the paper, `YYYY-MM-DD`. */
  on: daySchema,
  kind: z.string().min(1).max(200),
  /** The scan, taken in as an item. */
  itemId: z.string().nullable(),
  checkedBy: z.string().max(200),
});
export type PaperAnchor = z.infer<typeof paperAnchorSchema>;
