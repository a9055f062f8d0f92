import { monthNames } from './month-names.ts';
import { nameKey } from './name-key.ts';
import { sharedWeekdayNames, weekdayNames } from './weekday-names.ts';

function byName(lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list, index) => list.split('|').map((name) => [name, index] as const)));
}

const MONTHS = byName(monthNames);
const WEEKDAYS = byName(weekdayNames);
const SHARED = new Set(sharedWeekdayNames.split('|'));
/** Korean, Japanese and Chinese days in brackets or after 周: `(월)`, `(月)`, `周一`. */
const ONE_CHARACTER = /^(?:星期|周|週|礼拜|禮拜)?[일월화수목금토日月火水木金土一二三四五六天]$/;

/** 1 to 12 for the name of a month in any language (Vietnamese numbers them), with the Hebrew preposition or without; null for another word. */
export function monthNamed(name: string): number | null {
  const key = nameKey(name);
  const numbered = /^th(?:g|áng)(\d{1,2})$/.exec(key);
  if (numbered !== null) return Number(numbered[1]);
  const found = MONTHS.get(key) ?? MONTHS.get(key.replace(/^ב/, ''));
  return found === undefined ? null : found + 1;
}

/** Whether a word names a day of the week in some language. */
export function isWeekday(name: string): boolean {
  const key = nameKey(name);
  return WEEKDAYS.has(key) || SHARED.has(key) || ONE_CHARACTER.test(key);
}
