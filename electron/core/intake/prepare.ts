import type { FileHandle } from 'node:fs/promises';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { HashThread, SharedBytes, StreamHash } from '../hashing/hash-thread.ts';
import type { Clock } from '../ports.ts';
import type { ContentDigest } from '../store/content.ts';
import { type ContentWriter, startContent } from '../store/content-write.ts';
import type { WriteDb } from '../store/handles.ts';
import type { Slab } from './slab.ts';
import { type IntakeSource, openSource } from './sources.ts';

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

/**
 * Reads a small file in one piece into the slab. Null where it has grown since it was listed: the slab has room for what
 * was listed and no more. Throws SOURCE_CHANGED, FILE_UNREADABLE, NOT_A_FILE.
 */
export function readSmall(source: IntakeSource, slab: Slab): Promise<SharedBytes | null> {
  return readUnchanged(source, slab).catch((cause: unknown) => failed(source, cause));
}

/** Both hashes of a file in the slab, computed by the thread while this one does something else. */
export async function hashSmall(
  source: IntakeSource,
  bytes: SharedBytes,
  hashes: HashThread,
): Promise<Prepared> {
  const digests = await hashes.hash(bytes);
  const head = new Uint8Array(bytes.subarray(0, HEAD_BYTES));
  return { source, digest: { ...digests, size: bytes.length }, head, held: { bytes } };
}

async function readUnchanged(source: IntakeSource, slab: Slab): Promise<SharedBytes | null> {
  const file = await openSource(source.path!);
  try {
    const before = await statFile(file, source);
    const bytes = before.size > source.size! ? null : slab.take(before.size);
    if (bytes === null) return null;
    if ((await readWhole(file, bytes)) !== before.size) throw changed(source);
    assertSame(source, before, await file.stat());
    return bytes;
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
 * cancellation removes what was written. Throws SOURCE_CHANGED, FILE_UNREADABLE, NOT_A_FILE, CANCELLED.
 */
export async function prepareLarge(source: IntakeSource, tools: StreamTools): Promise<Prepared> {
  const writer = startContent(tools.db, tools.clock);
  const hash = tools.hashes.start();
  try {
    const into = { tools, writer, hash };
    const { size, head } = await (source.path === null
      ? copy(source.open(), into)
      : copyFile(source, source.path, into));
    await writer.flush();
    return { source, digest: { ...(await hash.finish()), size }, head, held: { writer } };
  } catch (cause) {
    hash.abandon();
    await writer.abandon();
    return failed(source, cause);
  }
}

interface Into {
  readonly tools: StreamTools;
  readonly writer: ContentWriter;
  readonly hash: StreamHash;
}

/** One handle from beginning to end: what is compared before and after is what was read, whatever the name points to. */
async function copyFile(source: IntakeSource, path: string, into: Into): Promise<Copied> {
  const file = await openSource(path);
  try {
    const before = await statFile(file, source);
    const stream = file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false });
    const copied = await copy(stream as AsyncIterable<Bytes>, into);
    assertSame(source, before, await file.stat());
    if (copied.size !== before.size) throw changed(source);
    return copied;
  } finally {
    await file.close();
  }
}

/** Shared chunks that go round: one is filled while the thread hashes the others. */
const CHUNKS = 4;
const CHUNK_BYTES = 1024 * 1024;

interface Copied {
  readonly size: number;
  readonly head: Bytes;
}

async function copy(stream: AsyncIterable<Bytes>, { tools, writer, hash }: Into): Promise<Copied> {
  const chunks = Array.from({ length: CHUNKS }, () => new Uint8Array(new SharedArrayBuffer(CHUNK_BYTES)));
  const busy: Promise<void>[] = chunks.map(() => Promise.resolve());
  let size = 0;
  let turn = 0;
  let head: Bytes = new Uint8Array(0);
  for await (const bytes of stream) {
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

interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
}

async function statFile(file: FileHandle, { name }: IntakeSource): Promise<FileState> {
  const stat = await file.stat();
  if (!stat.isFile()) throw new JikimError('NOT_A_FILE', { name });
  return stat;
}

function assertSame(source: IntakeSource, before: FileState, after: FileState): void {
  if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) throw changed(source);
}

function changed({ name }: IntakeSource): JikimError {
  return new JikimError('SOURCE_CHANGED', { name });
}

/** What the system said of a file, as this program says it. Anything else is a fault of ours and goes up as it is. */
function failed({ name, path }: IntakeSource, cause: unknown): never {
  if (cause instanceof JikimError) throw cause;
  const { code, syscall } = cause as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw cause;
  if (code === 'ELOOP') throw new JikimError('NOT_A_FILE', { name }, { cause });
  if (code === 'ENOENT' && path !== null) throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
  throw new JikimError('FILE_UNREADABLE', { path: path ?? name, reason: code }, { cause });
}
