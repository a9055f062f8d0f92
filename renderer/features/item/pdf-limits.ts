/** Bytes of a PDF asked for at once: a page of text needs a few of these. */
export const READ_AT_ONCE = 256 * 1024;

/** Pixels of a drawn page at most: more than any screen shows, less than a hostile page size could ask for. */
export const MOST_PIXELS = 16_000_000;
