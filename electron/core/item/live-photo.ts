import { acquisitionSchema, metadataSchema } from '../../../shared/domain/item.ts';
import { LIVE_PHOTO } from '../decode/operations/metadata-fields.ts';
import { readMetadataOf } from '../metadata/metadata.ts';
import { listItemRecords, listRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/**
 * Items of the case that belong to a Live Photo with this one: taken in side by side under one name, or carrying the same
 * identifier in picture and film, whatever their names and whenever they came. Ids, sorted, without its own.
 */
export function livePhotoPartners(db: ReadDb, caseId: string, itemId: string): string[] {
  const groups = new Set(
    listItemRecords(db, 'acquisition', itemId, acquisitionSchema)
      .map(({ value }) => value.group)
      .filter((group) => group !== ''),
  );
  const beside = listRecords(db, 'acquisition', caseId, acquisitionSchema)
    .filter(({ value }) => groups.has(value.group))
    .map(({ value }) => value.itemId);
  const own = identifiersOf(readMetadataOf(db, itemId)?.fields ?? []);
  const alike = listRecords(db, 'metadata', caseId, metadataSchema)
    .filter(({ value }) => identifiersOf(value.fields).some((identifier) => own.includes(identifier)))
    .map(({ value }) => value.itemId);
  return [...new Set([...beside, ...alike])].filter((id) => id !== itemId).sort();
}

function identifiersOf(fields: readonly { name: string; value: string }[]): string[] {
  return fields.filter(({ name, value }) => name === LIVE_PHOTO && value !== '').map(({ value }) => value);
}
