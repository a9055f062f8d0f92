import { koreanWallClock } from '../../../../shared/i18n/korean-time.ts';
import type { FilingPart } from './model.ts';

/** When messages were written is not the day of their export. A day a line, since a date is not broken. */
export function periodLines(parts: readonly FilingPart[]): string[] {
  const periods = parts.flatMap((part) =>
    part.kind === 'conversation' && part.period !== null ? [part.period] : [],
  );
  if (periods.length === 0) return [];
  const first = dayOf(periods.map((period) => period.first).sort()[0]!);
  const last = dayOf(
    periods
      .map((period) => period.last)
      .sort()
      .at(-1)!,
  );
  return ['대화 기간', ...(first === last ? [first] : [first, `~ ${last}`])];
}

function dayOf(time: string): string {
  return koreanWallClock(time).replace(/ \d\d:\d\d(?::\d\d)?$/, '');
}
