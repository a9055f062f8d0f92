import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '../../../shared/bytes.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { removeFileDurably, removeTemporaryFiles, writeFileAtomic } from '../files/atomic-write.ts';
import { onDisk } from '../files/disk-errors.ts';
import { makeFolders } from '../files/make-folders.ts';
import { syncFolderOf } from '../files/sync-folder.ts';
import type { Ports } from '../ports.ts';
import { migrate } from '../store/migrate.ts';
import { defaultCost, type KdfCost } from './argon.ts';
import { MARK_FILE } from './closed-mark.ts';
import { publicOf } from './curves.ts';
import { deriveKey } from './derive.ts';
import { folderWarnings } from './folder-warning.ts';
import { readHeader } from './header.ts';
import { hasKeysFile, KEYS_FILES, writeKeysFiles } from './keys-files.ts';
import { KEYS_VERSION, type Keys } from './keys-format.ts';
import { LOCK_FILE, takeLock } from './lock.ts';
import type { OpenVault } from './opened.ts';
import { makeRecovery } from './recovery.ts';
import { seal } from './seal.ts';
import { DATABASE_FILE, openVaultDatabase, startSession } from './session.ts';
import { actorOf, makeSlot, type Person } from './slots.ts';

/** Stands in the folder until the vault is whole: only then may a later creation clear what a crash left. */
const CREATING_FILE = 'vault.creating';

export interface CreateVaultInput {
  readonly person: Person;
  readonly passphrase: string;
  /** Left out: `defaultCost` of this computer. */
  readonly kdf?: KdfCost;
  readonly ports: Ports;
}

/** A new vault, open, and the recovery key as text, which is shown once and kept nowhere. */
export interface CreatedVault {
  readonly vault: OpenVault;
  readonly recoveryKey: string;
}

/**
 * Makes a vault in a new or empty folder. keys.json is written last: a crash before leaves no vault, and a folder in
 * which it can be made again.
 * Throws `VAULT_FOLDER_NOT_EMPTY`, `VAULT_PASSPHRASE_TOO_SHORT`, `VAULT_IN_USE`, `DISK_FULL`.
 */
export async function createVault(dir: string, input: CreateVaultInput): Promise<CreatedVault> {
  makeFolders(dir);
  assertUsable(dir);
  const releaseLock = takeLock(dir);
  try {
    return await fillFolder(dir, input, releaseLock);
  } catch (error) {
    if (!hasKeysFile(dir)) clearUnfinished(dir);
    releaseLock();
    throw error;
  }
}

async function fillFolder(
  dir: string,
  input: CreateVaultInput,
  releaseLock: () => void,
): Promise<CreatedVault> {
  assertUsable(dir);
  clearUnfinished(dir);
  writeFileAtomic(join(dir, CREATING_FILE), new Uint8Array(0));
  const masterKey = input.ports.random.bytes(32);
  makeDatabase(dir, masterKey);
  syncFolderOf(join(dir, DATABASE_FILE));
  const { keys, logSeed, secret, recoveryKey } = await makeKeys(dir, masterKey, input);
  const db = openVaultDatabase(dir, masterKey, 'existing');
  try {
    writeKeysFiles(dir, keys, masterKey);
    removeFileDurably(join(dir, CREATING_FILE));
    const secrets = { masterKey, logSeed, person: secret, ports: input.ports, keys };
    const actor = actorOf(keys.slots[0]!, masterKey);
    const mark = { state: 'new' } as const;
    const warnings = folderWarnings(dir);
    return { vault: startSession({ dir, db, actor, secrets, warnings, mark, releaseLock }), recoveryKey };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The key file of a new vault, and the secrets it was made from. */
async function makeKeys(dir: string, masterKey: Bytes, input: CreateVaultInput) {
  const { random } = input.ports;
  const vaultId = toId('vlt', random.bytes(20));
  const kdf = input.kdf ?? defaultCost(totalmem());
  const { slot, secret } = await makeSlot({ ...input, kdf, vaultId, masterKey }, random);
  const { recovery, recoveryKey } = makeRecovery({ vaultId, masterKey, issue: 1 }, random);
  const logSeed = random.bytes(32);
  const keys: Keys = {
    format: 'jikim-keys',
    version: KEYS_VERSION,
    vaultId,
    counter: 1,
    header: readHeader(join(dir, DATABASE_FILE)),
    log: {
      publicKey: publicOf('ed25519', logSeed),
      secret: seal(deriveKey(masterKey, 'log-signing-wrap'), vaultId, logSeed, random),
    },
    slots: [slot],
    recovery,
    pending: null,
  };
  return { keys, logSeed, secret, recoveryKey };
}

/**
 * Made and closed before its header is read: where locks belong to a process (POSIX), closing a second handle of a file
 * would give away the lock that SQLite holds on it.
 */
function makeDatabase(dir: string, masterKey: Uint8Array): void {
  onDisk(dir, () => writeFileSync(join(dir, DATABASE_FILE), '', { flag: 'wx', mode: 0o600 }));
  const db = onDisk(dir, () => openVaultDatabase(dir, masterKey, 'create'));
  try {
    onDisk(dir, () => migrate(db));
  } finally {
    db.close();
  }
}

/** Throws `VAULT_FOLDER_NOT_EMPTY`. */
function assertUsable(dir: string): void {
  if (placeState(dir) !== 'free') throw new JikimError('VAULT_FOLDER_NOT_EMPTY', { path: dir });
}

/**
 * What lies at a place where a vault may be made: `free` where there is nothing, an empty folder, or what a creation that
 * never finished left. A file is `occupied`.
 */
export function placeState(dir: string): 'free' | 'vault' | 'occupied' {
  const stat = statSync(dir, { throwIfNoEntry: false });
  if (stat === undefined) return 'free';
  if (!stat.isDirectory()) return 'occupied';
  if (hasKeysFile(dir)) return 'vault';
  const names = readdirSync(dir).filter((name) => name !== LOCK_FILE && !name.endsWith('.tmp'));
  return names.length === 0 || names.includes(CREATING_FILE) ? 'free' : 'occupied';
}

function clearUnfinished(dir: string): void {
  removeTemporaryFiles(dir);
  if (!existsSync(join(dir, CREATING_FILE))) return;
  for (const name of [DATABASE_FILE, `${DATABASE_FILE}-journal`, MARK_FILE, ...KEYS_FILES])
    rmSync(join(dir, name), { force: true });
  removeFileDurably(join(dir, CREATING_FILE));
}

/** A creation that died after keys.json was whole has made a vault; only its marker is left to clear. */
export function finishCreation(dir: string): void {
  if (existsSync(join(dir, CREATING_FILE))) removeFileDurably(join(dir, CREATING_FILE));
}
