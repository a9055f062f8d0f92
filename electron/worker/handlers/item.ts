import { acquisitionMethodSchema } from '../../../shared/domain/item.ts';
import { intake, type Outcome } from '../../core/intake/intake.ts';
import { offerPaths } from '../../core/intake/sources.ts';
import { listItemIds, listItemPage, listItemRows } from '../../core/item/page.ts';
import { makePreviews } from '../../core/preview/previews.ts';
import { checked } from '../../core/records/checked.ts';
import { sessionOf } from '../desk.ts';
import { toWireError } from '../wire-error.ts';
import type { Handlers } from './table.ts';

export const itemHandlers: Handlers<'item.list' | 'item.ids' | 'item.rows' | 'intake.run' | 'preview.make'> =
  {
    'item.list': (desk, { from, count, ...list }) => {
      const { total, rows } = listItemPage(sessionOf(desk).db, list, { from, count });
      return { total, rows: [...rows] };
    },

    'item.ids': (desk, { from, count, ...list }) => ({
      ids: listItemIds(sessionOf(desk).db, list, { from, count }),
    }),

    'item.rows': (desk, { itemIds }) => ({ rows: listItemRows(sessionOf(desk).db, itemIds) }),

    async 'intake.run'(desk, { caseId, paths, copyKind, method, previews }, { signal, onProgress }) {
      const session = sessionOf(desk);
      const said = { copyKind, method: checked(acquisitionMethodSchema, method) };
      const { outcomes, cancelled, notBegun } = await intake(session, {
        caseId,
        offers: offerPaths(paths),
        inputFor: () => said,
        previews,
        signal,
        onProgress: (done, total) => onProgress(done, total, 'taking-in'),
      });
      if (previews === 'now' && !cancelled)
        await makePreviews(session, {
          caseId,
          itemIds: outcomes.flatMap((each) => ('itemId' in each ? [each.itemId] : [])),
          signal,
          onProgress: (done, total) => onProgress(done, total, 'previews'),
        });
      return {
        outcomes: outcomes.map(toOutcome),
        cancelled,
        notBegun: notBegun.length,
        outside: outcomes.filter(({ path, status }) => path !== null && status !== 'rejected').length,
      };
    },

    async 'preview.make'(desk, { caseId, itemIds }, { signal, onProgress }) {
      const chosen = itemIds === undefined ? {} : { itemIds };
      const outcomes = await makePreviews(sessionOf(desk), { caseId, ...chosen, signal, onProgress });
      // What was being made when it was stopped did not fail, and is asked for again by the next run.
      const settled = outcomes.filter(({ error }) => error?.code !== 'CANCELLED');
      const failed = settled.filter(({ error }) => error !== null).length;
      return { made: settled.length - failed, failed, cancelled: signal.aborted };
    },
  };

function toOutcome(outcome: Outcome) {
  const { name, status } = outcome;
  return { name, status, error: outcome.status === 'rejected' ? toWireError(outcome.error) : null };
}
