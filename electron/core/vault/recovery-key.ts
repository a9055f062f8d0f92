import { createHash } from 'node:crypto';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Random } from '../ports.ts';
import { deriveKey } from './derive.ts';

/** Crockford base 32: no I, L, O or U, so that handwriting stays readable. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 13;
/** Four letters (20 bits) of key and one of check. */
const GROUP_LENGTH = 5;
const GROUP_BITS = 20;
const KEY_BITS = 256;

/** 256 random bits. */
export function newRecoveryKey(random: Random): Bytes {
  return random.bytes(KEY_BITS / 8);
}

/**
 * The key as 13 groups of five letters: 256 bits and 4 bits of a whole-key check in 13 x 20 bits, each group with its
 * own check letter, so that a slip of the pen is found and named by its group.
 */
export function toRecoveryText(key: Uint8Array): string {
  const bits = (BigInt(`0x${Buffer.from(key).toString('hex')}`) << 4n) | BigInt(wholeCheck(key));
  return Array.from({ length: GROUPS }, (_, group) => groupText(bits, group)).join('-');
}

/**
 * The key of a typed text. Case, spaces, dashes and the usual misreadings (O for 0, I and L for 1) do not matter.
 * Throws `VAULT_RECOVERY_KEY_LENGTH`, or `VAULT_RECOVERY_KEY_MALFORMED` with the number of the wrong group.
 */
export function parseRecoveryText(text: string): Bytes {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.,·]+/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const want = GROUPS * GROUP_LENGTH;
  if (letters.length !== want)
    throw new JikimError('VAULT_RECOVERY_KEY_LENGTH', { got: letters.length, want });
  let bits = 0n;
  for (let group = 0; group < GROUPS; group++)
    bits = (bits << BigInt(GROUP_BITS)) | BigInt(groupValue(letters, group));
  const key = new Uint8Array(Buffer.from((bits >> 4n).toString(16).padStart(KEY_BITS / 4, '0'), 'hex'));
  if (Number(bits & 15n) !== wholeCheck(key)) throw malformed(GROUPS);
  return key;
}

/** The private X25519 key to which the master key is sealed for recovery. 256 random bits need no slow derivation. */
export function recoveryAgreement(key: Uint8Array): Bytes {
  return deriveKey(key, 'recovery-agreement');
}

function groupText(bits: bigint, group: number): string {
  const value = Number((bits >> BigInt(GROUP_BITS * (GROUPS - 1 - group))) & 0xfffffn);
  const letters = [15, 10, 5, 0].map((shift) => ALPHABET[(value >> shift) & 31]!).join('');
  return letters + ALPHABET[checkLetter(value, group)]!;
}

function groupValue(letters: string, group: number): number {
  let value = 0;
  for (let i = 0; i < GROUP_LENGTH - 1; i++) {
    const digit = ALPHABET.indexOf(letters[group * GROUP_LENGTH + i]!);
    if (digit < 0) throw malformed(group + 1);
    value = value * 32 + digit;
  }
  if (letters[group * GROUP_LENGTH + 4] !== ALPHABET[checkLetter(value, group)]) throw malformed(group + 1);
  return value;
}

/** Weights of the four letters in GF(32): distinct and neither 0 nor 1, the weight of the check letter itself. */
const WEIGHTS = [2, 4, 8, 16];

/**
 * A weighted sum in GF(32) plus the group's place: finds every single wrong letter, every swap of two letters in a
 * group and every swap of two groups.
 */
function checkLetter(value: number, group: number): number {
  return WEIGHTS.reduce((sum, weight, i) => sum ^ multiply(weight, (value >> (15 - 5 * i)) & 31), group);
}

/** Product in GF(32) with x^5 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 16 ? 0b100101 : 0);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

function wholeCheck(key: Uint8Array): number {
  return createHash('sha256').update('jikim recovery key').update(key).digest()[0]! & 15;
}

function malformed(group: number): JikimError {
  return new JikimError('VAULT_RECOVERY_KEY_MALFORMED', { group });
}
