import { z } from 'zod';
import { nothing, pathText, vaultCall, vaultJob } from '../define.ts';
import { anchor } from './case.ts';
import { vaultWarning } from './vault.ts';

/** Findings that cross, at most: a longer list helps nobody. */
export const MOST_FINDINGS = 200;

const vaultVerdict = z.object({
  ok: z.boolean(),
  findings: z
    .array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }))
    .max(MOST_FINDINGS),
  /** Of all of them. */
  found: z.int(),
  entries: z.int(),
  withheld: z.int(),
  clockAnomalies: z
    .array(z.object({ seq: z.int(), at: z.string(), clock: z.enum(['ok', 'back', 'jump']) }))
    .max(MOST_FINDINGS),
  clockDoubts: z.int(),
  anchor: anchor.nullable(),
  /** What the opening of a copy found; the open vault told of its own before. */
  warnings: z.array(vaultWarning),
});
export type VaultVerdict = z.output<typeof vaultVerdict>;

const archiveVerdict = z.object({
  verdict: z.enum(['unchanged', 'differs', 'unable']),
  trust: z.enum(['pinned', 'timestamped', 'self-asserted']),
  findings: z.array(z.object({ path: z.string(), message: z.string() })).max(MOST_FINDINGS),
  found: z.int(),
  purpose: z.string().nullable(),
  signer: z.object({ fingerprint: z.string(), signingTime: z.string() }).nullable(),
  logFingerprint: z.string().nullable(),
  /** Its log is the one of the open vault. */
  isOwnLog: z.boolean(),
  checkpoint: z.object({ size: z.int(), root: z.string(), at: z.string().nullable() }).nullable(),
  timestamps: z
    .array(
      z.object({
        over: z.enum(['checkpoint', 'signature']),
        entries: z.int().nullable(),
        time: z.string(),
        authority: z.string(),
        trusted: z.boolean(),
      }),
    )
    .max(MOST_FINDINGS),
  counts: z.object({
    files: z.int(),
    items: z.int(),
    originals: z.int(),
    exhibits: z.int(),
    entries: z.int(),
    clockDoubts: z.int(),
  }),
});
export type ArchiveVerdict = z.output<typeof archiveVerdict>;

export const verifyCalls = {
  /** Every page, entry, row and byte of the open vault. */
  'verify.vault': vaultJob({ input: nothing, output: vaultVerdict }),
  /** What was dropped or chosen: whose check it needs, and whether it is locked. */
  'verify.inspect': vaultCall({
    input: z.strictObject({ path: pathText }),
    output: z.object({
      kind: z.enum(['open-vault', 'vault', 'archive', 'sealed', 'unknown']),
      name: z.string(),
    }),
  }),
  /** An archive: a folder, a zip, or a sealed file with its password. Certificates the vault trusts count. */
  'verify.archive': vaultJob({
    input: z.strictObject({
      path: pathText,
      passphrase: z.string().max(1024).nullable(),
      /** SHA-256 of the signer's certificate as it was received another way; empty where it was not. */
      expectSigner: z.string().max(200),
      lang: z.enum(['ko', 'en']),
    }),
    output: archiveVerdict,
  }),
  /** Another vault: a backup, or a copy. */
  'verify.copy': vaultJob({
    input: z.strictObject({ path: pathText, passphrase: z.string().min(1).max(1024) }),
    output: vaultVerdict,
  }),
} as const;
