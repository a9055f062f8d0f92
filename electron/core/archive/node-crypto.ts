import { createHash, webcrypto } from 'node:crypto';
import type { Bytes } from '../../../shared/bytes.ts';
import type { TimestampCrypto } from '../../../shared/timestamp/crypto.ts';
import type { ArchiveCrypto } from '../../../shared/verify/crypto.ts';
import { nodeVerifyCrypto } from '../custody/node-ed25519.ts';

/** The cryptography of a verdict, as Node does it. */
export const nodeArchiveCrypto: ArchiveCrypto = {
  ...nodeVerifyCrypto,
  startHash(algorithm) {
    const hash = createHash(algorithm);
    return {
      update: (piece) => void hash.update(piece),
      digest: (): Bytes => new Uint8Array(hash.digest()),
    };
  },
  subtle: webcrypto.subtle as unknown as TimestampCrypto,
};
