import type { ConversationSurvey } from '../../../shared/ipc/calls/conversation.ts';

type DayRun = ConversationSurvey['days'][number];

export interface FoundDay {
  readonly row: number;
  readonly day: string;
  /** Nothing was said on the day that was asked for; this is the next, or the last there is. */
  readonly isOther: boolean;
}

/** The first row of a day, or of the nearest after it, or of the last day. Days may stand in any order in the file. */
export function findDay(days: readonly DayRun[], day: string): FoundDay | null {
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row - b.row));
  const found = sorted.find((run) => run.day >= day) ?? firstOfLast(sorted);
  return found === undefined ? null : { row: found.row, day: found.day, isOther: found.day !== day };
}

function firstOfLast(sorted: readonly DayRun[]): DayRun | undefined {
  const last = sorted.at(-1);
  return last && sorted.find((run) => run.day === last.day);
}

/** The day that a row stands under; null before the first. */
export function dayOfRow(days: readonly DayRun[], row: number): string | null {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.row <= row) low = middle + 1;
    else high = middle;
  }
  return days[low - 1]?.day ?? null;
}
