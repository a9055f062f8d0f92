import { createCase, listCases } from '../../core/case/cases.ts';
import { readOverview } from '../../core/case/overview.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

export const caseHandlers: Handlers<'case.list' | 'case.create' | 'case.overview'> = {
  'case.list': (desk) => ({
    cases: listCases(sessionOf(desk).db).map(({ value: { caseId, label, status } }) => ({
      caseId,
      label,
      status,
    })),
  }),

  'case.create'(desk, input) {
    const { caseId, label, status } = createCase(sessionOf(desk), {
      ...input,
      division: '',
      partyBranch: '',
      counsel: '',
    });
    desk.tell('changed', { topics: ['case'] });
    return { caseId, label, status };
  },

  'case.overview': (desk, { caseId }) => readOverview(sessionOf(desk), caseId),
};
