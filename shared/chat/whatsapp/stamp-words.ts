import { type DayPeriod, toDayPeriod } from '../time/day-period.ts';
import { isWeekday } from '../time/names.ts';

/** Words between date and time that say nothing of either. */
const JOINERS = new Set(
  'г г. р. m d à às a las alle at ore klo kl kl. um u в в. о об om lúc den saat στις を t น น. น.ม. ч ч. h uhr óra ó. год. ва da ob um. pada pukul jam le el la الساعة ساعت בשעה को 에 kello'.split(
    ' ',
  ),
);

/** Names of eras behind a date, and how many years they lie before ours; null where no fixed rule converts them. */
const ERAS = new Map<string, number | null>([
  ['be', 0],
  ['พศ', 0],
  ['ค.ศ', 0],
  ['ad', 0],
  ['ap', 0],
  ['minguo', 1911],
  ['roc', 1911],
  ['reiwa', 2018],
  ['r', 2018],
  ['heisei', 1988],
  ['ah', null],
  ['هـ', null],
  ['ه', null],
  ['هـ.ق', null],
  ['saka', null],
  ['शक', null],
]);

/** Eras written right before the year. */
const BEFORE_YEAR = new Map<string, number>([
  ['令和', 2018],
  ['r', 2018],
  ['平成', 1988],
  ['h', 1988],
  ['民國', 1911],
  ['民国', 1911],
  ['ap', 0],
]);

export function eraBefore(word: string): number {
  return BEFORE_YEAR.get(word.trim().toLowerCase()) ?? 0;
}

export interface Words {
  readonly period: DayPeriod | null;
  /** Years to add; 0 for none. */
  readonly era: number;
}

/** What stands before a date: only the day of the week. */
export function isWeekdayText(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.every(isDayWord);
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,()]+/).filter((word) => word !== '' && word !== '.' && word !== '-');
}

/** `วันจันทร์ที่` and its like carry a word before or behind the name. */
function isDayWord(word: string): boolean {
  return isWeekday(word) || isWeekday(word.replace(/^วัน|ที่$/g, '')) || word === 'den' || word === 'יום';
}

/** The words between date and time, or behind the time; null where one of them can stand in no timestamp. */
export function readWords(text: string): Words | null {
  const whole = toDayPeriod(text);
  if (whole !== null) return { period: whole, era: 0 };
  let period: DayPeriod | null = null;
  let era = 0;
  for (const word of wordsOf(text)) {
    const found = readWord(word);
    if (found === null) return null;
    period ??= found.period;
    era ||= found.era;
  }
  return { period, era };
}

function readWord(word: string): Words | null {
  const lower = word.toLowerCase();
  if (JOINERS.has(lower)) return { period: null, era: 0 };
  const period = toDayPeriod(lower);
  if (period !== null) return { period, era: 0 };
  const era = ERAS.get(lower.replace(/\./g, '')) ?? ERAS.get(lower);
  if (era !== undefined) return { period: null, era: era ?? 0 };
  if (isDayWord(word)) return { period: null, era: 0 };
  return glued(word);
}

/** `星期一下午`: the day of the week and the part of the day without a space. */
function glued(word: string): Words | null {
  const match = /^((?:星期|周|週).|.曜日?|.요일)(.+)$/.exec(word);
  const period = match !== null && isWeekday(match[1]!) ? toDayPeriod(match[2]!) : null;
  return period === null ? null : { period, era: 0 };
}

/** Whether one word in the place of a day period may be one that we do not know; a time zone, as logs have it, is none. */
export function mayBePeriod(text: string): boolean {
  return !/^(?:UTC|GMT)$/.test(text) && /^[\p{L}][\p{L}\p{M}.'’]{0,15}$/u.test(text);
}
