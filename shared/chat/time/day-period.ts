/** What a word beside a time says about its hour. */
export type DayPeriod = 'am' | 'pm' | 'gozen' | 'gogo' | 'noon' | 'night';

const WORDS: readonly (readonly [DayPeriod, readonly string[]])[] = [
  ['gozen', ['午前']],
  ['gogo', ['午後']],
  ['am', ['오전', '上午', '凌晨', '清晨', '早上', '早晨']],
  ['pm', ['오후', '下午', '傍晚']],
  ['noon', ['中午']],
  ['night', ['晚上', '半夜', '深夜']],
  [
    'am',
    ['पूर्वाह्न', 'পূর্বাহ্ণ', 'পূর্বাহ্ন', 'ก่อนเที่ยง', 'ص', 'صباحا', 'ق.ظ', 'ق.ظ.', 'قبل‌ازظهر', 'לפנה״צ', 'לפנה"צ'],
  ],
  ['pm', ['अपराह्न', 'অপরাহ্ণ', 'অপরাহ্ন', 'หลังเที่ยง', 'م', 'مساء', 'ب.ظ', 'ب.ظ.', 'بعدازظهر', 'אחה״צ', 'אחה"צ']],
  [
    'am',
    [
      'SA',
      'ÖÖ',
      'PG',
      'fm',
      'f.m.',
      'ip.',
      'vorm.',
      'dop.',
      'dop',
      'de.',
      'π.μ.',
      'πμ',
      'п.п.',
      'дп',
      'пр.об.',
      'പൂർവ്വാഹ്നം',
      'ព្រឹក',
    ],
  ],
  [
    'pm',
    [
      'CH',
      'ÖS',
      'PTG',
      'em',
      'e.m.',
      'ap.',
      'nachm.',
      'odp.',
      'odp',
      'du.',
      'pop.',
      'μ.μ.',
      'μμ',
      'пп',
      'сл.об.',
      'ល្ងាច',
    ],
  ],
];

const BY_WORD = new Map(
  WORDS.flatMap(([period, words]) => words.map((word) => [word.toLowerCase(), period])),
);

function escaped(word: string): string {
  return word.replace(/[.]/g, '\\$&');
}

/** Alternatives for a pattern with the `i` flag, longest first; English and Spanish forms are taken by shape. */
export const PERIOD = [
  '[ap]\\.?[ \\u00a0\\u202f\\u2009]?m\\b\\.?',
  ...[...BY_WORD.keys()].sort((a, b) => b.length - a.length).map(escaped),
].join('|');

/** The meaning of a word matched by `PERIOD`; null for a word that is none. */
export function toDayPeriod(word: string): DayPeriod | null {
  const known = BY_WORD.get(word.toLowerCase());
  if (known !== undefined) return known;
  const shape = /^([ap])[^a-z]{0,3}m\.?$/i.exec(word);
  return shape === null ? null : shape[1]!.toLowerCase() === 'a' ? 'am' : 'pm';
}

/**
 * Hour from 0 to 23 of an hour written with a day period. `exact` is false where such an hour cannot be written so
 * (`00:08 a. m.`, `13:05 PM`): then the hour is taken as it stands.
 */
export function toHour(hour: number, period: DayPeriod | null): { hour: number; exact: boolean } {
  if (period === null) return { hour, exact: true };
  // Japanese counts the hours of each half day from 0 (CLDR pattern `K`): 午後0:30 is half past noon.
  if ((period === 'gozen' || period === 'gogo') && hour <= 12) {
    return { hour: (hour % 12) + (period === 'gogo' ? 12 : 0), exact: true };
  }
  if (hour < 1 || hour > 12) return { hour, exact: false };
  if (period === 'am') return { hour: hour % 12, exact: true };
  if (period === 'pm') return { hour: (hour % 12) + 12, exact: true };
  // 中午 covers 11:00 to 13:59.
  if (period === 'noon') return { hour: hour < 4 ? hour + 12 : hour, exact: hour < 4 || hour > 10 };
  // 晚上 and 半夜: 6 to 11 in the evening, 12 to 5 after midnight.
  return hour >= 6 && hour < 12 ? { hour: hour + 12, exact: true } : { hour: hour % 12, exact: false };
}
