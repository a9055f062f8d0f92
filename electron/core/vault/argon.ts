import { hashRaw, hashRawSync } from '@node-rs/argon2';
import { type Bytes, toHex, toUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';

/** Argon2id (RFC 9106): memory in KiB, passes, lanes. */
export interface KdfCost {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** About half a second on an office machine. */
export const DEFAULT_COST: KdfCost = { m: 256 * 1024, t: 3, p: 4 };

/** For computers with less than 4 GiB, where the default could fail for lack of memory. */
export const SMALL_COST: KdfCost = { m: 64 * 1024, t: 3, p: 4 };

/** The cost of a new slot on a computer with this much memory (bytes). */
export function defaultCost(memory: number): KdfCost {
  return memory < 4 * 1024 ** 3 ? SMALL_COST : DEFAULT_COST;
}

/** What a key file may ask for: a hostile one must not take the machine's memory or an hour. */
export const COST_LIMITS = { m: [8 * 1024, 1024 * 1024], t: [1, 10], p: [1, 16] } as const;

/** 256 bits from a passphrase. The passphrase is taken as NFC, so that Hangul typed on a Mac and on Windows agree. */
export async function stretchPassphrase(passphrase: string, salt: Uint8Array, cost: KdfCost): Promise<Bytes> {
  assertCost(cost);
  assertKnownAnswer();
  const typed = toUtf8(passphrase.normalize('NFC'));
  try {
    return new Uint8Array(await hashRaw(typed, { ...options(cost), salt }));
  } finally {
    typed.fill(0);
  }
}

/** Throws `VAULT_KEYS_LIMIT` for a cost outside `COST_LIMITS`. */
export function assertCost(cost: KdfCost): void {
  for (const field of ['m', 't', 'p'] as const) {
    const [least, most] = COST_LIMITS[field];
    const value = cost[field];
    if (!Number.isInteger(value) || value < least || value > most)
      throw new JikimError('VAULT_KEYS_LIMIT', { field: `kdf.${field}` });
  }
}

/** The library's number for Argon2id; its type is an ambient enum, which type stripping cannot read. */
const ARGON2ID = 2;

function options(cost: KdfCost) {
  return {
    algorithm: ARGON2ID,
    memoryCost: cost.m,
    timeCost: cost.t,
    parallelism: cost.p,
    outputLen: 32,
  };
}

/** Computed with the reference `argon2` command: `echo -n password | argon2 somesalt -id -t 2 -k 64 -p 2 -l 32 -r`. */
const KNOWN = '94387415dfb84ed1977465a1e8626073adf42bd4eeae1faa1dd4e23a1ff6859f';
let known = false;

/** A library that computes something else would make a vault nobody can open elsewhere; asked once a process. */
function assertKnownAnswer(): void {
  if (known) return;
  const answer = hashRawSync('password', { ...options({ m: 64, t: 2, p: 2 }), salt: toUtf8('somesalt') });
  if (toHex(answer) !== KNOWN) throw new JikimError('VAULT_KDF_UNRELIABLE');
  known = true;
}
