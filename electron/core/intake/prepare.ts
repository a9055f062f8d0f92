import { webcrypto } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type Bytes, concatBytes, toHex } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { HashThread } from '../hashing/hash-thread.ts';
import type { Clock } from '../ports.ts';
import type { ContentDigest } from '../store/content.ts';
import { type ContentWriter, startContent } from '../store/content-write.ts';
import type { WriteDb } from '../store/handles.ts';
import type { IntakeSource } from './sources.ts';

/** Bytes of a file looked at to tell its type. */
export const HEAD_BYTES = 4200;

/** Files up to this size are read whole, and many share a transaction. */
export const SMALL_FILE = 4 * 1024 * 1024;

/** A file read and hashed: small ones in memory, large ones already in invisible rows. */
export interface Prepared {
  readonly source: IntakeSource;
  readonly digest: ContentDigest;
  readonly head: Bytes;
  readonly held: { readonly bytes: Bytes } | { readonly writer: ContentWriter };
}

export function isSmall(source: IntakeSource): boolean {
  return source.path !== null && source.size !== null && source.size <= SMALL_FILE;
}

/** Reads a small file in one piece; both hashes are computed beside the main thread. Throws SOURCE_CHANGED, FILE_UNREADABLE. */
export async function prepareSmall(source: IntakeSource): Promise<Prepared> {
  const bytes = await readUnchanged(source);
  const [sha256, sha512] = await Promise.all([digest('SHA-256', bytes), digest('SHA-512', bytes)]);
  return {
    source,
    digest: { sha256, sha512, size: bytes.length },
    head: bytes.subarray(0, HEAD_BYTES),
    held: { bytes },
  };
}

async function digest(algorithm: 'SHA-256' | 'SHA-512', bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await webcrypto.subtle.digest(algorithm, bytes)));
}

async function readUnchanged(source: IntakeSource): Promise<Bytes> {
  const file = await open(source.path!, 'r').catch((cause: unknown) => unreadable(source, cause));
  try {
    const before = await file.stat();
    const bytes = new Uint8Array(await file.readFile());
    const after = await file.stat();
    if (bytes.length !== before.size || !isSame(before, after))
      throw new JikimError('SOURCE_CHANGED', { name: source.name });
    return bytes;
  } catch (cause) {
    return unreadable(source, cause);
  } finally {
    await file.close();
  }
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
    const { size, head } = await copy(source, { ...tools, writer, hash });
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

type CopyTools = StreamTools & {
  readonly writer: ContentWriter;
  readonly hash: ReturnType<HashThread['start']>;
};

async function copy(source: IntakeSource, tools: CopyTools): Promise<{ size: number; head: Bytes }> {
  let size = 0;
  let head: Bytes = new Uint8Array(0);
  for await (const bytes of source.open()) {
    if (tools.signal.aborted) throw new JikimError('CANCELLED');
    await tools.hash.update(bytes);
    await tools.writer.append(bytes);
    if (head.length < HEAD_BYTES) head = concatBytes(head, bytes.subarray(0, HEAD_BYTES - head.length));
    size += bytes.length;
    tools.onBytes(bytes.length);
  }
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
