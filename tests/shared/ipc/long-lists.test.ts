import { describe, expect, it } from 'vitest';
import { MOST_NAMED } from '../../../shared/ipc/calls/export.ts';
import { contract } from '../../../shared/ipc/contract.ts';

const many = <T>(each: T): T[] => Array.from({ length: MOST_NAMED + 1 }, () => each);
const leftOut = { exhibitId: 'exh_a', mark: '갑1', title: 'A', reason: 'filed', detail: '' };
const plan = { exhibits: [], leftOutTotal: 0, leftOut: [], printed: [], anchor: 'local-clock' };
const written = {
  status: 'written',
  path: '/out',
  files: 1,
  bytes: 1,
  digest: 'a'.repeat(64),
  verdict: 'differs',
  findings: [],
  anchor: null,
  trust: null,
  exhibits: [],
  leftOutTotal: 0,
  leftOut: [],
};

describe('a long list does not cross at once', () => {
  it('of consents, each of which may name thousands of items', () => {
    const ask = { caseId: 'cas_a', from: 0 };
    const { input } = contract.calls['consent.list'];
    expect([50, 51].map((count) => input.safeParse({ ...ask, count }).success)).toEqual([true, false]);
  });

  it('of what a plan of a filing leaves out', () => {
    const { output } = contract.calls['export.planFiling'];
    const reason = output.shape.leftOut.element.shape.reason.options[0]!;
    const rows = many({ ...leftOut, reason });
    expect(output.safeParse({ ...plan, leftOut: rows.slice(1) }).success).toBe(true);
    expect(output.safeParse({ ...plan, leftOut: rows }).success).toBe(false);
  });

  it('of what a check of a filing found', () => {
    const { output } = contract.calls['export.filing'];
    const findings = many('a file differs');
    expect(output.safeParse({ ...written, findings: findings.slice(1) }).success).toBe(true);
    expect(output.safeParse({ ...written, findings }).success).toBe(false);
  });
});
