import type { Bytes } from '../bytes.ts';
import type { VerifyCrypto } from '../custody/crypto.ts';
import type { TimestampCrypto } from '../timestamp/crypto.ts';

export type HashAlgorithm = 'sha256' | 'sha512';

/** A hash that is fed piece by piece. */
export interface RunningHash {
  update(piece: Uint8Array): void;
  digest(): Bytes;
}

/** All that a verdict on an archive needs of cryptography; Node and a browser page bring their own. */
export interface ArchiveCrypto extends VerifyCrypto {
  startHash(algorithm: HashAlgorithm): RunningHash;
  /** Web Crypto, for RSA signatures and time-stamps. */
  readonly subtle: TimestampCrypto;
}
