export type Look = 'grid' | 'list';

/** How many items stand beside each other, and how high a row of them is, in pixels. */
export interface Layout {
  readonly columns: number;
  readonly row: number;
  readonly gap: number;
}

/** In rem. */
const CARD = 12;
const CARD_HEIGHT = 18;
/** One card beside its words: at this height a hundred thousand of them stay under what a browser can scroll. */
const WIDE_CARD_HEIGHT = 8;
const LINE_HEIGHT = 3;
const GAP = 0.75;

/** @param width of the collection in pixels; 0 while it is not known */
export function layoutOf(look: Look, width: number, rem: number): Layout {
  if (look === 'list') return { columns: 1, row: LINE_HEIGHT * rem, gap: 0 };
  const gap = GAP * rem;
  const columns = Math.max(1, Math.floor((width + gap) / (CARD * rem + gap)));
  const height = columns === 1 ? WIDE_CARD_HEIGHT : CARD_HEIGHT;
  return { columns, row: height * rem, gap };
}
