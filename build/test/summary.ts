/** The part of vitest's JSON report that is read here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

/**
 * Counts tests. A file that failed outside its tests counts as one failure, and so does a run that ended badly
 * without naming a failure, so that "0 failed" is never printed for it.
 */
export function summarise(report: VitestReport, exitStatus: number): Summary {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  const brokenFiles = report.testResults.filter(isBroken).length;
  const failed = failedTests + brokenFiles;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed,
    failed: failed === 0 && exitStatus !== 0 ? 1 : failed,
    skipped: skipped.map(({ fullName }) => fullName),
  };
}

function isBroken(file: VitestReport['testResults'][number]): boolean {
  return file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed');
}

/** How the names of tests begin that the Chromium host cannot stand in for; as tests/e2e/real gives them. */
const REAL_ELECTRON = 'real Electron: ';

/** The closing lines of `npm test`; the last one is alone on its line. */
export function formatSummary(summary: Summary, missingTools: readonly string[]): string {
  const lines = [...summary.skipped.map((name) => `skipped: ${name}`)];
  const waiting = summary.skipped.filter((name) => name.startsWith(REAL_ELECTRON)).length;
  if (waiting > 0)
    lines.push(`skipped because they need the real Electron (docs/real-electron.md): ${waiting}`);
  if (missingTools.length > 0) lines.push(`tools not found: ${missingTools.join(', ')}`);
  lines.push(`${summary.passed} passed, ${summary.failed} failed, ${summary.skipped.length} skipped`);
  return `\n${lines.join('\n')}\n`;
}
