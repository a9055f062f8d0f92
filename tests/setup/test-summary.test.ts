import { describe, expect, it } from 'vitest';
import { formatSummary, summarise } from '../../build/test/summary.ts';

const file = (status: string, ...tests: [string, string][]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map(([fullName, testStatus]) => ({ fullName, status: testStatus })),
});

describe('the summary of a test run', () => {
  it('counts passed, failed and skipped, and closes with one line', () => {
    const report = {
      testResults: [file('failed', ['a', 'passed'], ['b', 'failed'], ['c', 'skipped'], ['d', 'todo'])],
    };
    const text = formatSummary(summarise(report, 1), []);
    expect(text.trimEnd().split('\n').at(-1)).toBe('1 passed, 1 failed, 2 skipped');
  });

  it('names every skipped test and every missing tool', () => {
    const report = { testResults: [file('passed', ['opens with qpdf', 'skipped'])] };
    const text = formatSummary(summarise(report, 0), ['qpdf']);
    expect(text).toContain('skipped: opens with qpdf\ntools not found: qpdf\n');
  });

  it('counts those that need the real Electron', () => {
    const skipped: [string, string][] = [
      ['real Electron: the sandbox holds', 'skipped'],
      ['real Electron: the window hides', 'skipped'],
      ['opens with qpdf', 'skipped'],
    ];
    const text = formatSummary(summarise({ testResults: [file('passed', ...skipped)] }, 0), []);
    expect(text).toContain('need the real Electron (docs/real-electron.md): 2\n');
    expect(formatSummary(summarise({ testResults: [file('passed', ['a', 'passed'])] }, 0), [])).not.toContain(
      'Electron',
    );
  });

  it('counts a file that failed before its tests', () => {
    expect(summarise({ testResults: [file('failed')] }, 1).failed).toBe(1);
  });

  it('never says "0 failed" of a run that ended badly', () => {
    expect(summarise({ testResults: [] }, 1).failed).toBe(1);
  });
});
