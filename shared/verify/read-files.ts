import { EXHIBITS_FOLDER, ORIGINALS_FOLDER } from '../archive/layout.ts';
import type { ArchiveSource, SourceFile } from '../archive/source.ts';
import { type Bytes, joinBytes, toHex } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { Report } from './report.ts';

/** Largest file that is read into memory to be understood; originals and exhibits are only hashed, at any size. */
const KEPT_LIMIT = 256 * 1024 * 1024;

export interface ReadFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
  /** All of it; null for originals and exhibits, whose bytes no verdict needs to understand. */
  readonly bytes: Bytes | null;
}

export type ReadFiles = ReadonlyMap<string, ReadFile>;

export interface ReadOptions {
  /** Bytes read so far and in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Reads every file once: what is checked later is exactly what was hashed, even if a folder changes meanwhile. */
export async function readFiles(
  source: ArchiveSource,
  files: readonly SourceFile[],
  crypto: ArchiveCrypto,
  report: Report,
  options: ReadOptions,
): Promise<ReadFiles> {
  const read = new Map<string, ReadFile>();
  const total = files.reduce((size, file) => size + file.size, 0);
  let done = 0;
  const onPiece = (piece: Bytes) => {
    if (options.signal?.aborted) throw new JikimError('CANCELLED');
    done += piece.length;
    options.onProgress?.(done, total);
  };
  for (const file of files) {
    const whole = await readOne(source, file, crypto, report, onPiece);
    if (whole !== null) read.set(file.path, whole);
  }
  return read;
}

async function readOne(
  source: ArchiveSource,
  file: SourceFile,
  crypto: ArchiveCrypto,
  report: Report,
  onPiece: (piece: Bytes) => void,
): Promise<ReadFile | null> {
  const kept = isUnderstood(file.path);
  if (kept && file.size > KEPT_LIMIT) {
    report.add('TOO_LARGE', file.path);
    return null;
  }
  try {
    return await hashFile(source, file, crypto, kept, onPiece);
  } catch (error) {
    if (error instanceof JikimError && error.code === 'CANCELLED') throw error;
    report.add('UNREADABLE', file.path, error instanceof JikimError ? error.code : 'read');
    return null;
  }
}

async function hashFile(
  source: ArchiveSource,
  file: SourceFile,
  crypto: ArchiveCrypto,
  kept: boolean,
  onPiece: (piece: Bytes) => void,
): Promise<ReadFile> {
  const [sha256, sha512] = [crypto.startHash('sha256'), crypto.startHash('sha512')];
  const pieces: Bytes[] = [];
  let size = 0;
  for await (const piece of source.read(file.path, 0, file.size)) {
    onPiece(piece);
    sha256.update(piece);
    sha512.update(piece);
    size += piece.length;
    if (kept) pieces.push(piece.slice());
  }
  const bytes = kept ? joinBytes(pieces) : null;
  return { path: file.path, size, sha256: toHex(sha256.digest()), sha512: toHex(sha512.digest()), bytes };
}

function isUnderstood(path: string): boolean {
  return !path.startsWith(ORIGINALS_FOLDER) && !path.startsWith(EXHIBITS_FOLDER);
}
