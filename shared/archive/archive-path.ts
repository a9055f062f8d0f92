/** Longest path in an archive, so that a folder of it still fits under Windows' 260 characters. */
export const PATH_LIMIT = 180;

const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * Whether a path may stand in an archive: relative, `/` between ASCII segments that every file system keeps as they are.
 * Refuses `..`, empty segments, names that Windows reserves or cuts (a dot at the end), and anything that Unicode
 * normalisation, case or a terminal could change. RFC 8493 section 5.1 warns of the same.
 */
export function isArchivePath(path: string): boolean {
  return path.length <= PATH_LIMIT && path.split('/').every(isSafeSegment);
}

function isSafeSegment(segment: string): boolean {
  return SEGMENT.test(segment) && !segment.endsWith('.') && !RESERVED.test(segment);
}

/** Order of paths everywhere in an archive: by their ASCII bytes. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
