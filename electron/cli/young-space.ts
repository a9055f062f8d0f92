import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's space for new objects at its first size for the rest of this process. Pictures that have gone into a document
 * are freed when that space is collected; grown to its usual size it lets 80 MiB of them wait. For commands that print, and
 * end: reading and indexing are quicker with the large one.
 */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
