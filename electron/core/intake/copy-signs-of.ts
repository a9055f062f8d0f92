import {
  type Acquisition,
  acquisitionSchema,
  itemSchema,
  type Metadata,
} from '../../../shared/domain/item.ts';
import { readMetadataOf } from '../metadata/metadata.ts';
import { listItemRecords, readRecord } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { type CopySign, findCopySigns } from './copy-signs.ts';

/**
 * Signs that an item is a copy: those seen at intake (its names) and those that need what the file says of itself, once
 * that was read. Doubts to show with advice, never a verdict. Throws RECORD_UNKNOWN.
 */
export function copySignsOf(db: ReadDb, itemId: string): CopySign[] {
  const { type } = readRecord(db, itemId, itemSchema, 'item').value;
  const acquisitions = listItemRecords(db, 'acquisition', itemId, acquisitionSchema);
  return copySignsFrom(
    type,
    acquisitions.map(({ value }) => value),
    readMetadataOf(db, itemId),
  );
}

/** The same from what is known of the item. */
export function copySignsFrom(
  type: string,
  acquisitions: readonly Acquisition[],
  metadata: Metadata | null,
): CopySign[] {
  const kept = acquisitions.flatMap(({ copySigns }) => copySigns as CopySign[]);
  const seen = findCopySigns({
    name: '',
    type,
    width: metadata?.image?.width ?? null,
    height: metadata?.image?.height ?? null,
    hasExif: metadata === null ? null : hasCameraFields(metadata),
  });
  return [...new Set([...kept, ...seen])].sort();
}

/** A damaged or cut header says nothing about what it once held. */
function hasCameraFields({ fields, damaged, truncated }: Metadata): boolean | null {
  const found = fields.some(({ group }) => group.toLowerCase().startsWith('exif'));
  return found || !(damaged || truncated) ? found : null;
}
