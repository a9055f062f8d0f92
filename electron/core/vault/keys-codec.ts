import { createHash, createHmac } from 'node:crypto';
import { type Bytes, equalBytes, fromHex, fromUtf8, toHex, toUtf8 } from '../../../shared/bytes.ts';
import { type JsonValue, parseCanonical, toCanonical } from '../../../shared/canonical-json.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { deriveKey } from './derive.ts';
import { KEYS_VERSION, type Keys, keysSchema, MOST_KEYS_BYTES, toJsonForm } from './keys-format.ts';

/** One copy of the key file as read: intact by its checksum, not yet proven by the master key. */
export interface KeysCopy {
  readonly keys: Keys;
  /** Canonical text that checksum and MAC cover. */
  readonly covered: string;
  readonly mac: Bytes;
}

/**
 * The bytes of a key file: canonical JSON with `check` (SHA-256, tells damage from a wrong passphrase without any key)
 * and `mac` (HMAC-SHA-256 under the master key, because a sealed key alone does not commit to the rest).
 */
export function toKeysFile(keys: Keys, masterKey: Uint8Array): Bytes {
  const form = toJsonForm(keys) as { [key: string]: JsonValue };
  const covered = toCanonical(form);
  return toUtf8(toCanonical({ ...form, check: checkOf(covered), mac: toHex(macOf(covered, masterKey)) }));
}

/**
 * Reads one copy. Throws `VAULT_NEWER` for a later format, `VAULT_KEYS_LIMIT` for values out of bounds,
 * `VAULT_KEYS_DAMAGED` for anything else that this program did not write.
 */
export function parseKeysFile(file: Uint8Array): KeysCopy {
  if (file.length > MOST_KEYS_BYTES) throw new JikimError('VAULT_KEYS_LIMIT', { field: 'size' });
  const { check, mac, ...form } = parseObject(file);
  const covered = toCanonical(form);
  if (check !== checkOf(covered)) throw damaged('checksum');
  assertVersion(form.version);
  if (typeof mac !== 'string' || !/^[0-9a-f]{64}$/.test(mac)) throw damaged('mac');
  const parsed = keysSchema.safeParse(form);
  if (parsed.success) return { keys: parsed.data, covered, mac: fromHex(mac) };
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new JikimError('VAULT_KEYS_LIMIT', { field });
}

/** Whether a copy was written by a holder of this master key and not changed since. */
export function isProven(copy: KeysCopy, masterKey: Uint8Array): boolean {
  return equalBytes(copy.mac, macOf(copy.covered, masterKey));
}

function parseObject(file: Uint8Array): { readonly [key: string]: JsonValue } {
  let value: JsonValue;
  try {
    value = parseCanonical(fromUtf8(file));
  } catch (cause) {
    throw damaged('not canonical JSON', cause);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw damaged('not an object');
  return value as { readonly [key: string]: JsonValue };
}

function assertVersion(version: JsonValue | undefined): void {
  if (typeof version === 'number' && version > KEYS_VERSION)
    throw new JikimError('VAULT_NEWER', { found: version, known: KEYS_VERSION });
}

function checkOf(covered: string): string {
  return createHash('sha256').update(covered).digest('hex');
}

function macOf(covered: string, masterKey: Uint8Array): Bytes {
  const key = deriveKey(masterKey, 'keys-file-mac');
  return new Uint8Array(createHmac('sha256', key).update(covered).digest());
}

function damaged(detail: string, cause?: unknown): JikimError {
  return new JikimError('VAULT_KEYS_DAMAGED', { detail }, { cause });
}
