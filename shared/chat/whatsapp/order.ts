import type { Doubt } from '../doubts.ts';
import { toNumber } from '../time/digits.ts';
import { type CalendarDate, isDate, toGregorian, toYear } from '../time/wall-clock.ts';

/** Which date field is year, month and day. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD' | 'YDM' | 'MYD' | 'DYM';

/** What the order of a file rests on, from strong to none. */
export type OrderBasis = 'impossible-otherwise' | 'media-names' | 'ascending' | 'language' | 'default';

export const ORDERS: readonly DateOrder[] = ['DMY', 'MDY', 'YMD', 'YDM', 'MYD', 'DYM'];

const PLACES: { readonly [order in DateOrder]: readonly [number, number, number] } = {
  DMY: [2, 1, 0],
  MDY: [2, 0, 1],
  YMD: [0, 1, 2],
  YDM: [0, 2, 1],
  MYD: [1, 0, 2],
  DYM: [1, 2, 0],
};

export interface ReadDate {
  readonly date: CalendarDate | null;
  readonly doubt: Doubt | null;
}

/** Fields as numbers, with the digits each was written with. */
export interface DateFields {
  readonly values: readonly [number, number, number];
  readonly digits: readonly [number, number, number];
}

export function toDateFields(fields: readonly [string, string, string]): DateFields {
  return {
    values: [toNumber(fields[0]), toNumber(fields[1]), toNumber(fields[2])],
    digits: [fields[0].length, fields[1].length, fields[2].length],
  };
}

export function readDate({ values, digits }: DateFields, order: DateOrder): ReadDate {
  const [y, m, d] = PLACES[order];
  return toGregorian({ year: values[y]!, month: values[m]!, day: values[d]! }, digits[y]!);
}

/** Whether a date can be read in this order at all; a year of another calendar is no obstacle. */
function fits({ values, digits }: DateFields, order: DateOrder): boolean {
  const [y, m, d] = PLACES[order];
  if (digits[m]! > 2 || digits[d]! > 2) return false;
  // Two-digit years before 2009 and far ahead are no WhatsApp dates, unless they are Thai.
  if (digits[y]! <= 2 && (values[y]! < 9 || (values[y]! > 40 && values[y]! < 52))) return false;
  // Only a year of four digits stands in the middle, or before the day.
  if (digits[y]! <= 2 && y !== 2 && order !== 'YMD') return false;
  const written = { year: values[y]!, month: values[m]!, day: values[d]! };
  if (toGregorian(written, digits[y]!).date !== null) return true;
  return toYear(written.year, digits[y]!).year === null && isDate({ ...written, year: 2000 });
}

/** A day of the file name of a picture, `YYYYMMDD` as a number, which its message cannot come before. */
const MEDIA =
  /(?:IMG|VID|AUD|PTT|STK|DOC)-(\d{8})-WA\d{4}|\d{8}-(?:PHOTO|VIDEO|AUDIO|GIF|STICKER)-(\d{4})-(\d\d)-(\d\d)-/;

export interface OrderEvidence {
  note(fields: DateFields, rest: string): void;
  /** `hint`: the order that the language of the file's own words suggests. */
  decide(hint: DateOrder | null): OrderDecision;
}

export interface OrderDecision {
  readonly order: DateOrder;
  readonly basis: OrderBasis;
  readonly candidates: readonly DateOrder[];
}

interface Tally {
  readonly order: DateOrder;
  impossible: number;
  media: number;
  backwards: number;
  last: number;
}

/**
 * Collects, in constant memory, what tells the order of a file's dates. The order is one for the file, never for a
 * line: a phone writes every line of an export with one setting.
 */
export function createOrderEvidence(): OrderEvidence {
  const tallies: Tally[] = ORDERS.map((order) => ({ order, impossible: 0, media: 0, backwards: 0, last: 0 }));
  let rows = 0;
  let lastKey = -1;
  return {
    note(fields, rest) {
      rows++;
      const media = rest.includes('-') ? mediaDay(rest) : 0;
      const key = (fields.values[0] * 10_000 + fields.values[1]) * 10_000 + fields.values[2];
      // Most lines repeat the day of the line before and say nothing new.
      if (key === lastKey && media === 0) return;
      lastKey = key;
      for (const tally of tallies) noteIn(tally, fields, media);
    },
    decide: (hint) => decideFrom(tallies, rows, hint),
  };
}

function mediaDay(rest: string): number {
  const match = MEDIA.exec(rest);
  if (match === null) return 0;
  return Number(match[1] ?? `${match[2]}${match[3]}${match[4]}`);
}

function noteIn(tally: Tally, fields: DateFields, media: number): void {
  if (!fits(fields, tally.order)) {
    tally.impossible++;
    return;
  }
  const { date } = readDate(fields, tally.order);
  if (date === null) return;
  const day = date.year * 10_000 + date.month * 100 + date.day;
  if (media === day) tally.media++;
  if (day < tally.last) tally.backwards++;
  tally.last = day;
}

function decideFrom(tallies: readonly Tally[], rows: number, hint: DateOrder | null): OrderDecision {
  if (rows === 0) return decision(hint ?? 'DMY', 'default', [hint ?? 'DMY']);
  const possible = withoutUnlikely(
    least(tallies, (tally) => tally.impossible),
    hint,
  );
  if (possible.length === 1) return certain(possible[0]!, 'impossible-otherwise');
  const pictured = least(possible, (tally) => -tally.media);
  if (pictured.length === 1) return certain(pictured[0]!, 'media-names');
  const rising = least(pictured, (tally) => tally.backwards);
  if (rising.length === 1) return certain(rising[0]!, 'ascending');
  const candidates = rising.map((tally) => tally.order);
  // `ORDERS` begins with the order most of the world writes.
  return hint !== null && candidates.includes(hint)
    ? decision(hint, 'language', candidates)
    : decision(candidates[0]!, 'default', candidates);
}

/**
 * Nobody writes year, day, month where year, month, day can be read; and a year of two digits comes first only in
 * languages that give themselves away by their words.
 */
function withoutUnlikely(tallies: readonly Tally[], hint: DateOrder | null): readonly Tally[] {
  const has = (order: DateOrder): boolean => tallies.some((tally) => tally.order === order);
  const yearLast = hint !== 'YMD' && (has('DMY') || has('MDY'));
  return tallies.filter(({ order }) => !(order === 'YDM' && has('YMD')) && !(order === 'YMD' && yearLast));
}

function certain(tally: Tally, basis: OrderBasis): OrderDecision {
  return decision(tally.order, basis, [tally.order]);
}

function decision(order: DateOrder, basis: OrderBasis, candidates: readonly DateOrder[]): OrderDecision {
  return { order, basis, candidates };
}

function least(tallies: readonly Tally[], measure: (tally: Tally) => number): readonly Tally[] {
  const smallest = Math.min(...tallies.map(measure));
  return tallies.filter((tally) => measure(tally) === smallest);
}
