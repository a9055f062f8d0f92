import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkBoundaries } from '../check-boundaries.ts';

// Runs every check even after one failed, so that one run shows all there is to repair.
const require = createRequire(import.meta.url);
const layersWithTypes = ['shared', 'electron', 'renderer', 'build', 'tests', 'tests/e2e'];

/** Runs a package's own program under this Node, without a shell and whatever the platform. */
function runProgram(packageName: string, program: string, args: readonly string[]): boolean {
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  const result = spawnSync(process.execPath, [join(folder, program), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return result.status === 0;
}

function hasNoForbiddenImport(): boolean {
  const failures = checkBoundaries();
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  return failures.length === 0;
}

const steps: readonly { readonly name: string; readonly passes: () => boolean }[] = [
  ...layersWithTypes.map((layer) => ({
    name: `types of ${layer}`,
    passes: () => runProgram('typescript', 'bin/tsc', ['-p', layer]),
  })),
  {
    name: 'lint and format',
    passes: () => runProgram('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'boundaries', passes: hasNoForbiddenImport },
];

const failed = steps.filter(({ name, passes }) => {
  const isWell = passes();
  process.stdout.write(`${isWell ? 'ok    ' : 'FAILED'} ${name}\n`);
  return !isWell;
});
process.exitCode = failed.length === 0 ? 0 : 1;
