import { CHECKPOINT } from '../archive/layout.ts';
import type { ArchiveManifest } from '../archive/manifest.ts';
import { fromHex, toHex } from '../bytes.ts';
import { type Checkpoint, parseCheckpoint, verifyCheckpoint } from '../custody/checkpoint.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { textOf } from './text.ts';

/** Checks the checkpoint's form, signature and agreement with the manifest. Null where it cannot be relied on. */
export async function checkCheckpoint(
  files: ReadFiles,
  manifest: ArchiveManifest,
  crypto: ArchiveCrypto,
  report: Report,
): Promise<Checkpoint | null> {
  const checkpoint = await checkNote(files, CHECKPOINT, manifest, crypto, report);
  if (checkpoint === null) return null;
  const { size, root } = manifest.checkpoint;
  const same = checkpoint.size === size && toHex(checkpoint.root) === root;
  const day = checkpoint.at?.slice(0, 10) ?? manifest.date;
  if (!same || day !== manifest.date) report.add('CHECKPOINT_DIFFERS', CHECKPOINT);
  return same ? checkpoint : null;
}

/** A checkpoint note of the archive's log, signed by the log's key; null, and reported, where it is not. */
export async function checkNote(
  files: ReadFiles,
  path: string,
  manifest: ArchiveManifest,
  crypto: ArchiveCrypto,
  report: Report,
): Promise<Checkpoint | null> {
  const text = textOf(files, path);
  const checkpoint = text === null ? null : parseCheckpointOrNull(text);
  if (checkpoint === null) {
    report.add('CHECKPOINT_FORM', path);
    return null;
  }
  const { origin } = manifest.checkpoint;
  const key = { name: origin, publicKey: fromHex(manifest.logKey.publicKey) };
  if (await verifyCheckpoint(crypto, checkpoint, origin, key)) return checkpoint;
  report.add('CHECKPOINT_SIGNATURE', path);
  return null;
}

export function parseCheckpointOrNull(text: string): Checkpoint | null {
  try {
    return parseCheckpoint(text);
  } catch {
    return null;
  }
}
