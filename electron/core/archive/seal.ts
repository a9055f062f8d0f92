import { Decrypter, Encrypter } from 'age-encryption';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Random } from '../ports.ts';
import { AGE_CHUNK, AGE_NONCE, AGE_TAG, sealChunk, toStreamKey } from './age-stream.ts';

/** For whom a file is sealed: everyone who knows a passphrase, or the holders of age keys `age1...`. */
export type Seal = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** log2 of scrypt's work: about a second on a laptop, age's own default. */
const SCRYPT_LOG_N = 18;

/** Encrypts pieces into an age file (age-encryption.org/v1). Throws ARCHIVE_SEAL_KEY and ARCHIVE_RECIPIENT. */
export async function* toSealedPieces(
  pieces: AsyncIterable<Bytes>,
  seal: Seal,
  random: Random,
  scryptLogN = SCRYPT_LOG_N,
): AsyncGenerator<Bytes> {
  const { header, fileKey } = await toHeader(seal, scryptLogN);
  const nonce = random.bytes(AGE_NONCE);
  yield header;
  yield nonce;
  yield* toChunks(pieces, toStreamKey(fileKey, nonce));
}

/**
 * The header of a new age file and the key it wraps. age-encryption makes both; it only seals whole streams, in
 * JavaScript, so it is given an empty one, and the chunks are sealed here.
 */
async function toHeader(seal: Seal, scryptLogN: number): Promise<{ header: Bytes; fileKey: Uint8Array }> {
  const encrypter = new Encrypter();
  let fileKey: Uint8Array | undefined;
  if ('passphrase' in seal) setPassphrase(encrypter, seal, scryptLogN);
  else {
    addRecipients(encrypter, seal.recipients);
    // Sees the file key as every recipient does, and adds nothing to the header.
    encrypter.addRecipient({
      wrapFileKey: (key) => {
        fileKey = key.slice();
        return [];
      },
    });
  }
  const empty = (await encrypter.encrypt(new Uint8Array())) as Bytes;
  const header = empty.slice(0, -(AGE_NONCE + AGE_TAG));
  return { header, fileKey: fileKey ?? (await unwrap(header, seal)) };
}

function setPassphrase(encrypter: Encrypter, seal: Seal & { passphrase: string }, scryptLogN: number): void {
  if (seal.passphrase === '' || 'recipients' in seal) throw new JikimError('ARCHIVE_SEAL_KEY');
  encrypter.setScryptWorkFactor(scryptLogN);
  encrypter.setPassphrase(seal.passphrase);
}

function addRecipients(encrypter: Encrypter, recipients: readonly string[]): void {
  if (recipients.length === 0) throw new JikimError('ARCHIVE_SEAL_KEY');
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (cause) {
      throw new JikimError('ARCHIVE_RECIPIENT', { recipient }, { cause });
    }
  }
}

function unwrap(header: Bytes, seal: Seal): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  if ('passphrase' in seal) decrypter.addPassphrase(seal.passphrase);
  return decrypter.decryptHeader(header);
}

async function* toChunks(pieces: AsyncIterable<Bytes>, key: Bytes): AsyncGenerator<Bytes> {
  const held = new Uint8Array(AGE_CHUNK);
  let filled = 0;
  let index = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      // A full chunk is sealed only once more follows: the last one carries a mark.
      if (filled === AGE_CHUNK) {
        yield sealChunk(key, index++, false, held);
        filled = 0;
      }
      const part = piece.subarray(at, at + AGE_CHUNK - filled);
      held.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  yield sealChunk(key, index, true, held.subarray(0, filled));
}
