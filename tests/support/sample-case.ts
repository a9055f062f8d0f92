import type { CaseInput } from '../../electron/core/case/cases.ts';

/** The invented case of tests and benchmarks. */
export const SAMPLE_CASE: CaseInput = {
  label: '시험 사건',
  court: '서울중앙지방법원',
  division: '제1민사단독',
  number: '2026가단1',
  action: '손해배상(기)',
  plaintiff: '원고 A',
  defendant: '피고 B',
  side: 'plaintiff',
  partyBranch: '',
  counsel: '',
};
