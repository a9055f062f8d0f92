import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { missingTools } from '../setup/tools.mjs';
import { formatSummary, summarise, type VitestReport } from './summary.ts';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/**
 * Runs vitest and closes with one countable line; what was skipped is listed by name above it.
 * Returns the exit code: 0 only if nothing failed.
 */
export function runTests(args: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-test-'));
  try {
    const reportFile = join(folder, 'report.json');
    const status = runVitest(reportFile, args);
    const summary = summarise(readReport(reportFile), status);
    const missing = missingTools().map((tool) => tool.command);
    process.stdout.write(formatSummary(summary, missing));
    return summary.failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runVitest(reportFile: string, args: readonly string[]): number {
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const result = spawnSync(process.execPath, [vitest, 'run', ...options, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return result.status ?? 1;
}

function readReport(path: string): VitestReport {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}
