import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { missingTools } from '../setup/tools.mjs';
import { formatSummary, summarise, type VitestReport } from './summary.ts';

// Runs the tests and closes with one countable line; what was skipped is listed by name above it.
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const folder = mkdtempSync(join(tmpdir(), 'jikim-test-'));
const reportFile = join(folder, 'report.json');

function runVitest(args: readonly string[]): number {
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const result = spawnSync(process.execPath, [vitest, 'run', ...options, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return result.status ?? 1;
}

function readReport(): VitestReport {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}

const status = runVitest(process.argv.slice(2));
const summary = summarise(readReport(), status);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  formatSummary(
    summary,
    missingTools().map((tool) => tool.command),
  ),
);
process.exitCode = summary.failed === 0 ? 0 : 1;
