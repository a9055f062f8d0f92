import { Decrypter } from 'age-encryption';
import { type ByteRange, collect } from '../../../shared/archive/byte-range.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { AGE_CHUNK, AGE_NONCE, AGE_TAG, openChunk, toStreamKey } from './age-stream.ts';

/** How to open an age file: its passphrase, or secret keys `AGE-SECRET-KEY-1...`. */
export interface AgeKey {
  readonly passphrase?: string | undefined;
  readonly identities?: readonly string[] | undefined;
}

export const AGE_MAGIC = 'age-encryption.org/v1\n';

const HEADER_LIMIT = 64 * 1024;
const SEALED_CHUNK = AGE_CHUNK + AGE_TAG;

/**
 * The plain side of an age file (age-encryption.org/v1), readable from anywhere: each 64 KiB chunk is sealed by itself,
 * so no plain text needs to touch a disk and any size fits in memory. Every chunk is authenticated before it is returned.
 * Throws ARCHIVE_WRONG_KEY and ARCHIVE_SEALED_DAMAGED; `label` names the file in them.
 */
export async function openAgeRange(sealed: ByteRange, key: AgeKey, label: string): Promise<ByteRange> {
  const header = await readHeader(sealed, label);
  const fileKey = await unwrap(header, key, label);
  const start = header.length + AGE_NONCE;
  if (!isPayloadSize(sealed.size - start)) throw new JikimError('ARCHIVE_SEALED_DAMAGED', { path: label });
  const nonce = await collect(sealed.read(header.length, start));
  const streamKey = toStreamKey(fileKey, nonce);
  const payload = toPayload(sealed, start, streamKey, label);
  return { size: payload.plainSize, read: (from, to) => readPlain(payload, from, to) };
}

/** Full chunks and a last one that holds something, unless it is the only one: the specification's rule against padding. */
function isPayloadSize(size: number): boolean {
  const last = size % SEALED_CHUNK;
  return size === AGE_TAG || (size > AGE_TAG && (last === 0 || last > AGE_TAG));
}

/** Up to and with the line of the header's MAC, `--- ...`. */
async function readHeader(sealed: ByteRange, label: string): Promise<Bytes> {
  const first = await collect(sealed.read(0, Math.min(HEADER_LIMIT, sealed.size)));
  const text = Buffer.from(first).toString('latin1');
  const mac = text.indexOf('\n--- ');
  const end = mac < 0 ? -1 : text.indexOf('\n', mac + 1);
  if (end < 0) throw new JikimError('ARCHIVE_SEALED_DAMAGED', { path: label });
  return first.subarray(0, end + 1);
}

async function unwrap(header: Bytes, key: AgeKey, label: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  try {
    if (key.passphrase !== undefined) decrypter.addPassphrase(key.passphrase);
    for (const identity of key.identities ?? []) decrypter.addIdentity(identity);
    return await decrypter.decryptHeader(header);
  } catch (cause) {
    throw new JikimError('ARCHIVE_WRONG_KEY', { path: label }, { cause });
  }
}

interface Payload {
  readonly sealed: ByteRange;
  readonly start: number;
  readonly streamKey: Bytes;
  readonly chunks: number;
  readonly plainSize: number;
  readonly label: string;
}

function toPayload(sealed: ByteRange, start: number, streamKey: Bytes, label: string): Payload {
  const size = sealed.size - start;
  const chunks = Math.ceil(size / SEALED_CHUNK);
  return { sealed, start, streamKey, chunks, plainSize: size - chunks * AGE_TAG, label };
}

async function* readPlain(payload: Payload, from: number, to: number): AsyncGenerator<Bytes> {
  for (let at = from; at < to; ) {
    const index = Math.floor(at / AGE_CHUNK);
    const plain = await readChunk(payload, index);
    const piece = plain.subarray(at - index * AGE_CHUNK, to - index * AGE_CHUNK);
    if (piece.length === 0) throw new JikimError('ARCHIVE_SEALED_DAMAGED', { path: payload.label });
    yield piece;
    at += piece.length;
  }
}

async function readChunk(payload: Payload, index: number): Promise<Bytes> {
  const start = payload.start + index * SEALED_CHUNK;
  const end = Math.min(start + SEALED_CHUNK, payload.sealed.size);
  const sealed = await collect(payload.sealed.read(start, end));
  try {
    return openChunk(payload.streamKey, index, index === payload.chunks - 1, sealed);
  } catch (cause) {
    throw new JikimError('ARCHIVE_SEALED_DAMAGED', { path: payload.label }, { cause });
  }
}
