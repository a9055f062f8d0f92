import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Bytes, fromUtf8, toUtf8 } from '../../../shared/bytes.ts';
import { toCanonical } from '../../../shared/canonical-json.ts';
import { parseBase64, toBase64 } from '../../../shared/custody/base64.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import type { Random } from '../ports.ts';
import { publicOf } from './curves.ts';
import { deriveKey } from './derive.ts';
import { type OpenVault, secretsOf } from './opened.ts';
import { sealTo, unsealTo } from './seal-to.ts';

/** The public half of the key for notes that are written while the vault is locked. */
export const NOTE_KEY_FILE = 'note-key.json';

const keySchema = z.strictObject({
  format: z.literal('jikim-note-key'),
  version: z.literal(1),
  vaultId: z.string().regex(/^vlt_[0-9a-z]{20}$/),
  agreement: z.string().max(44),
});

/**
 * Puts the public half beside the vault, where it is not the one of this master key: in a vault of an older version, and
 * after a re-keying. A folder that cannot be written to is no reason not to open the vault.
 */
export function keepNoteKey(vault: OpenVault): void {
  const path = join(vault.dir, NOTE_KEY_FILE);
  const bytes = toUtf8(toCanonical(keyOf(vault)));
  try {
    if (existsSync(path) && readFileSync(path, 'utf8') === fromUtf8(bytes)) return;
    writeFileAtomic(path, bytes);
  } catch {
    // Said when somebody writes a note: without the file there is none to be written.
  }
}

function keyOf(vault: OpenVault): z.output<typeof keySchema> {
  const secret = noteSecret(vault);
  const agreement = toBase64(publicOf('x25519', secret));
  secret.fill(0);
  return { format: 'jikim-note-key', version: 1, vaultId: vault.vaultId, agreement };
}

function noteSecret(vault: OpenVault): Bytes {
  return deriveKey(secretsOf(vault).masterKey, 'note-agreement');
}

/** Seals a note to a locked vault. Throws NOTE_NO_KEY. */
export function sealNote(dir: string, note: Uint8Array, random: Random): Bytes {
  const { vaultId, agreement } = readNoteKey(dir);
  return sealTo(agreement, contextOf(vaultId), note, random);
}

/** The note, or `null` where it was not sealed to this vault's present key. */
export function unsealNote(vault: OpenVault, sealed: Uint8Array): Bytes | null {
  const secret = noteSecret(vault);
  try {
    return unsealTo(secret, contextOf(vault.vaultId), sealed);
  } finally {
    secret.fill(0);
  }
}

function contextOf(vaultId: string): string {
  return `${vaultId}/note`;
}

function readNoteKey(dir: string): { vaultId: string; agreement: Bytes } {
  try {
    const { vaultId, agreement } = keySchema.parse(
      JSON.parse(readFileSync(join(dir, NOTE_KEY_FILE), 'utf8')),
    );
    const bytes = parseBase64(agreement);
    if (bytes?.length === 32) return { vaultId, agreement: bytes };
  } catch {
    // Missing, damaged and foreign are one to the person who writes.
  }
  throw new JikimError('NOTE_NO_KEY');
}
