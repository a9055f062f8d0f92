import { z } from 'zod';
import type { Bytes } from '../../../shared/bytes.ts';
import { parseBase64, toBase64 } from '../../../shared/custody/base64.ts';
import { isId } from '../../../shared/domain/ids.ts';
import { COST_LIMITS } from './argon.ts';
import { SEAL_OVERHEAD } from './seal.ts';
import { SEALED_TO_LENGTH } from './seal-to.ts';

/** Version of `keys.json` that this program writes and the newest it reads. */
export const KEYS_VERSION = 1;

/** More persons than any office gives keys to; each costs one key derivation at a wrong passphrase. */
export const MOST_SLOTS = 16;

/** First bytes of vault.db that AEGIS leaves readable: 16 of salt, 8 of SQLite's header. */
export const HEADER_LENGTH = 24;
export const SALT_LENGTH = 16;

/** A key file larger than this is not one of ours and is not read into memory. */
export const MOST_KEYS_BYTES = 64 * 1024;

const LABEL_MOST = 2048;

const bytes = (least: number, most = least) =>
  z
    .string()
    .max(Math.ceil(most / 3) * 4)
    .transform((text, context): Bytes => {
      const value = parseBase64(text);
      if (value !== null && value.length >= least && value.length <= most) return value;
      context.addIssue('not base64 of the right length');
      return z.NEVER;
    });

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);

const kdf = z.strictObject({
  name: z.literal('argon2id'),
  m: within(COST_LIMITS.m),
  t: within(COST_LIMITS.t),
  p: within(COST_LIMITS.p),
  salt: bytes(16),
});

const slot = z.strictObject({
  slotId: z.string().regex(/^slot_[0-9a-z]{20}$/),
  personId: z.custom<`per_${string}`>((text) => typeof text === 'string' && isId('per', text)),
  kdf,
  /** X25519 public key to which the master key is sealed. */
  agreement: bytes(32),
  /** Ed25519 public key of the person. */
  signing: bytes(32),
  /** Private halves of both (32 + 32), sealed by the passphrase. */
  secret: bytes(64 + SEAL_OVERHEAD),
  master: bytes(SEALED_TO_LENGTH),
  /** Name, role and sharing, sealed by the master key: a thief of the disk learns no name. */
  label: bytes(SEAL_OVERHEAD, LABEL_MOST),
});

const recovery = z.strictObject({
  agreement: bytes(32),
  master: bytes(SEALED_TO_LENGTH),
  issue: z.int().min(1),
});

const pending = z.strictObject({ header: bytes(HEADER_LENGTH), master: bytes(32 + SEAL_OVERHEAD) });

/** Everything of `keys.json` except its checksum and its MAC. */
export const keysSchema = z.strictObject({
  format: z.literal('jikim-keys'),
  version: z.literal(KEYS_VERSION),
  vaultId: z.custom<`vlt_${string}`>((text) => typeof text === 'string' && isId('vlt', text)),
  counter: z.int().min(1),
  header: bytes(HEADER_LENGTH),
  log: z.strictObject({ publicKey: bytes(32), secret: bytes(32 + SEAL_OVERHEAD) }),
  slots: z.array(slot).min(1).max(MOST_SLOTS),
  recovery,
  /** While a vault is re-keyed: the database may already be under this master key. */
  pending: pending.nullable(),
});

export type Keys = z.output<typeof keysSchema>;
export type Slot = Keys['slots'][number];

/** The JSON form: byte fields as base64. */
export function toJsonForm(value: unknown): unknown {
  if (value instanceof Uint8Array) return toBase64(value);
  if (Array.isArray(value)) return value.map(toJsonForm);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toJsonForm(member)]));
}
