import { z } from 'zod';
import { idText, nothing, pathText, vaultCall, vaultChange } from '../define.ts';
import { anchor } from './case.ts';

/** Rows of each list that cross, at most; older ones are in the vault and on the command line. */
export const MOST_ROWS = 50;

const certificate = z.object({
  /** SHA-256, hexadecimal. */
  fingerprint: z.string(),
  subject: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  isSelfSigned: z.boolean(),
  /** Codes of what should be known of it. */
  warnings: z.array(z.string()),
  isTrusted: z.boolean(),
});
export type TrustCandidate = z.output<typeof certificate>;

const token = z.object({
  requestId: z.string(),
  size: z.int(),
  genTime: z.string(),
  authority: z.string(),
  trust: z.enum(['trusted', 'untrusted']),
  doubts: z.array(z.string()),
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const timeCalls = {
  /** How far the time of the log rests on somebody else, and by what. */
  'time.read': vaultCall({
    input: nothing,
    output: z.object({
      anchor,
      entries: z.int(),
      unconfirmed: z.int(),
      checkpoint: z.object({ size: z.int(), at: z.string() }).nullable(),
      requests: z.array(
        z.object({ requestId: z.string(), size: z.int(), at: z.string(), isAnswered: z.boolean() }),
      ),
      tokens: z.array(token),
      papers: z.array(
        z.object({
          size: z.int(),
          on: z.string(),
          kind: z.string(),
          itemId: z.string().nullable(),
          checkedBy: z.string(),
        }),
      ),
      trusted: z.array(z.object({ fingerprint: z.string(), subject: z.string(), addedAt: z.string() })),
      printed: z.array(z.object({ size: z.int(), at: z.string() })),
    }),
  }),
  /** Writes a request to a new file, and the checkpoint it is over beside it. Holds a hash, nothing of a case. */
  'time.request': vaultCall({
    input: z.strictObject({ path: pathText }),
    output: z.object({ size: z.int(), request: z.string(), checkpoint: z.string() }),
  }),
  'time.import': vaultCall({ input: z.strictObject({ path: pathText }), output: token }),
  /** The certificates of a file, before anybody trusts them. */
  'time.readTrust': vaultCall({
    input: z.strictObject({ path: pathText }),
    output: z.object({ certificates: z.array(certificate) }),
  }),
  /** Trusts those that were seen and ticked; answers that are here are checked again. */
  'time.trust': vaultCall({
    input: z.strictObject({
      path: pathText,
      fingerprints: z
        .array(z.string().regex(/^[0-9a-f]{64}$/))
        .min(1)
        .max(100),
    }),
    output: z.object({ added: z.int(), confirmed: z.int() }),
  }),
  /** One A4 page of the newest checkpoint, as a new PDF file. */
  'time.printCheckpoint': vaultCall({
    input: z.strictObject({ path: pathText }),
    output: z.object({ size: z.int(), path: z.string() }),
  }),
  /** What somebody wrote on a printed checkpoint; its scan goes into the case. */
  'time.recordPaper': vaultChange({
    input: z.strictObject({
      size: z.int().min(1),
      on: day,
      kind: z.string().min(1).max(200),
      checkedBy: z.string().min(1).max(200),
      scan: z.strictObject({ path: pathText, caseId: idText }).nullable(),
    }),
    output: z.object({ size: z.int(), on: z.string(), kind: z.string() }),
  }),
} as const;
