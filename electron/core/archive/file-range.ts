import { type FileHandle, open } from 'node:fs/promises';
import type { ByteRange } from '../../../shared/archive/byte-range.ts';
import type { Bytes } from '../../../shared/bytes.ts';

const PIECE = 1024 * 1024;

export interface FileRange extends ByteRange {
  close(): Promise<void>;
}

/** A file to be read from anywhere. Throws the system's error where it cannot be opened. */
export async function openFileRange(path: string): Promise<FileRange> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return { size, read: (start, end) => readPieces(handle, start, end), close: () => handle.close() };
}

/** Pieces of at most 1 MiB. Throws a RangeError where the file ends before `end`. */
export async function* readPieces(handle: FileHandle, start: number, end: number): AsyncGenerator<Bytes> {
  for (let at = start; at < end; ) {
    const piece = new Uint8Array(Math.min(PIECE, end - at));
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) throw new RangeError('the file ends early');
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}
