import { closeSync, openSync, readSync } from 'node:fs';
import type { Bytes } from '../../../shared/bytes.ts';
import { hashFile } from '../files/hash-file.ts';
import type { Session } from '../session/session.ts';
import { findStored } from '../store/content.ts';
import { findRemnants, samplePlaces, telling } from './remnants.ts';

export interface SearchedFile {
  readonly sha256: string;
  /** The vault holds the file itself, as it should where it was neither isolated nor destroyed. */
  readonly stored: boolean;
  /** Pieces of the file that were searched for, and how many of them stand in the vault where no live row has them. */
  readonly pieces: number;
  readonly remnants: number;
}

/**
 * Searches every decrypted page of the vault for pieces of a file outside: the proof for an isolation or destruction whose
 * own search was cut off. The file is read, and kept nowhere. Throws FILE_NOT_FOUND, NOT_A_FILE, CANCELLED.
 */
export async function searchForFile(
  session: Session,
  path: string,
  signal?: AbortSignal,
): Promise<SearchedFile> {
  const { sha256, size } = await hashFile(path, signal);
  const samples = readSamples(path, size);
  const remnants = await findRemnants(session, samples, () => signal?.aborted !== true);
  return { sha256, stored: findStored(session.db, sha256) !== undefined, pieces: samples.length, remnants };
}

function readSamples(path: string, size: number): Bytes[] {
  const file = openSync(path, 'r');
  try {
    return telling(
      samplePlaces(size).map(({ start, end }) => {
        const sample = new Uint8Array(end - start);
        return sample.subarray(0, readSync(file, sample, 0, sample.length, start));
      }),
    );
  } finally {
    closeSync(file);
  }
}
