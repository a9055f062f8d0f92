import type { Bytes } from '../../../shared/bytes.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Ports } from '../ports.ts';
import type { WriteDb } from '../store/handles.ts';
import type { MarkFinding } from './closed-mark.ts';
import type { FolderWarning } from './folder-warning.ts';
import type { Keys } from './keys-format.ts';
import type { Role, SlotSecret } from './slots.ts';

/** With what right an act is done; goes into its log entry. */
export type ActorBasis = 'own-key' | 'shared-key' | 'recovery-key';

export interface Actor {
  /** `null` for the recovery key: a sheet of paper is nobody. */
  readonly personId: Id<'per'> | null;
  readonly slotId: string | null;
  readonly basis: ActorBasis;
  readonly name: string | null;
  readonly role: Role | null;
}

/** Ed25519 by the private key that stays inside; `publicKey` has 32 bytes, a signature 64. */
export interface SigningKey {
  readonly publicKey: Bytes;
  sign(message: Uint8Array): Bytes;
}

/** What a person should know about an open vault; never a reason not to open it. */
export type VaultWarning =
  | FolderWarning
  | { readonly code: 'keys-copy-damaged'; readonly file: string }
  | { readonly code: 'keys-rolled-back'; readonly found: number; readonly known: number }
  | { readonly code: 'must-set-passphrase' }
  /** Behind the end of vault.db lie so many bytes, of whatever origin, that were not cut off. */
  | { readonly code: 'tail-kept'; readonly bytes: number };

export interface OpenVault {
  readonly dir: string;
  readonly vaultId: Id<'vlt'>;
  readonly db: WriteDb;
  readonly actor: Actor;
  /** Signs checkpoints. */
  readonly logKey: SigningKey;
  /** The person's own key; absent where the vault was opened by the recovery key. */
  readonly personKey?: SigningKey;
  readonly warnings: readonly VaultWarning[];
  /** The last process did not close the vault, or its mark does not fit the database. */
  readonly unclean: boolean;
  readonly mark: MarkFinding;
  /** Wipes the keys, closes the database, writes the clean-shutdown mark, gives back the lock. A second call does nothing. */
  close(): void;
}

/** What an open vault keeps to itself: reachable for the vault's own modules only. */
export interface VaultSecrets {
  readonly masterKey: Bytes;
  readonly logSeed: Bytes;
  readonly person: SlotSecret | null;
  readonly ports: Ports;
  keys: Keys;
  /** Reads vault.db beside SQLite; closed after it, because closing it earlier would drop SQLite's lock (POSIX). */
  reader?: number;
}

const secrets = new WeakMap<OpenVault, VaultSecrets>();

export function keepSecrets(vault: OpenVault, kept: VaultSecrets): void {
  secrets.set(vault, kept);
}

/** Throws `VAULT_CLOSED` once the vault is closed. */
export function secretsOf(vault: OpenVault): VaultSecrets {
  const kept = secrets.get(vault);
  if (kept === undefined) throw new JikimError('VAULT_CLOSED');
  return kept;
}

/** Overwrites every key buffer. Copies inside the JavaScript engine and in OpenSSL's key objects are beyond reach. */
export function wipeSecrets(vault: OpenVault): void {
  const kept = secrets.get(vault);
  if (kept === undefined) return;
  for (const key of [kept.masterKey, kept.logSeed, kept.person?.agreement, kept.person?.signing])
    key?.fill(0);
  secrets.delete(vault);
}
