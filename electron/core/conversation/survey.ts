import { setImmediate as nextTurn } from 'node:timers/promises';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { toRowKind } from './row-kind.ts';

/** Rows that follow each other and belong together, from 0. */
export interface Run {
  readonly row: number;
  readonly count: number;
}

export interface DayRun extends Run {
  /** `YYYY-MM-DD`, as the device wrote it. */
  readonly day: string;
}

export interface SurveyedPerson {
  readonly name: string;
  readonly messages: number;
}

/** What one pass over all rows of a conversation tells. */
export interface Survey {
  /** Runs of one day in the order of the file; a day comes again where the file goes back. */
  readonly days: readonly DayRun[];
  readonly unparsed: readonly Run[];
  /** Of each doubt about a row, how often and where first. */
  readonly doubts: readonly { readonly code: string; readonly count: number; readonly row: number }[];
  /** In the order of their first message. */
  readonly people: readonly SurveyedPerson[];
  /** More days, regions or people than are listed. */
  readonly isCut: boolean;
}

/** Rows of one slice: a few milliseconds, in which no other work gets its turn. */
const SLICE = 4000;
/** Of days, regions and people each; a file made to be large has as many as rows. */
const MOST = 20_000;

type Row = readonly [
  number: number,
  kind: number,
  day: string | null,
  person: number | null,
  doubts: string | null,
];

const UNPARSED = toRowKind('unparsed');
const MESSAGE = toRowKind('message');

/** Goes over every row once, other work between the slices. Throws CANCELLED where `isWanted` says no. */
export async function surveyConversation(
  db: ReadDb,
  conversation: number,
  isWanted: () => boolean = () => true,
): Promise<Survey> {
  const page = prepared<[number, number, number]>(
    db,
    `SELECT number, kind, substr(time, 1, 10), participant_id, doubts FROM message
     WHERE conversation_id = ? AND number > ? ORDER BY number LIMIT ?`,
  );
  const survey = openSurvey();
  for (let after = 0; ; ) {
    const rows = page.raw().all(conversation, after, SLICE) as Row[];
    for (const row of rows) survey.add(row);
    if (rows.length < SLICE) break;
    after = rows.at(-1)![0];
    await nextTurn();
    if (!isWanted()) throw new JikimError('CANCELLED');
  }
  return survey.result(namesOf(db, conversation));
}

interface Growing {
  row: number;
  count: number;
  day: string;
}

function openSurvey() {
  const days: Growing[] = [];
  const unparsed: Growing[] = [];
  const doubts = new Map<string, { count: number; row: number }>();
  const people = new Map<number, number>();

  function noteDoubts(codes: string, row: number): void {
    for (const code of codes.split(',')) {
      const known = doubts.get(code);
      if (known === undefined) doubts.set(code, { count: 1, row });
      else known.count++;
    }
  }

  return {
    add([number, kind, day, person, codes]: Row): void {
      const row = number - 1;
      if (day !== null && days.at(-1)?.day !== day) days.push({ day, row, count: 0 });
      const last = days.at(-1);
      if (last !== undefined && day !== null) last.count++;
      if (kind === UNPARSED) grow(unparsed, row);
      if (kind === MESSAGE && person !== null) people.set(person, (people.get(person) ?? 0) + 1);
      if (codes !== null) noteDoubts(codes, row);
    },
    result(names: ReadonlyMap<number, string>): Survey {
      return {
        days: days.slice(0, MOST),
        unparsed: unparsed.slice(0, MOST).map(({ row, count }) => ({ row, count })),
        doubts: [...doubts].map(([code, each]) => ({ code, ...each })),
        people: [...people].slice(0, MOST).map(([id, messages]) => ({ name: names.get(id) ?? '', messages })),
        isCut: [days, unparsed, [...people]].some((list) => list.length > MOST),
      };
    },
  };
}

/** Adds a row to the last region, or begins one. */
function grow(regions: Growing[], row: number): void {
  const last = regions.at(-1);
  if (last !== undefined && last.row + last.count === row) last.count++;
  else regions.push({ row, count: 1, day: '' });
}

function namesOf(db: ReadDb, conversation: number): ReadonlyMap<number, string> {
  const rows = prepared<[number], { id: number; name: string }>(
    db,
    'SELECT id, name FROM participant WHERE conversation_id = ?',
  ).all(conversation);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
