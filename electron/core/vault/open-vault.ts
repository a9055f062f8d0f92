import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { removeTemporaryFiles } from '../files/atomic-write.ts';
import { onDisk } from '../files/disk-errors.ts';
import type { Ports } from '../ports.ts';
import { assertSchema } from '../store/assert-schema.ts';
import { removeUnfinished } from '../store/content-remove.ts';
import type { WriteDb } from '../store/handles.ts';
import { assertKnown, isCurrent, migrate } from '../store/migrate.ts';
import {
  type ClosedMark,
  fileState,
  hasJournal,
  judgeMark,
  logState,
  type MarkFinding,
  readMark,
  removeMark,
} from './closed-mark.ts';
import { finishCreation } from './create-vault.ts';
import { deriveKey } from './derive.ts';
import { folderWarnings } from './folder-warning.ts';
import { readHeader } from './header.ts';
import { hasKeysFile, intactCopies, type KeysReading, readKeysFiles, writeKeysFiles } from './keys-files.ts';
import { type Keys, SALT_LENGTH } from './keys-format.ts';
import { takeLock } from './lock.ts';
import type { Actor, OpenVault, VaultWarning } from './opened.ts';
import { unseal } from './seal.ts';
import { DATABASE_FILE, openVaultDatabase, startSession } from './session.ts';
import { settleRekey } from './settle-rekey.ts';
import { settleTail } from './settle-tail.ts';
import { actorOf } from './slots.ts';
import { type Unlocked, type UnlockWith, unlock } from './unlock.ts';

/** What names a vault and its log, from the key file and so from outside the database. */
export interface VaultIdentity {
  readonly vaultId: Id<'vlt'>;
  readonly logPublicKey: Bytes;
}

export interface OpenOptions {
  /**
   * Checks log, head and row hashes after an unclean end, before the vault is handed out; what it throws stops the
   * opening. Needed because an attacker can edit the journal a crash leaves.
   */
  readonly verifyAfterUncleanEnd?: (db: WriteDb, identity: VaultIdentity) => void | Promise<void>;
}

/**
 * Opens a vault with a person's passphrase or with the recovery key, and takes it for this process.
 * Throws, each its own code: `VAULT_NOT_FOUND`, `VAULT_IN_USE`, `VAULT_IN_USE_ELSEWHERE`, `VAULT_KEYS_DAMAGED`,
 * `VAULT_KEYS_LIMIT`, `VAULT_WRONG_PASSPHRASE`, `VAULT_WRONG_RECOVERY_KEY`, `VAULT_NEWER`, `VAULT_DATABASE_DAMAGED`.
 */
export async function openVault(
  dir: string,
  given: UnlockWith,
  ports: Ports,
  options: OpenOptions = {},
): Promise<OpenVault> {
  const folder = resolve(dir);
  if (!hasKeysFile(folder) || !existsSync(join(folder, DATABASE_FILE)))
    throw new JikimError('VAULT_NOT_FOUND', { path: dir });
  const releaseLock = takeLock(folder);
  try {
    const readings = readKeysFiles(folder);
    const found = await unlock(intactCopies(readings), given);
    const unlocked = onDisk(folder, () => settleRekey(folder, found, ports.random));
    return await openUnlocked(folder, { unlocked, readings, ports, options, releaseLock });
  } catch (error) {
    releaseLock();
    throw error;
  }
}

interface Opening {
  readonly unlocked: Unlocked;
  readonly readings: readonly KeysReading[];
  readonly ports: Ports;
  readonly options: OpenOptions;
  readonly releaseLock: () => void;
}

async function openUnlocked(dir: string, opening: Opening): Promise<OpenVault> {
  const { unlocked, readings, ports, releaseLock } = opening;
  const { masterKey, keys, secret } = unlocked;
  const logSeed = openLogSeed(unlocked);
  let db: WriteDb | null = null;
  try {
    const mark = readMark(dir, masterKey);
    const checked = await openChecked(dir, opening, mark);
    db = checked.db;
    await startWriting(dir, db);
    if (isBehind(readings, keys)) writeKeysFiles(dir, keys, masterKey);
    const warnings = [...folderWarnings(dir), ...keysWarnings(readings, unlocked, mark), ...checked.warnings];
    const secrets = { masterKey, logSeed, person: secret, ports, keys };
    const actor = unlocked.slot === null ? NOBODY : actorOf(unlocked.slot, masterKey);
    return startSession({ dir, db, actor, secrets, warnings, mark: checked.finding, releaseLock });
  } catch (error) {
    db?.close();
    for (const each of [masterKey, logSeed, secret?.agreement, secret?.signing]) each?.fill(0);
    throw error;
  }
}

interface Checked {
  readonly db: WriteDb;
  readonly finding: MarkFinding;
  readonly warnings: readonly VaultWarning[];
}

/** Everything that can refuse a vault, before anything of it is written but what SQLite itself rolls back. */
async function openChecked(
  dir: string,
  { unlocked, options }: Opening,
  mark: ClosedMark | null | 'damaged',
): Promise<Checked> {
  const { masterKey, keys } = unlocked;
  const database = join(dir, DATABASE_FILE);
  assertHeader(database, keys);
  const file = { ...fileState(database), journal: hasJournal(database) };
  const db = openVaultDatabase(dir, masterKey, 'existing');
  try {
    assertKnown(db);
    if (isCurrent(db)) assertSchema(db);
    const finding = judgeMark(mark, file, logState(db));
    const identity = { vaultId: keys.vaultId, logPublicKey: keys.log.publicKey };
    if (finding.state !== 'agrees') await options.verifyAfterUncleanEnd?.(db, identity);
    if (mark !== null) return { db, finding, warnings: [] };
    const settled = settleTail(db, dir, masterKey, file.journal);
    const warnings: VaultWarning[] = settled.kept > 0 ? [{ code: 'tail-kept', bytes: settled.kept }] : [];
    return { db: settled.db, finding, warnings };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * What SQLite believes before any tag is checked (page size, kind of journal) must be what it was. The salt before it is
 * not used; a fault there is for the verification to tell.
 */
function assertHeader(database: string, keys: Keys): void {
  if (!equalBytes(readHeader(database).subarray(SALT_LENGTH), keys.header.subarray(SALT_LENGTH)))
    throw new JikimError('VAULT_DATABASE_DAMAGED', { detail: 'header' });
}

/** From here on the vault may change: the mark of the last closing goes first. */
async function startWriting(dir: string, db: WriteDb): Promise<void> {
  removeMark(dir);
  finishCreation(dir);
  removeTemporaryFiles(dir);
  onDisk(dir, () => migrate(db));
  assertSchema(db);
  await removeUnfinished(db);
}

function openLogSeed({ masterKey, keys }: Unlocked): Bytes {
  const seed = unseal(deriveKey(masterKey, 'log-signing-wrap'), keys.vaultId, keys.log.secret);
  if (seed === null) throw new JikimError('VAULT_KEYS_DAMAGED', { detail: 'log key' });
  return seed;
}

/** The recovery key is a sheet of paper, and so nobody in particular. */
const NOBODY: Actor = { personId: null, slotId: null, basis: 'recovery-key', name: null, role: null };

/** A write of both files that was cut off between them leaves one behind. A damaged one stays as it is, to be seen. */
function isBehind(readings: readonly KeysReading[], keys: Keys): boolean {
  return readings.some((reading) => 'copy' in reading && reading.copy.keys.counter < keys.counter);
}

function keysWarnings(
  readings: readonly KeysReading[],
  { keys, slot }: Unlocked,
  mark: ClosedMark | null | 'damaged',
): VaultWarning[] {
  const warnings: VaultWarning[] = [];
  for (const reading of readings)
    if ('error' in reading) warnings.push({ code: 'keys-copy-damaged', file: reading.name });
  if (mark !== null && mark !== 'damaged' && mark.keysCounter > keys.counter)
    warnings.push({ code: 'keys-rolled-back', found: keys.counter, known: mark.keysCounter });
  if (slot === null) warnings.push({ code: 'must-set-passphrase' });
  return warnings;
}
