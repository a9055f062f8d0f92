import { pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge';

/**
 * Lets node-forge derive keys with OpenSSL. Its own PBKDF2 is a hundred times slower, and takes a passphrase for bytes:
 * a Korean one would make a file that no other program opens. RFC 8018 leaves the encoding open; openssl, Windows and
 * macOS use UTF-8.
 */
export function useNativePbkdf2(): void {
  forge.pkcs5.pbkdf2 = deriveKey as typeof forge.pkcs5.pbkdf2;
}

function deriveKey(
  passphrase: string,
  salt: string,
  iterations: number,
  length: number,
  md?: forge.md.MessageDigest | null,
): string {
  if (iterations > MOST_ITERATIONS) throw new RangeError('too many iterations');
  const algorithm = (md as { algorithm?: string } | null | undefined)?.algorithm ?? 'sha1';
  const key = pbkdf2Sync(passphrase, Buffer.from(salt, 'latin1'), iterations, length, algorithm);
  return key.toString('latin1');
}

/** A hostile file could otherwise ask for hours of work. */
const MOST_ITERATIONS = 10_000_000;
