import { fileURLToPath } from 'node:url';
import { explainViolation, findViolations } from './check/boundaries.ts';
import { readSources } from './check/sources.ts';

/** Every import that its layer forbids, as text that says how to fix it; empty where all is well. */
export function checkBoundaries(): string[] {
  const root = fileURLToPath(new URL('..', import.meta.url));
  return findViolations(readSources(root)).map(explainViolation);
}

if (import.meta.main) {
  const failures = checkBoundaries();
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
