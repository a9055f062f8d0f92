import { listItemPage } from '../../core/item/page.ts';
import { makePreviews } from '../../core/preview/previews.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

export const itemHandlers: Handlers<'item.list' | 'preview.make'> = {
  'item.list': (desk, { caseId, from, count }) => {
    const { total, rows } = listItemPage(sessionOf(desk).db, caseId, from, count);
    return { total, rows: [...rows] };
  },

  async 'preview.make'(desk, { caseId }, { signal, onProgress }) {
    const outcomes = await makePreviews(sessionOf(desk), { caseId, signal, onProgress });
    // What was being made when it was stopped did not fail, and is asked for again by the next run.
    const settled = outcomes.filter(({ error }) => error?.code !== 'CANCELLED');
    const failed = settled.filter(({ error }) => error !== null).length;
    return { made: settled.length - failed, failed, cancelled: signal.aborted };
  },
};
