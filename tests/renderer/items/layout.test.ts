import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../renderer/features/items/layout.ts';

/** Longest box that Chromium can scroll, in pixels. */
const LONGEST = 33_554_428;

describe('a hundred thousand items', () => {
  it.each([16, 20, 24, 32])('stay within what a browser can scroll, with a rem of %i pixels', (rem) => {
    for (const look of ['grid', 'list'] as const)
      for (let width = 0; width < 3000; width += 10) {
        const { columns, row, gap } = layoutOf(look, width, rem);
        expect(Math.ceil(100_000 / columns) * (row + gap), `${look} ${width}`).toBeLessThan(LONGEST);
      }
  });
});
