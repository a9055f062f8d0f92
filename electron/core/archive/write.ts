import { TAG_MANIFEST } from '../../../shared/archive/layout.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { systemPorts } from '../ports.ts';
import type { ArchiveFile, OnBytes } from './content.ts';
import type { ArchiveModel } from './model.ts';
import { writeFolder, writePieces, writeWhole } from './output.ts';
import { planArchive } from './plan.ts';
import { type Seal, toSealedPieces } from './seal.ts';
import { toZipPieces } from './zip-stream.ts';

export type ArchiveTarget =
  | { readonly form: 'folder'; readonly path: string }
  | { readonly form: 'zip'; readonly path: string }
  | { readonly form: 'sealed'; readonly path: string; readonly seal: Seal; readonly scryptLogN?: number };

export interface WriteOptions {
  /** Bytes worked through and in all; every byte is read twice, to measure and to write. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Called when everything is written, before it gets its name; what it throws undoes the archive. */
  readonly onWhole?: (written: WrittenArchive) => void;
}

export interface WrittenArchive {
  readonly path: string;
  readonly files: number;
  /** Bytes of all files together. */
  readonly bytes: number;
  /** SHA-256 of `tagmanifest-sha256.txt`, which stands for everything else: what the log's export entry records. */
  readonly tagManifestSha256: string;
}

/**
 * Writes the archive of a model as a folder, a zip or a sealed file, in constant memory. Nothing is left where it fails
 * or is cancelled. The same model gives the same bytes, apart from encryption and what the signer adds.
 * Throws CANCELLED, ARCHIVE_TARGET_EXISTS, ARCHIVE_PURPOSE, ARCHIVE_PATH, ARCHIVE_ORIGINAL_DIFFERS,
 * ARCHIVE_CHANGED_WHILE_WRITING, ARCHIVE_SEAL_KEY, ARCHIVE_RECIPIENT, DISK_FULL.
 */
export async function writeArchive(
  model: ArchiveModel,
  target: ArchiveTarget,
  options: WriteOptions = {},
): Promise<WrittenArchive> {
  if (model.purpose === 'sealed' && target.form !== 'sealed') {
    throw new JikimError('ARCHIVE_PURPOSE', { what: 'anything unencrypted' });
  }
  const onBytes = startProgress(model, options);
  return await writeWhole(target.path, async (temporary) => {
    const files = await planArchive(model, onBytes);
    await carry(files, target, temporary, onBytes);
    const written = toWritten(target.path, files);
    options.onWhole?.(written);
    return written;
  });
}

function toWritten(path: string, files: readonly ArchiveFile[]): WrittenArchive {
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const tagManifest = files.find((file) => file.path === TAG_MANIFEST)!;
  return { path, files: files.length, bytes, tagManifestSha256: tagManifest.sha256 };
}

function carry(
  files: readonly ArchiveFile[],
  target: ArchiveTarget,
  temporary: string,
  onBytes: OnBytes,
): Promise<void> {
  if (target.form === 'folder') return writeFolder(temporary, files, onBytes);
  const zip = toZipPieces(files, onBytes);
  // Encryption takes its randomness from the system always: a repeated nonce would give its content away.
  const pieces =
    target.form === 'zip' ? zip : toSealedPieces(zip, target.seal, systemPorts.random, target.scryptLogN);
  return writePieces(temporary, pieces);
}

/** Originals make the size; the rest is small, and exhibits are only known once read. */
function startProgress(model: ArchiveModel, { onProgress, signal }: WriteOptions): OnBytes {
  const total = 2 * model.items.reduce((sum, item) => sum + (item.open === null ? 0 : item.size), 0);
  let done = 0;
  return (bytes) => {
    if (signal?.aborted) throw new JikimError('CANCELLED');
    done += bytes;
    onProgress?.(Math.min(done, total), total);
  };
}
