import { z } from 'zod';
import { openingJob, pathText, vaultChange } from '../define.ts';
import { vaultWarning } from './vault.ts';

const unlock = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(1024) }),
  z.strictObject({ recoveryKey: z.string().min(1).max(400) }),
]);

export const backupCalls = {
  /** A verified copy of the whole vault, encrypted as it is. */
  'backup.make': vaultChange({
    input: z.strictObject({ path: pathText }),
    output: z.object({ path: z.string(), size: z.int() }),
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
