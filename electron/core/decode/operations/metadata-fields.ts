import type { Metadata } from '../heads.ts';
import { METADATA_LIMITS } from '../limits.ts';

/** Name of the field that is the same in the picture and the movie of one Live Photo. */
export const LIVE_PHOTO = 'com.apple.quicktime.content.identifier';

/** Collects fields up to the limits; what no longer fits is said to be missing. */
export interface FieldList {
  add(group: string, name: string, value: string): void;
  readonly found: Pick<Metadata, 'fields' | 'truncated'>;
}

export function createFieldList(): FieldList {
  const fields: { group: string; name: string; value: string }[] = [];
  let left: number = METADATA_LIMITS.totalCharacters;
  let truncated = false;
  return {
    add(group, name, value) {
      const text = value.slice(0, Math.min(METADATA_LIMITS.valueCharacters, Math.max(0, left)));
      truncated ||= text.length < value.length;
      if (fields.length >= METADATA_LIMITS.fields || (text.length === 0 && value.length > 0)) {
        truncated = true;
        return;
      }
      left -= text.length + name.length;
      fields.push({ group: group.slice(0, 40), name: name.slice(0, 120), value: text });
    },
    get found() {
      return { fields, truncated };
    },
  };
}
