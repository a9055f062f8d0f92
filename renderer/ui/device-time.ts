import type { Lang } from '../texts/texts.ts';

/** A wall clock has no zone. It is formatted as if it were UTC, so that no zone of this computer moves it. */
function toDate(time: string): Date {
  return new Date(`${time.length === 10 ? `${time}T00:00:00` : time}Z`);
}

const LOCALE: Record<Lang, string> = { ko: 'ko-KR', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(lang: Lang, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${kind}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang], { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** A day with its weekday, of `YYYY-MM-DD` or longer. */
export function sayDay(time: string, lang: Lang): string {
  return formatIn(lang, 'day', { dateStyle: 'full' }).format(toDate(time.slice(0, 10)));
}

export function sayShortDay(time: string, lang: Lang): string {
  return formatIn(lang, 'short', { year: 'numeric', month: 'numeric', day: 'numeric' }).format(
    toDate(time.slice(0, 10)),
  );
}

/** Hour and minute, and the second where it is not 0: most exports have none. */
export function sayClock(time: string, lang: Lang): string {
  const withSeconds = !time.endsWith(':00');
  return formatIn(lang, withSeconds ? 'seconds' : 'minutes', {
    timeStyle: withSeconds ? 'medium' : 'short',
  }).format(toDate(time));
}
