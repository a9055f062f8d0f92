import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const files = readdirSync(`${root}tests/e2e/real`).filter((name) => name.endsWith('.test.ts'));

/** Titles as they stand in the sources: the tests themselves are skipped where Electron is not. */
function titlesIn(file: string): string[] {
  const source = read(`tests/e2e/real/${file}`);
  const titles = source.matchAll(/\bit(?:\.skipIf\([^)]*(?:\([^)]*\))?\))?\(\s*(?:'([^']*)'|"([^"]*)")/g);
  return [...titles].map(([, single, double]) => single ?? double!);
}

describe('the list of what only the real Electron can show', () => {
  const rows = [...read('docs/real-electron.md').matchAll(/^\|[^|]*\| `([\w-]+)` \| (.*) \|$/gm)].map(
    ([, file, title]) => `${file}: ${title}`,
  );
  const tests = files.flatMap((file) =>
    titlesIn(file).map((title) => `${file.replace('.test.ts', '')}: ${title}`),
  );

  it('names every test there is, and no other', () => {
    expect(rows.toSorted()).toEqual(tests.toSorted());
    expect(tests.length).toBeGreaterThan(15);
  });

  it.each(files)('%s is skipped by name without it', (file) => {
    const source = read(`tests/e2e/real/${file}`);
    expect(source).toMatch(/^onRealElectron\(/m);
    expect(source).not.toMatch(/^(?:it|describe|test)\b/m);
  });
});
