/** Rows `from` up to, not including, `to`. `quiet`: the cut at `to` runs through no text (always so for the last piece). */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly quiet: boolean;
}

/** Part of a piece, from its lower end, in which the quietest row is looked for. */
const SEARCH = 0.3;
/** Edges a row may have and still be free of text: the sides of two bubbles. */
const QUIET_EDGES = 6;

/**
 * Cuts rows into pieces of at most `pieceHeight`, each but the first repeating about `overlap` rows of the one before.
 * Together they hold every row. Cuts fall on the middle of the widest quiet band near the end of a piece.
 */
export function cutPieces(edges: Uint16Array, pieceHeight: number, overlap: number): Piece[] {
  const height = edges.length;
  const repeated = Math.min(overlap, Math.floor(pieceHeight / 3));
  const pieces: Piece[] = [];
  let from = 0;
  while (height - from > pieceHeight) {
    const limit = from + pieceHeight;
    const to = findCut(edges, Math.max(from + repeated + 1, Math.ceil(limit - pieceHeight * SEARCH)), limit);
    pieces.push({ from, to, quiet: isQuiet(edges, to) });
    from = Math.max(from + 1, findStart(edges, to - repeated, Math.floor(repeated / 2)));
  }
  pieces.push({ from, to: height, quiet: true });
  return pieces;
}

/** A cut before row `at` is quiet when the rows on both sides of it are. */
function isQuiet(edges: Uint16Array, at: number): boolean {
  return (edges[at - 1] ?? 0) <= QUIET_EDGES && (edges[at] ?? 0) <= QUIET_EDGES;
}

function findCut(edges: Uint16Array, lowest: number, highest: number): number {
  let best: { at: number; length: number } | undefined;
  for (let at = highest; at >= lowest; at--) {
    if (!isQuiet(edges, at)) continue;
    let start = at;
    while (start > lowest && isQuiet(edges, start - 1)) start--;
    const length = at - start + 1;
    // The lowest wide band wins: paper is saved, and gaps between messages are wider than gaps between lines.
    if (!best || length > best.length * 1.5)
      best = { at: length > 8 ? at - Math.min(4, length >> 1) : (at + start) >> 1, length };
    at = start;
  }
  return best?.at ?? quietest(edges, lowest, highest);
}

function quietest(edges: Uint16Array, lowest: number, highest: number): number {
  let best = highest;
  for (let at = highest; at >= lowest; at--) if ((edges[at] ?? 0) < (edges[best] ?? 0)) best = at;
  return best;
}

/** The repeated rows begin at a quiet row too, if one is near above. */
function findStart(edges: Uint16Array, wanted: number, reach: number): number {
  for (let at = wanted; at >= Math.max(0, wanted - reach); at--) if (isQuiet(edges, at)) return at;
  return Math.max(0, wanted);
}
