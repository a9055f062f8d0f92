import type { Operation } from '../child-session.ts';
import type { Metadata } from '../heads.ts';
import { SNIFF_BYTES, type SniffedType, sniffType } from '../sniff.ts';
import { readImageFields } from './image-metadata.ts';
import { readMovieFields } from './movie-metadata.ts';
import { readFacts } from './open-image.ts';

type Found = Pick<Metadata, 'fields' | 'truncated' | 'damaged'>;
const NOTHING: Found = { fields: [], truncated: false, damaged: false };

/**
 * What a file says of itself, as found: nothing is interpreted, corrected or trusted. A file without readable metadata
 * gives an empty list; `damaged` says that there was some which could not be read.
 */
export const readMetadata: Operation = async (task) => {
  const input = task.inputs[0]!;
  const type = sniffType(await input.start(SNIFF_BYTES));
  if (isMovie(type)) {
    task.head({ type: type.type, image: null, ...(await readMovieFields(input)) });
    return;
  }
  const bytes = await input.all();
  const image = isPicture(type) ? await readFacts(bytes) : null;
  task.head({ type: type.type, image, ...(isPicture(type) ? readImageFields(bytes) : NOTHING) });
};

function isMovie({ type }: SniffedType): boolean {
  return /^(?:video\/(?:mp4|quicktime|3gpp)|audio\/mp4)$/.test(type);
}

function isPicture({ type }: SniffedType): boolean {
  return type.startsWith('image/') && type !== 'image/svg+xml';
}
