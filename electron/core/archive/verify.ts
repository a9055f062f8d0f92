import { type ArchiveVerdict, type VerifyOptions, verifyArchive } from '../../../shared/verify/archive.ts';
import type { AgeKey } from './age-range.ts';
import { nodeArchiveCrypto } from './node-crypto.ts';
import { openArchiveSource } from './open-source.ts';

/**
 * The verdict on the archive at `path`: a folder, a zip or an age file. Needs no vault and writes nothing.
 * Throws only where nothing can be said: no such file, no or a wrong key for an encrypted one, cancelled.
 */
export async function verifyArchiveAt(
  path: string,
  options: VerifyOptions & AgeKey = {},
): Promise<ArchiveVerdict> {
  const { source, close } = await openArchiveSource(path, options);
  try {
    return await verifyArchive(source, nodeArchiveCrypto, options);
  } finally {
    await close();
  }
}
