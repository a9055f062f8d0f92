import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Reads an export for the command line, which is Node and forks; the window never calls it. */
const FORKING = 'electron/core/reading/open-export.ts';

/** Names by which the decoder's maker is called in a file: its own, or the one it was given at the import. */
function makersIn(source: string): string[] {
  return [...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*'[^']*decode\/(?:index|client)\.ts'/g)].flatMap(
    ([, names]) =>
      [...names!.matchAll(/\bcreateDecoder\b(?:\s+as\s+(\w+))?/g)].map(
        ([, given]) => given ?? 'createDecoder',
      ),
  );
}

/** Decoders that are made without the host that was passed in. */
function hostless(source: string): string[] {
  return makersIn(source).flatMap((maker) =>
    [...source.matchAll(new RegExp(`\\b${maker}\\(([^)]*)\\)`, 'g'))]
      .filter(([, given]) => !/\bhost: (?:\w+\.)*ports\.decoders\b/.test(given!))
      .map(([call]) => call),
  );
}

const sources = globSync('electron/{core,worker}/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('electron/core/decode/'));

it('every decoder is made with the host that was passed in: a packaged app holds no Node that could be forked', () => {
  const found = sources.filter((path) => hostless(readFileSync(`${root}/${path}`, 'utf8')).length > 0);
  expect(found).toEqual([FORKING]);
});

it('what opens an export by forking is called by the command line alone', () => {
  const callers = globSync('electron/**/*.ts', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /from '[^']*\/open-export\.ts'/.test(readFileSync(`${root}/${path}`, 'utf8')));
  expect(callers.filter((path) => !path.startsWith('electron/cli/'))).toEqual([]);
  expect(callers.length).toBeGreaterThan(0);
});

it.each([
  ['createDecoder()', 1],
  ['createDecoder({ limits: { children: 1 } })', 1],
  ['createDecoder({ host: createForkHost() })', 1],
  ['createDecoder({ host: ports.decoders })', 0],
  ['createDecoder({\n  host: desk.ports.decoders,\n  limits: { children: 1 },\n})', 0],
])('sees whether the host is taken: %j', (call, count) => {
  const source = (names: string, made: string) =>
    `import { bytesSource, ${names} } from '../decode/index.ts';\nconst decoder = ${made};\n`;
  expect(hostless(source('createDecoder', call))).toHaveLength(count);
  const renamed = call.replace('createDecoder', 'openDecoder');
  expect(hostless(source('createDecoder as openDecoder', renamed))).toHaveLength(count);
});
