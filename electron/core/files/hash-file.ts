import { createHash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';

export interface HashedFile {
  readonly sha256: string;
  readonly sha512: string;
  /** Bytes. */
  readonly size: number;
  /** The first bytes, enough to tell a type by. */
  readonly head: Bytes;
  /** Tells whether the file at the path is still this one. */
  readonly stat: Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs'>;
}

const HEAD_BYTES = 4200;
const CHUNK_BYTES = 1 << 20;

/**
 * Both hashes of a file outside the vault, read once as a stream and kept nowhere.
 * Throws FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_FILE for links and devices, SOURCE_CHANGED, CANCELLED at the signal.
 */
export async function hashFile(path: string, signal?: AbortSignal): Promise<HashedFile> {
  assertFile(path);
  const file = await open(path, 'r').catch((cause: unknown) => unreadable(path, cause));
  try {
    const before = await file.stat();
    const { size, head, sha256, sha512 } = await digest(file, before.size, signal);
    const after = await file.stat();
    const { dev, ino, mtimeMs } = after;
    if (size !== before.size || before.mtimeMs !== mtimeMs || after.size !== size)
      throw new JikimError('SOURCE_CHANGED', { name: path });
    return { sha256, sha512, size, head, stat: { dev, ino, size, mtimeMs } };
  } catch (cause) {
    return unreadable(path, cause);
  } finally {
    await file.close();
  }
}

/** Whether the file at a path is still the one that was hashed. */
export function isSameFile(path: string, { stat }: HashedFile): boolean {
  try {
    const now = lstatSync(path);
    return (
      now.isFile() &&
      now.dev === stat.dev &&
      now.ino === stat.ino &&
      now.size === stat.size &&
      now.mtimeMs === stat.mtimeMs
    );
  } catch {
    return false;
  }
}

async function digest(
  file: FileHandle,
  expected: number,
  signal?: AbortSignal,
): Promise<Omit<HashedFile, 'stat'>> {
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  const buffer = new Uint8Array(Math.min(CHUNK_BYTES, expected + 1));
  let size = 0;
  let head: Bytes = new Uint8Array(0);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, size);
    if (bytesRead === 0) break;
    if (signal?.aborted) throw new JikimError('CANCELLED');
    const bytes = buffer.subarray(0, bytesRead);
    sha256.update(bytes);
    sha512.update(bytes);
    if (head.length < HEAD_BYTES) head = concatBytes(head, bytes.subarray(0, HEAD_BYTES - head.length));
    size += bytesRead;
  }
  return { sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), size, head };
}

function assertFile(path: string): void {
  try {
    if (!lstatSync(path).isFile()) throw new JikimError('NOT_A_FILE', { name: path });
  } catch (cause) {
    unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): never {
  if (cause instanceof JikimError) throw cause;
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === undefined) throw cause;
  if (code === 'ENOENT') throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
  throw new JikimError('FILE_UNREADABLE', { path, reason: code }, { cause });
}
