import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUNDLER = fileURLToPath(new URL('../../build/app/bundle.ts', import.meta.url));

/** The tests run what a person runs: the built application. */
export function setup(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLER], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`The application could not be built.\n${stdout}${stderr}`);
}
