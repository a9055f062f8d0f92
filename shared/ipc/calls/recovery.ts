import { z } from 'zod';
import { idText, nothing, pathText, vaultCall } from '../define.ts';

const passphrase = z.string().min(1).max(1024);
const recoveryKey = z.string().min(1).max(400);

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
  /** A new recovery key, shown once; the old one stops working. `own` as in the calls of people. */
  'recovery.renew': vaultCall({
    input: z.strictObject({ own: passphrase }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** A page to print, as a new PDF, that says nothing of product, case or office. */
  'recovery.writeSheet': vaultCall({
    input: z.strictObject({ recoveryKey, path: pathText, lang: z.enum(['ko', 'en']) }),
    output: z.object({}),
  }),
} as const;
