import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { OpenContent } from './model.ts';

/** A file of an archive: where, what, and what its bytes must come to. */
export interface ArchiveFile {
  readonly path: string;
  readonly open: OpenContent;
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
  readonly crc32: number;
}

/** Called with the number of bytes that have just been worked through; throws CANCELLED to stop. */
export type OnBytes = (bytes: number) => void;

/** Reads content once for its size and hashes, in constant memory. */
export async function measure(path: string, open: OpenContent, onBytes: OnBytes): Promise<ArchiveFile> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let size = 0;
  let check = 0;
  for await (const piece of open()) {
    onBytes(piece.length);
    sha256.update(piece);
    sha512.update(piece);
    check = crc32(piece, check);
    size += piece.length;
  }
  return { path, open, size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), crc32: check };
}

export function fromBytes(bytes: Bytes): OpenContent {
  return async function* () {
    yield bytes;
  };
}

/**
 * The content again, for writing. Throws ARCHIVE_CHANGED_WHILE_WRITING where it is not what was measured, before its
 * last piece is out of hand: an archive whose own lists do not match its files never comes to be.
 */
export async function* readAgain(file: ArchiveFile, onBytes: OnBytes): AsyncGenerator<Bytes> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of file.open()) {
    onBytes(piece.length);
    hash.update(piece);
    size += piece.length;
    yield piece;
  }
  if (size !== file.size || hash.digest('hex') !== file.sha256) {
    throw new JikimError('ARCHIVE_CHANGED_WHILE_WRITING', { path: file.path });
  }
}
