import { listItemIds, listItemPage, listItemRows } from '../../core/item/page.ts';
import { makePreviews } from '../../core/preview/previews.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

export const itemHandlers: Handlers<'item.list' | 'item.ids' | 'item.rows' | 'preview.make'> = {
  'item.list': (desk, { from, count, ...list }) => {
    const { total, rows } = listItemPage(sessionOf(desk).db, list, { from, count });
    return { total, rows: [...rows] };
  },

  'item.ids': (desk, { from, count, ...list }) => ({
    ids: listItemIds(sessionOf(desk).db, list, { from, count }),
  }),

  'item.rows': (desk, { itemIds }) => ({ rows: listItemRows(sessionOf(desk).db, itemIds) }),

  async 'preview.make'(desk, { caseId, itemIds }, { signal, onProgress }) {
    const chosen = itemIds === undefined ? {} : { itemIds };
    const outcomes = await makePreviews(sessionOf(desk), { caseId, ...chosen, signal, onProgress });
    // What was being made when it was stopped did not fail, and is asked for again by the next run.
    const settled = outcomes.filter(({ error }) => error?.code !== 'CANCELLED');
    const failed = settled.filter(({ error }) => error !== null).length;
    return { made: settled.length - failed, failed, cancelled: signal.aborted };
  },
};
