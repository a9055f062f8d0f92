import { readOpenCase } from '../../core/case/cases.ts';
import { offerPaths } from '../../core/intake/sources.ts';
import { watchFolder } from '../../core/intake/watch-folder.ts';
import { folderWarnings } from '../../core/vault/folder-warning.ts';
import { type Desk, sessionOf, stopWatching } from '../desk.ts';
import { hasToTell, toCounts, toOutcome } from '../intake-summary.ts';
import { startJob } from '../jobs.ts';
import { type TakeRequest, takeIn } from '../take-in.ts';
import { toWireError } from '../wire-error.ts';
import type { Handlers } from './table.ts';

const NONE = { taken: 0, duplicate: 0, quarantined: 0, rejected: 0 };
/** Of those that could not be taken, the newest are shown. */
const SHOWN = 20;

export const watchHandlers: Handlers<'watch.start' | 'watch.state' | 'watch.stop'> = {
  async 'watch.start'(desk, { caseId, path, previews, ...said }) {
    const session = sessionOf(desk);
    readOpenCase(session.db, caseId);
    const watch = await watchFolder({
      path,
      onArrived: (paths) => take(desk, paths, { caseId, said, previews }),
      onLost(error) {
        if (desk.watched !== null) desk.watched.state.lost = toWireError(error);
        desk.tell('changed', { topics: ['watch'] });
      },
    });
    stopWatching(desk);
    // A lock may have come while the folder was looked at: then nobody is there to stop it any more.
    if (desk.session !== session) watch.stop();
    else desk.watched = { watch, state: { path, caseId, counts: NONE, told: [], lost: null } };
    desk.tell('changed', { topics: ['watch'] });
    return { warnings: folderWarnings(path).map((warning) => ({ ...warning })) };
  },

  'watch.state': ({ watched }) => ({ watched: watched === null ? null : { ...watched.state } }),

  'watch.stop'(desk) {
    stopWatching(desk);
    desk.tell('changed', { topics: ['watch'] });
    return {};
  },
};

/**
 * As work that the lock stops, and that nobody ends without being asked. Nobody waits for its end either: what went wrong
 * stands in the state, and what was not taken is offered again at the next look.
 */
function take(
  desk: Desk,
  paths: readonly string[],
  request: Omit<TakeRequest, 'offers' | 'onSettled'>,
): void {
  const left = new Set(paths);
  const onSettled: TakeRequest['onSettled'] = (outcomes) => {
    for (const { path } of outcomes) if (path !== null) left.delete(path);
  };
  const { watched } = desk;
  startJob(desk, {
    call: 'watch.start',
    changesVault: true,
    async work(tools) {
      try {
        const { summary, outcomes } = await takeIn(
          desk,
          { ...request, offers: offerPaths(paths), onSettled },
          tools,
        );
        if (watched !== null) note(watched.state, outcomes);
        return summary;
      } catch (error) {
        if (watched !== null) noteFailure(watched, error);
        throw error;
      } finally {
        watched?.watch.again([...left]);
        desk.tell('changed', { topics: ['watch'] });
      }
    },
  });
}

/** A case that was closed takes nothing more in, so that its folder is not looked at any more. */
function noteFailure({ watch, state }: NonNullable<Desk['watched']>, error: unknown): void {
  state.lost = toWireError(error);
  if (state.lost.code === 'CASE_CLOSED') watch.stop();
}

type State = NonNullable<Desk['watched']>['state'];

function note(state: State, outcomes: Awaited<ReturnType<typeof takeIn>>['outcomes']): void {
  const counts = toCounts(outcomes);
  state.lost = null;
  state.counts = {
    taken: state.counts.taken + counts.taken,
    duplicate: state.counts.duplicate + counts.duplicate,
    quarantined: state.counts.quarantined + counts.quarantined,
    rejected: state.counts.rejected + counts.rejected,
  };
  state.told = [...state.told, ...outcomes.filter(hasToTell).map(toOutcome)].slice(-SHOWN);
}
