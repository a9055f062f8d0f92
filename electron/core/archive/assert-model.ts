import { isArchivePath } from '../../../shared/archive/archive-path.ts';
import { EXHIBITS_FOLDER } from '../../../shared/archive/layout.ts';
import { toHex } from '../../../shared/bytes.ts';
import { type Checkpoint, parseCheckpoint } from '../../../shared/custody/checkpoint.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ArchiveModel } from './model.ts';

/**
 * Refuses a model that cannot become an honest archive, before anything is read or written. Throws ARCHIVE_PURPOSE,
 * ARCHIVE_PATH and CHECKPOINT_FORM. Returns the checkpoint, read.
 */
export function assertModel(model: ArchiveModel): Checkpoint {
  if (model.purpose === 'proofs-only') assertProofsOnly(model);
  assertExhibitNames(model);
  const checkpoint = parseCheckpoint(model.checkpoint);
  assertStampedCheckpointsKnown(model, checkpoint);
  return checkpoint;
}

function assertProofsOnly(model: ArchiveModel): void {
  const parts: [boolean, string][] = [
    [model.items.some((item) => item.open !== null), 'originals'],
    [model.exhibits.length > 0, 'exhibits'],
    [model.names.some((name) => 'name' in name), 'file names'],
    [Iterator.from(model.disclosed).some((value) => value.kind !== 'item'), 'values other than items'],
  ];
  for (const [found, what] of parts) if (found) throw new JikimError('ARCHIVE_PURPOSE', { what });
}

function assertExhibitNames({ exhibits }: ArchiveModel): void {
  const seen = new Set<string>();
  for (const { fileName } of exhibits) {
    const folded = fileName.toLowerCase();
    const safe = !fileName.includes('/') && isArchivePath(EXHIBITS_FOLDER + fileName);
    if (!safe || seen.has(folded)) throw new JikimError('ARCHIVE_PATH', { path: fileName });
    seen.add(folded);
  }
}

/** A token over a checkpoint that the archive cannot tie to its own would prove nothing about it. */
function assertStampedCheckpointsKnown(model: ArchiveModel, own: Checkpoint): void {
  const roots = new Map(model.earlier.map((each) => [each.size, each.root]));
  roots.set(own.size, toHex(own.root));
  for (const { checkpoint, size } of model.timestamps) {
    const stamped = parseCheckpoint(checkpoint);
    if (stamped.size !== size || roots.get(size) !== toHex(stamped.root)) {
      throw new JikimError('ARCHIVE_PURPOSE', {
        what: `a time-stamp over an unproven checkpoint of ${size} entries`,
      });
    }
  }
}
