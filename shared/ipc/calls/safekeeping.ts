import { z } from 'zod';
import { idText, pathText, vaultCall, vaultChange, vaultJob } from '../define.ts';
import { page, pageInput } from '../page.ts';

const restored = z.object({
  /** Entries of its custody log, and of the vault that is open. */
  entries: z.int(),
  now: z.int(),
  /** Whether it is a copy of the vault that is open. */
  isThisVault: z.boolean(),
});
export type Restored = z.output<typeof restored>;

/** `secret`: the passphrase that opens the backup, handed over by `secret.hand`. */
export const safekeepingCalls = {
  /** Backups that this vault knows of, newest first. */
  'safekeeping.list': vaultCall({
    input: z.strictObject(pageInput),
    output: page(z.object({ backupId: z.string(), at: z.string(), target: z.string(), size: z.int() })),
  }),
  /** A verified copy of the whole vault in a new or empty folder. */
  'safekeeping.copy': vaultChange({
    input: z.strictObject({ path: pathText }),
    output: z.object({ path: z.string(), size: z.int() }),
  }),
  /** Restores a backup to a folder of its own, checks it whole, and removes it again. */
  'safekeeping.drill': vaultJob({
    input: z.strictObject({ from: pathText, secret: idText }),
    output: restored,
  }),
} as const;
