import { type FileHandle, open } from 'node:fs/promises';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { HashThread, SharedBytes, StreamHash } from '../hashing/hash-thread.ts';
import type { Clock } from '../ports.ts';
import type { ContentDigest } from '../store/content.ts';
import { type ContentWriter, startContent } from '../store/content-write.ts';
import type { WriteDb } from '../store/handles.ts';
import type { Slab } from './slab.ts';
import type { IntakeSource } from './sources.ts';

/** Bytes of a file looked at to tell its type. */
export const HEAD_BYTES = 4200;

/** Files up to this size are read whole, and many share a transaction. */
export const SMALL_FILE = 4 * 1024 * 1024;

/** A file read and hashed: small ones in shared memory, large ones already in invisible rows. */
export interface Prepared {
  readonly source: IntakeSource;
  readonly digest: ContentDigest;
  readonly head: Bytes;
  readonly held: { readonly bytes: SharedBytes } | { readonly writer: ContentWriter };
}

export function isSmall(source: IntakeSource): boolean {
  return source.path !== null && source.size !== null && source.size <= SMALL_FILE;
}

/** Reads a small file in one piece into the slab; the thread hashes it there. Throws SOURCE_CHANGED, FILE_UNREADABLE. */
export async function prepareSmall(source: IntakeSource, slab: Slab, hashes: HashThread): Promise<Prepared> {
  const bytes = await readUnchanged(source, slab);
  const digests = await hashes.hash(bytes);
  const head = new Uint8Array(bytes.subarray(0, HEAD_BYTES));
  return { source, digest: { ...digests, size: bytes.length }, head, held: { bytes } };
}

async function readUnchanged(source: IntakeSource, slab: Slab): Promise<SharedBytes> {
  const file = await open(source.path!, 'r').catch((cause: unknown) => unreadable(source, cause));
  try {
    const before = await file.stat();
    const bytes = slab.take(before.size);
    const read = bytes === null ? -1 : await readWhole(file, bytes);
    const after = await file.stat();
    if (bytes === null || read !== before.size || !isSame(before, after)) {
      throw new JikimError('SOURCE_CHANGED', { name: source.name });
    }
    return bytes;
  } catch (cause) {
    return unreadable(source, cause);
  } finally {
    await file.close();
  }
}

/** Reads until the file ends or the bytes are full; returns how many there were, one more where the file goes on. */
async function readWhole(file: FileHandle, bytes: SharedBytes): Promise<number> {
  let total = 0;
  while (total < bytes.length) {
    const { bytesRead } = await file.read(bytes, total, bytes.length - total, total);
    if (bytesRead === 0) return total;
    total += bytesRead;
  }
  const { bytesRead } = await file.read(new Uint8Array(1), 0, 1, total);
  return total + bytesRead;
}

export interface StreamTools {
  readonly db: WriteDb;
  readonly clock: Clock;
  readonly hashes: HashThread;
  readonly signal: AbortSignal;
  /** Called with the bytes just taken. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Streams a file of any size into invisible rows while another thread hashes it. Memory stays constant; a failure or a
 * cancellation removes what was written.
 */
export async function prepareLarge(source: IntakeSource, tools: StreamTools): Promise<Prepared> {
  const writer = startContent(tools.db, tools.clock);
  const hash = tools.hashes.start();
  try {
    const stat = await statOf(source);
    const { size, head } = await copy(source, tools, writer, hash);
    await writer.flush();
    if (stat !== null && !isSame(stat, (await statOf(source))!))
      throw new JikimError('SOURCE_CHANGED', { name: source.name });
    return { source, digest: { ...(await hash.finish()), size }, head, held: { writer } };
  } catch (cause) {
    hash.abandon();
    await writer.abandon();
    return unreadable(source, cause);
  }
}

/** Shared chunks that go round: one is filled while the thread hashes the others. */
const CHUNKS = 4;
const CHUNK_BYTES = 1024 * 1024;

async function copy(
  source: IntakeSource,
  tools: StreamTools,
  writer: ContentWriter,
  hash: StreamHash,
): Promise<{ size: number; head: Bytes }> {
  const chunks = Array.from({ length: CHUNKS }, () => new Uint8Array(new SharedArrayBuffer(CHUNK_BYTES)));
  const busy: Promise<void>[] = chunks.map(() => Promise.resolve());
  let size = 0;
  let turn = 0;
  let head: Bytes = new Uint8Array(0);
  for await (const bytes of source.open()) {
    if (tools.signal.aborted) throw new JikimError('CANCELLED');
    if (head.length < HEAD_BYTES) head = concatBytes(head, bytes.subarray(0, HEAD_BYTES - head.length));
    for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
      const part = bytes.subarray(offset, offset + CHUNK_BYTES);
      await busy[turn];
      chunks[turn]!.set(part);
      busy[turn] = hash.update(chunks[turn]!.subarray(0, part.length));
      busy[turn]!.catch(() => {});
      turn = (turn + 1) % CHUNKS;
    }
    await writer.append(bytes);
    size += bytes.length;
    tools.onBytes(bytes.length);
  }
  await Promise.all(busy);
  return { size, head };
}

async function statOf(source: IntakeSource): Promise<{ size: number; mtimeMs: number } | null> {
  if (source.path === null) return null;
  const file = await open(source.path, 'r');
  try {
    return await file.stat();
  } finally {
    await file.close();
  }
}

function isSame(
  before: { size: number; mtimeMs: number },
  after: { size: number; mtimeMs: number },
): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs;
}

function unreadable(source: IntakeSource, cause: unknown): never {
  if (cause instanceof JikimError) throw cause;
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === undefined) throw cause;
  throw new JikimError('FILE_UNREADABLE', { path: source.path ?? source.name, reason: code }, { cause });
}
