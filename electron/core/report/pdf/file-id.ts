import { createHash } from 'node:crypto';

/** The file identifier: the same document asked for twice has the same one, and it tells nothing else. */
export function digestId(options: {
  readonly title: string;
  readonly lang: string;
  readonly date: number;
}): Buffer {
  const seed = JSON.stringify([options.title, options.lang, options.date]);
  return createHash('sha256').update(seed).digest().subarray(0, 16);
}
