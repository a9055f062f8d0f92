import type { ItemRow } from '../../../shared/ipc/calls/item.ts';
import type { Lang, Texts } from '../../texts/texts.ts';

/** Making one costs more than a whole card does. */
const formats: Record<Lang, Intl.DateTimeFormat> = {
  ko: new Intl.DateTimeFormat('ko-KR', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
};

export function momentWords(at: string, lang: Lang): string {
  return formats[lang].format(new Date(at));
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A size as people say it; the exact one stands on the page of the item. */
export function sizeWords(bytes: number, lang: Lang): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < UNITS.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${value.toLocaleString(lang, { maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0 })} ${UNITS[unit]}`;
}

/** What stands beside a name: of what kind, and whether an original. */
export function kindWords(row: ItemRow, { items }: Texts): string {
  if (row.isWithheld) return items.withheld;
  return `${items.kinds[row.kind]} · ${row.copyKind === 'original' ? items.original : items.received}`;
}
