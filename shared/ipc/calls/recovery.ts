import { z } from 'zod';
import { idText, nothing, vaultCall } from '../define.ts';

const passphrase = z.string().min(1).max(1024);

export const recoveryCalls = {
  /** Who has a key, by whose passphrase the vault can be opened. */
  'recovery.people': vaultCall({
    input: nothing,
    output: z.object({ people: z.array(z.object({ slotId: z.string(), name: z.string() })).max(50) }),
  }),
  /** After opening with the recovery key: a new passphrase, and a new recovery key, shown once. */
  'recovery.setPassphrase': vaultCall({
    input: z.strictObject({ slotId: idText, passphrase }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** A new recovery key, shown once; the one before stops working. */
  'recovery.reissue': vaultCall({ input: nothing, output: z.object({ recoveryKey: z.string() }) }),
} as const;
