import { MOST_COPIES } from '../../../shared/ipc/calls/case.ts';
import { createCase, listCases } from '../../core/case/cases.ts';
import { readOverview } from '../../core/case/overview.ts';
import { readToday } from '../../core/case/today.ts';
import { writeNewPdf } from '../../core/report/pdf/new-pdf.ts';
import { writeTodaySheet } from '../../core/report/sheets/today-sheet.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

type CaseName = 'case.list' | 'case.create' | 'case.overview' | 'case.today' | 'case.printToday';

export const caseHandlers: Handlers<CaseName> = {
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

  'case.overview'(desk, { caseId }) {
    const { copies, ...rest } = readOverview(sessionOf(desk), caseId);
    return { ...rest, copies: copies.slice(0, MOST_COPIES), copyCount: copies.length };
  },

  'case.today'(desk, { caseId }) {
    const { copies, steps, ...rest } = readToday(sessionOf(desk), caseId);
    return {
      ...rest,
      steps: [...steps],
      copies: copies.slice(0, MOST_COPIES),
      copyCount: copies.length,
    };
  },

  async 'case.printToday'(desk, { caseId, path }) {
    const session = sessionOf(desk);
    const printedAt = desk.ports.clock.now();
    const offsetMinutes = desk.ports.clock.offsetMinutes(printedAt);
    const sheet = { today: readToday(session, caseId), printedAt, offsetMinutes };
    await writeNewPdf(path, (sink) => writeTodaySheet(sheet, sink));
    return { path };
  },
};
