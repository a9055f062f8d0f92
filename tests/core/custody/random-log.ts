import fc from 'fast-check';
import { appendEntry, type EntryDraft } from '../../../electron/core/custody/append.ts';
import { checkpoint } from '../../../electron/core/custody/checkpoint.ts';
import { type CustodyLog, openLog } from '../../../electron/core/custody/log.ts';
import type { WriteDb } from '../../../electron/core/store/handles.ts';
import { openDatabase, type TestPorts, toOptions, toTestPorts } from './fixture.ts';

/** What can happen to a log in any order: numbers pick a record out of a handful. */
export type Step =
  | { do: 'write'; records: number[]; value: string }
  | { do: 'destroy'; records: number[] }
  | { do: 'quarantine'; record: number }
  | { do: 'checkpoint' }
  | { do: 'reopen' }
  | { do: 'clock'; by: number }
  | { do: 'fail'; steps: number };

const record = fc.nat(5);
const records = fc.uniqueArray(record, { maxLength: 3 });

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), records, value: fc.string() }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('destroy' as const), records }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('quarantine' as const), record }) },
    { weight: 2, arbitrary: fc.constant({ do: 'checkpoint' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('clock' as const), by: fc.integer({ min: -1e10, max: 1e10 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('fail' as const), steps: fc.integer({ min: 1, max: 3 }) }),
    },
  ),
  { maxLength: 30 },
);

const idOf = (n: number): string => `rec_${String(n).padStart(20, '0')}`;

interface Run {
  readonly db: WriteDb;
  readonly ports: TestPorts;
  log: CustodyLog;
}

/** Plays the steps on a fresh log and hands back its database. */
export function play(script: readonly Step[]): WriteDb {
  const ports = toTestPorts(7);
  const db = openDatabase();
  const run: Run = { db, ports, log: openLog(db, toOptions(ports)) };
  for (const step of script) playStep(run, step);
  return db;
}

function playStep(run: Run, step: Step): void {
  const { db, ports } = run;
  if (step.do === 'checkpoint') checkpoint(db, run.log);
  else if (step.do === 'reopen') run.log = openLog(db, toOptions(ports));
  else if (step.do === 'clock') ports.wall += step.by;
  else if (step.do === 'fail') failAfter(run, step.steps);
  else db.transaction(() => appendEntry(db, run.log, toDraft(db, step)))();
}

/** A transaction that appends and signs, and is then undone. */
function failAfter({ db, log }: Run, count: number): void {
  const undone = db.transaction(() => {
    for (let i = 0; i < count; i++)
      appendEntry(db, log, toDraft(db, { do: 'write', records: [i], value: 'undone' }));
    checkpoint(db, log);
    throw new Error('undone');
  });
  try {
    undone();
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'undone') throw error;
  }
}

function toDraft(db: WriteDb, step: Extract<Step, { do: 'write' | 'destroy' | 'quarantine' }>): EntryDraft {
  if (step.do === 'write')
    return { kind: 'note-set', subject: null, records: step.records.map((n) => noteOf(n, step.value)) };
  const known = (n: number) => db.prepare('SELECT 1 FROM record WHERE id = ?').get(idOf(n)) !== undefined;
  if (step.do === 'destroy')
    return { kind: 'destroy', subject: null, destroyed: step.records.filter(known).map(idOf) };
  const destroyed = known(step.record) ? [idOf(step.record)] : [];
  return {
    kind: 'quarantine',
    subject: idOf(step.record),
    destroyed,
    records: [noteOf(step.record, 'rest')],
  };
}

function noteOf(n: number, value: string) {
  return { id: idOf(n), kind: 'note', value: { text: value.toWellFormed() } };
}
