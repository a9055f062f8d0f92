import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { canShowWindow } from './tests/e2e/runtime.ts';

const WINDOW_TESTS = ['tests/e2e/**/*.test.ts', 'tests/ehost/**/*.test.ts'];

const common = { testTimeout: 60_000, hookTimeout: 60_000, pool: 'forks' } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: [...WINDOW_TESTS, 'tests/conformance/**', 'tests/bench/**', 'node_modules/**'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'window',
          include: WINDOW_TESTS,
          // One application at a time, after everything else: each has a browser of its own.
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...(canShowWindow
            ? { globalSetup: './tests/e2e/build-app.ts' }
            : { runner: fileURLToPath(new URL('./tests/e2e/skip-all.ts', import.meta.url)) }),
        },
      },
    ],
  },
});
