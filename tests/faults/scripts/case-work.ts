// Arguments: vault folder, folder for exports, kind of work, "after" or "before" (acknowledge after the commit, or wrongly
// before it), round. Does acts of that kind one after the other.
import { acknowledge, ready } from '../acknowledge.ts';
import { WORK, type WorkKind } from '../work.ts';

const [dir, out, kind, when, round] = process.argv.slice(2) as [string, string, WorkKind, string, string];
// Loaded before, so that the signal finds the process at work.
if (kind === 'filing') await import('../../../electron/core/export/filing-kr/export.ts');
if (kind === 'archive') await import('../../../electron/core/export/archive/export.ts');
ready();
await WORK[kind]({
  dir,
  out,
  round,
  promise: (act) => when === 'before' && acknowledge(JSON.stringify(act)),
  done: (act) => when === 'after' && acknowledge(JSON.stringify(act)),
});
