// Arguments: vault folder, folder for exports, kind of work, "after" or "before" (acknowledge after the commit, or wrongly
// before it), round. Does acts of that kind one after the other.
import { acknowledge, ready } from '../acknowledge.ts';
import { WORK, type WorkKind } from '../work.ts';

const [dir, out, kind, when, round] = process.argv.slice(2) as [string, string, WorkKind, string, string];
ready();
await WORK[kind]({
  dir,
  out,
  round,
  promise: (act) => when === 'before' && acknowledge(JSON.stringify(act)),
  done: (act) => when === 'after' && acknowledge(JSON.stringify(act)),
});
