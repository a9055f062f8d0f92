import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { build as buildPages } from 'vite';
import { tool } from '../../electron/core/tool.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, 'out');

// Packages stay outside: native modules and files read beside their package cannot be bundled.
const nodeSide = { format: 'esm', platform: 'node', target: 'node24', packages: 'external' } as const;
// A sandboxed preload is one CommonJS file; `.cjs`, because the package says "type": "module".
const isolated: BuildOptions = {
  format: 'cjs',
  platform: 'browser',
  target: 'chrome150',
  external: ['electron'],
};

const programs: readonly { entry: string; outfile: string; options: BuildOptions }[] = [
  { entry: 'electron/shell/main.ts', outfile: 'main/index.js', options: nodeSide },
  { entry: 'electron/shell/decoder/child.ts', outfile: 'main/decoder-child.js', options: nodeSide },
  { entry: 'electron/worker/main.ts', outfile: 'worker/index.js', options: nodeSide },
  { entry: 'electron/core/hashing/hash-worker.ts', outfile: 'worker/hash-worker.js', options: nodeSide },
  { entry: 'electron/core/decode/child.ts', outfile: 'worker/child.js', options: nodeSide },
  { entry: 'electron/preload/main.ts', outfile: 'preload/index.cjs', options: isolated },
];

/** Threads and children are programs of their own, and lie beside the bundle that starts them. */
const besideBundle: Plugin = {
  name: 'beside-bundle',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]electron[/\\]core[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { loader: 'ts', contents: source.replaceAll(PROGRAM, "new URL('./$1.js', import.meta.url)") };
    });
  },
};

const PROGRAM = /new URL\('(?:\.\/)?([a-z-]+)\.ts', import\.meta\.url\)/g;

async function bundleProgram({ entry, outfile, options }: (typeof programs)[number]): Promise<string> {
  if (!existsSync(join(root, entry))) return `missing ${entry}`;
  await build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    logLevel: 'warning',
    entryPoints: [entry],
    outfile: join(out, outfile),
    plugins: [besideBundle],
    define: { BUNDLED_BUILD: JSON.stringify(tool.build) },
  });
  return `out/${outfile}`;
}

/** What a person may read in the application of the terms it and its parts are under. */
async function licences(): Promise<string> {
  const texts = await Promise.all(['NOTICE', 'LICENSE'].map((name) => readFile(join(root, name), 'utf8')));
  return texts.join('\n\n');
}

/** Nothing inlined as data: and no polyfill script, so that the content security policy can stay strict. */
async function bundlePages(): Promise<string> {
  if (!existsSync(join(root, 'renderer/index.html'))) return 'missing renderer/index.html';
  await buildPages({
    configFile: false,
    root: join(root, 'renderer'),
    base: '/',
    logLevel: 'warn',
    plugins: [react()],
    define: { BUNDLED_LICENCES: JSON.stringify(await licences()) },
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'chrome150',
    },
    worker: { format: 'es' },
  });
  return 'out/renderer';
}

rmSync(out, { recursive: true, force: true });
const lines = await Promise.all([...programs.map(bundleProgram), bundlePages()]);
process.stdout.write(`${lines.join('\n')}\n`);
// An application with a part missing must not look like a finished build.
if (lines.some((line) => line.startsWith('missing'))) process.exitCode = 1;
