const TEXT_EDGES = 8;
const SMALLEST = 6;
const LARGEST = 160;
/** Share of the lines that may be smaller than the answer: specks, underlines and half lines. */
const IGNORED = 0.1;

/**
 * Height in pixels of the smallest common line of text, by runs of rows with many edges, or null where there is none.
 * An estimate of ink height (about 0.9 of the type size in Hangul) to keep text on paper legible; pictures give tall runs,
 * which are left out.
 */
export function estimateTextHeight(edges: Uint16Array): number | null {
  const heights: number[] = [];
  let run = 0;
  for (const count of [...edges, 0]) {
    if (count >= TEXT_EDGES) run++;
    else {
      if (run >= SMALLEST && run <= LARGEST) heights.push(run);
      run = 0;
    }
  }
  heights.sort((a, b) => a - b);
  return heights[Math.floor(heights.length * IGNORED)] ?? null;
}
