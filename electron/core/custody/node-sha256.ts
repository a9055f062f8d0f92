import { hash } from 'node:crypto';
import type { Bytes } from '../../../shared/bytes.ts';
import type { Sha256 } from '../../../shared/custody/crypto.ts';

/** SHA-256 by OpenSSL (in Electron, BoringSSL). */
export const nodeSha256: Sha256 = {
  sha256: (bytes) => toOwnBytes(hash('sha256', bytes, 'buffer')),
};

/** A view with the plain type; small Buffers share a pool, which is harmless as nobody writes to a hash. */
function toOwnBytes(buffer: Buffer): Bytes {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}
