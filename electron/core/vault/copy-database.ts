import { closeSync, fstatSync, fsyncSync, openSync, readSync, statfsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { JikimError } from '../../../shared/errors/index.ts';
import { onDisk } from '../files/disk-errors.ts';

const SLICE = 4 * 1024 * 1024;

export interface CopyProgress {
  readonly bytes: number;
  readonly total: number;
}

/** Throws `DISK_FULL` before anything is written where the bytes cannot fit. */
export function assertSpace(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw new JikimError('DISK_FULL', { path: folder });
}

/** Copies a file byte for byte from an open handle, in slices, and waits until it is on the disk. */
export async function copyDurably(
  handle: number,
  to: string,
  onProgress?: (progress: CopyProgress) => void,
): Promise<void> {
  const total = fstatSync(handle).size;
  assertSpace(dirname(to), total);
  const out = onDisk(to, () => openSync(to, 'w', 0o600));
  try {
    const buffer = new Uint8Array(SLICE);
    for (let bytes = 0; bytes < total; ) {
      const got = readSync(handle, buffer, 0, SLICE, bytes);
      if (got === 0) break;
      onDisk(to, () => writeWhole(out, buffer.subarray(0, got)));
      bytes += got;
      onProgress?.({ bytes, total });
      await nextTurn();
    }
    onDisk(to, () => fsyncSync(out));
  } finally {
    closeSync(out);
  }
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
