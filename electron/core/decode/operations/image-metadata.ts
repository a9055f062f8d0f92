import exifReader from 'exifreader';
import type { Metadata } from '../heads.ts';
import { findLivePhotoIdentifier } from './apple-maker-note.ts';
import { createFieldList, LIVE_PHOTO } from './metadata-fields.ts';

/** Groups that repeat the picture or are computed by the library rather than found in the file. */
const LEFT_OUT = new Set(['Thumbnail', 'thumbnail', 'gps', 'composite']);

/** Exif, XMP, IPTC, ICC, PNG text and the like of an image, as name and raw value. */
export function readImageFields(bytes: Uint8Array): Pick<Metadata, 'fields' | 'truncated' | 'damaged'> {
  const list = createFieldList();
  let damaged = false;
  try {
    const groups = exifReader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      expanded: true,
      includeUnknown: true,
      async: false,
    });
    for (const [group, tags] of Object.entries(groups)) {
      if (LEFT_OUT.has(group) || typeof tags !== 'object' || tags === null) continue;
      for (const [name, tag] of Object.entries(tags)) list.add(group, name, toText(tag));
      const identifier = findLivePhotoIdentifier(bytesOf(tags.MakerNote));
      if (identifier !== undefined) list.add('apple', LIVE_PHOTO, identifier);
    }
  } catch (error) {
    damaged = !(error instanceof exifReader.errors.MetadataMissingError);
  }
  return { ...list.found, damaged };
}

function bytesOf(tag: unknown): number[] {
  const value = typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : undefined;
  return Array.isArray(value) ? value.filter((part): part is number => typeof part === 'number') : [];
}

/** Text as it stands; anything else as JSON of its raw value. */
function toText(tag: unknown): string {
  if (typeof tag === 'string') return tag;
  const value = typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : tag;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('\n');
  return (
    JSON.stringify(value, (_key, part) =>
      part instanceof ArrayBuffer ? `${part.byteLength} bytes` : part,
    ) ?? ''
  );
}
