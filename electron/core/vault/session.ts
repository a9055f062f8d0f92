import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { errorCode } from '../files/disk-errors.ts';
import type { WriteDb } from '../store/handles.ts';
import { openDatabase } from '../store/open.ts';
import { fileState, logState, type MarkFinding, writeMark } from './closed-mark.ts';
import { publicOf, signEd25519 } from './curves.ts';
import { toDamage } from './damage.ts';
import { deriveKey } from './derive.ts';
import {
  type Actor,
  keepSecrets,
  type OpenVault,
  type SigningKey,
  secretsOf,
  type VaultSecrets,
  type VaultWarning,
  wipeSecrets,
} from './opened.ts';

export const DATABASE_FILE = 'vault.db';

/** Opens vault.db with the key that belongs to a master key; SQLite's refusals become ours. */
export function openVaultDatabase(dir: string, masterKey: Uint8Array, mode: 'create' | 'existing'): WriteDb {
  const key = deriveKey(masterKey, 'database');
  try {
    return openDatabase(join(dir, DATABASE_FILE), key, mode);
  } catch (error) {
    throw toVaultError(error);
  } finally {
    key.fill(0);
  }
}

function toVaultError(error: unknown): unknown {
  const code = errorCode(error);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return new JikimError('VAULT_IN_USE', { pid: 0, host: 'localhost' }, { cause: error });
  // Of the database itself, which nothing but its opening says: later it may speak of the journal.
  if (code.startsWith('SQLITE_CANTOPEN'))
    return new JikimError('VAULT_DATABASE_DAMAGED', { detail: code }, { cause: error });
  return toDamage(error);
}

export interface SessionParts {
  readonly dir: string;
  readonly db: WriteDb;
  readonly actor: Actor;
  readonly secrets: VaultSecrets;
  readonly warnings: readonly VaultWarning[];
  readonly mark: MarkFinding;
  readonly releaseLock: () => void;
}

/** Puts the parts of an open vault together. */
export function startSession(parts: SessionParts): OpenVault {
  const { dir, db, actor, secrets, warnings, mark, releaseLock } = parts;
  const vault: OpenVault = {
    dir,
    vaultId: secrets.keys.vaultId,
    db,
    actor,
    logKey: signingKey(secrets.keys.log.publicKey, () => secretsOf(vault).logSeed),
    ...(secrets.person && {
      personKey: personKey(secrets.person.signing, () => secretsOf(vault).person!.signing),
    }),
    warnings,
    unclean: !['new', 'agrees'].includes(mark.state),
    mark,
    close: () => endSession(vault, releaseLock),
  };
  keepSecrets(vault, secrets);
  return vault;
}

function personKey(seed: Uint8Array, current: () => Uint8Array): SigningKey {
  return signingKey(publicOf('ed25519', seed), current);
}

function signingKey(publicKey: SigningKey['publicKey'], seed: () => Uint8Array): SigningKey {
  return { publicKey, sign: (message) => signEd25519(seed(), message) };
}

/** A handle that reads vault.db while SQLite has it open. Kept until the vault closes. */
export function readerOf(vault: OpenVault): number {
  const kept = secretsOf(vault);
  kept.reader ??= openSync(join(vault.dir, DATABASE_FILE), 'r');
  return kept.reader;
}

/**
 * The mark is written after the database is closed, so that it describes the bytes that stay. Where it cannot be written
 * (a full disk), the next opening takes this for an unclean end and verifies, which is safe.
 */
function endSession(vault: OpenVault, releaseLock: () => void): void {
  if (!vault.db.open) return;
  const { keys, masterKey, reader } = secretsOf(vault);
  try {
    const log = logState(vault.db);
    vault.db.close();
    const file = fileState(join(vault.dir, DATABASE_FILE));
    writeMark(vault.dir, { vaultId: keys.vaultId, keysCounter: keys.counter, ...file, ...log }, masterKey);
  } catch {
    vault.db.close();
  } finally {
    if (reader !== undefined) closeSync(reader);
    wipeSecrets(vault);
    releaseLock();
  }
}
