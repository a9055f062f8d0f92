import { JikimError } from '../../../shared/errors/index.ts';
import { deleteSources } from '../../core/intake/outside.ts';
import { offerPaths, streamSource } from '../../core/intake/sources.ts';
import { sessionOf } from '../desk.ts';
import { runChange } from '../jobs.ts';
import { takeIn } from '../take-in.ts';
import { toWireError } from '../wire-error.ts';
import type { Handlers } from './table.ts';

/** Why a file still lies where it was: it was not its turn yet. */
const STOPPED = toWireError(new JikimError('CANCELLED'));

export const intakeHandlers: Handlers<'intake.run' | 'intake.bytes' | 'intake.deleteSources'> = {
  async 'intake.run'(desk, { caseId, paths, previews, ...said }, tools) {
    const { summary } = await takeIn(desk, { caseId, offers: offerPaths(paths), said, previews }, tools);
    return summary;
  },

  async 'intake.bytes'(desk, { caseId, name, bytes, previews, ...said }) {
    const source = streamSource(name, ReadableStream.from([bytes]));
    const request = { caseId, offers: ReadableStream.from([{ source }]), said, previews };
    const { summary } = await runChange(desk, 'intake.bytes', (signal) =>
      takeIn(desk, request, { signal, onProgress() {} }),
    );
    return summary;
  },

  async 'intake.deleteSources'(desk, { paths }, { signal }) {
    const outcomes = await deleteSources(sessionOf(desk), paths, undefined, signal);
    const left = outcomes.filter(({ status }) => status !== 'deleted');
    return {
      deleted: outcomes.length - left.length,
      kept: [
        ...left.map((each) => ({
          path: each.path,
          reason: each.status === 'kept' ? each.reason : null,
          error: each.status === 'failed' ? toWireError(each.error) : null,
        })),
        ...paths.slice(outcomes.length).map((path) => ({ path, reason: null, error: STOPPED })),
      ],
    };
  },
};
