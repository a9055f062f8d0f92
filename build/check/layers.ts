/**
 * One row of the table of allowed imports.
 * `folders` are repository paths (a folder ends in `/`); `packages` are npm names, or `any` for whatever
 * package.json lists except Electron; `node` allows `node:` modules; `fix` says what to do instead.
 */
export interface Layer {
  readonly name: string;
  readonly files: RegExp;
  readonly folders: readonly string[];
  readonly packages: readonly string[] | 'any' | 'any and electron';
  readonly node: boolean;
  readonly fix: string;
}

/** The whole architecture: the first row whose `files` match decides. Arrows point one way. */
export const layers: readonly Layer[] = [
  {
    name: 'migrations',
    files: /^electron\/core\/store\/migrations\/\d{4}-[^/]+\.ts$/,
    folders: ['electron/core/store/handles.ts'],
    packages: [],
    node: false,
    fix: 'A migration is frozen: copy what it needs into it, so that later code cannot change what it did.',
  },
  {
    name: 'shared',
    files: /^shared\//,
    folders: ['shared/'],
    packages: ['zod', 'asn1js', 'pkijs'],
    node: false,
    fix: 'shared/ runs in any browser: take the clock, the hash or the file as an argument, or move the file to electron/core/.',
  },
  {
    name: 'core',
    files: /^electron\/core\//,
    folders: ['shared/', 'electron/core/'],
    packages: 'any',
    node: true,
    fix: 'electron/core/ knows neither Electron nor the command line: take it as a port (electron/core/ports.ts).',
  },
  {
    name: 'command line',
    files: /^electron\/cli\//,
    folders: ['shared/', 'electron/core/', 'electron/cli/'],
    packages: 'any',
    node: true,
    fix: 'electron/cli/ stands on core and shared alone: move what both need into electron/core/.',
  },
  {
    name: 'worker',
    files: /^electron\/worker\//,
    folders: ['shared/', 'electron/core/', 'electron/worker/'],
    packages: 'any',
    node: true,
    fix: 'electron/worker/ stands on core and shared alone.',
  },
  {
    name: 'shell',
    files: /^electron\/shell\//,
    folders: ['shared/', 'electron/core/', 'electron/shell/'],
    packages: ['electron'],
    node: true,
    fix: 'electron/shell/ wires core to Electron: put other libraries behind a function of electron/core/.',
  },
  {
    name: 'preload',
    files: /^electron\/preload\//,
    folders: ['shared/ipc/channels.ts', 'electron/preload/'],
    packages: ['electron'],
    node: false,
    fix: 'electron/preload/ holds names only: everything else belongs to shared/ipc/ or electron/shell/.',
  },
  {
    name: 'renderer',
    files: /^renderer\//,
    folders: ['shared/', 'renderer/'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
    ],
    node: false,
    fix: 'renderer/ reaches the vault only through the calls of shared/ipc/contract.ts.',
  },
  {
    name: 'build',
    files: /^build\//,
    folders: ['build/', 'shared/', 'electron/core/', 'electron/cli/', 'tests/ehost/host/'],
    packages: 'any',
    node: true,
    fix: 'build/ may use core, the command line, shared and the Chromium host, never other tests.',
  },
  {
    name: 'host',
    files: /^tests\/ehost\/(?!.*\.test\.ts$)/,
    folders: ['tests/ehost/'],
    packages: ['electron', 'esbuild', 'playwright-core'],
    node: true,
    fix: 'tests/ehost/ stands for Electron alone and knows nothing of the application.',
  },
  { name: 'tests', files: /^tests\//, folders: [''], packages: 'any and electron', node: true, fix: '' },
];
