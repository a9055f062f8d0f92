import { z } from 'zod';
import { askedPathText, openingCall, pathText, vaultCall } from '../define.ts';
import { lockReason } from '../events.ts';

const passphrase = z.string().min(1).max(1024);
const role = z.enum(['counselor', 'attorney', 'assistant']);

/** A warning as the core words it: a code and what belongs to it. */
export const vaultWarning = z.looseObject({ code: z.string() });

export const opened = z.object({
  vaultId: z.string(),
  /** Of the folder, for the title of the window inside the app; never in the system's title bar. */
  name: z.string(),
  person: z.object({ id: z.string(), name: z.string(), role }).nullable(),
  basis: z.enum(['own-key', 'shared-key', 'recovery-key']),
  warnings: z.array(vaultWarning),
});
export type Opened = z.output<typeof opened>;

export const vaultCalls = {
  /** How hard a passphrase is to guess, from 0 to 4, and why. Computed where the passphrase is anyway needed. */
  'vault.strength': openingCall({
    input: z.strictObject({ passphrase: z.string().max(1024) }),
    output: z.object({ score: z.int().min(0).max(4) }),
  }),
  /** What lies at a place: nothing, a folder with files, a vault; and whether the folder is copied elsewhere by a service. */
  'vault.inspectPlace': openingCall({
    input: z.strictObject({ path: askedPathText }),
    output: z.object({ state: z.enum(['free', 'vault', 'occupied']), warnings: z.array(vaultWarning) }),
  }),
  'vault.create': openingCall({
    input: z.strictObject({
      path: pathText,
      person: z.strictObject({ name: z.string().min(1).max(200), role }),
      passphrase,
    }),
    /** The recovery key is shown once, and stays nowhere. */
    output: z.object({ opened, recoveryKey: z.string() }),
  }),
  'vault.open': openingCall({
    input: z.strictObject({
      path: pathText,
      unlock: z.union([z.strictObject({ passphrase }), z.strictObject({ recoveryKey: z.string().max(400) })]),
    }),
    output: opened,
  }),
  /** Compares a recovery key, typed from paper, with the vault's; changes nothing. */
  'vault.testRecoveryKey': vaultCall({
    input: z.strictObject({ recoveryKey: z.string().max(400) }),
    output: z.object({ opens: z.boolean() }),
  }),
  /**
   * Closes the vault, if one is open: work stops at its last finished piece. `reason` is what the lock screen says.
   * `locked` is false where a person was asked about work that is going on and let it go on.
   */
  'vault.lock': openingCall({
    input: z.strictObject({ reason: lockReason }),
    output: z.object({ locked: z.boolean() }),
  }),
} as const;
