const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for an English month name, short or long; NaN for another word. */
export function monthOf(name: string): number {
  const word = name.toLowerCase();
  const short = word === 'sept' ? 8 : MONTHS.indexOf(word);
  const found = short >= 0 ? short : LONG.indexOf(word);
  return found < 0 ? Number.NaN : found + 1;
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ['일요일', 'sunday', '日曜日', 'sun'],
  ['월요일', 'monday', '月曜日', 'mon'],
  ['화요일', 'tuesday', '火曜日', 'tue'],
  ['수요일', 'wednesday', '水曜日', 'wed'],
  ['목요일', 'thursday', '木曜日', 'thu'],
  ['금요일', 'friday', '金曜日', 'fri'],
  ['토요일', 'saturday', '土曜日', 'sat'],
];

/** 0 = Sunday; -1 for a word that is no weekday. */
export function weekdayNamed(name: string): number {
  const word = name.toLowerCase();
  return WEEKDAYS.findIndex((names) => names.includes(word));
}
