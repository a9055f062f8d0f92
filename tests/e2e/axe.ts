import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what it rests on. https://www.deque.com/axe/core-documentation/api-documentation/#axe-core-tags */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds on the screen as it is now, or in the part of it that a selector names; a line for each place, and empty
 * where it finds nothing.
 */
export async function findBarriers(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    ([values, part]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(part: string, options: RunOptions): Promise<AxeResults> };
      };
      return axe.run(part, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    },
    [LEVELS, within] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
