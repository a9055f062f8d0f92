import { fileURLToPath } from 'node:url';
import { timedProcess } from './harness.ts';

const BUNDLER = fileURLToPath(new URL('../../build/app/bundle.ts', import.meta.url));

/** What a person runs, built as it is for them. */
export function buildApplication(): void {
  timedProcess(process.execPath, [BUNDLER]);
}
