import { z } from 'zod';
import { idText, openingJob, pathText, vaultCall, vaultChange, vaultJob } from '../define.ts';
import { page, pageInput } from '../page.ts';
import { vaultWarning } from './vault.ts';

const unlock = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(1024) }),
  z.strictObject({ recoveryKey: z.string().min(1).max(400) }),
]);

const drilled = z.object({
  /** Entries of its custody log, and of the vault that is open. */
  entries: z.int(),
  now: z.int(),
  /** Whether it is a copy of the vault that is open. */
  isThisVault: z.boolean(),
});
export type Drilled = z.output<typeof drilled>;

export const backupCalls = {
  /** Backups that this vault knows of, newest first. */
  'backup.list': vaultCall({
    input: z.strictObject(pageInput),
    output: page(z.object({ backupId: z.string(), at: z.string(), target: z.string(), size: z.int() })),
  }),
  /** A verified copy of the whole vault, encrypted as it is, in a new or empty folder. */
  'backup.make': vaultChange({
    input: z.strictObject({ path: pathText }),
    output: z.object({ path: z.string(), size: z.int() }),
  }),
  /**
   * Restores a backup to a folder of its own, checks it whole, and removes it again. `secret`: the passphrase that opens it,
   * handed over by `secret.hand`.
   */
  'backup.drill': vaultJob({
    input: z.strictObject({ from: pathText, secret: idText }),
    output: drilled,
  }),
  /** A vault in a new folder from a backup, every page checked. `replaces`: the damaged one, if it is still there. */
  'backup.restore': openingJob({
    input: z.strictObject({
      from: pathText,
      to: pathText,
      unlock,
      replaces: pathText.nullable(),
      checkpoint: pathText.nullable(),
    }),
    output: z.object({
      path: z.string(),
      entries: z.int(),
      rolledBack: z.object({ from: z.int(), to: z.int() }).nullable(),
      checkpointFits: z.boolean().nullable(),
      warnings: z.array(vaultWarning),
    }),
  }),
} as const;
