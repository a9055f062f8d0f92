import type { z } from 'zod';
import { invalid } from './invalid.ts';

/** A parser for an option with a closed set of values; the refusal names them. */
export function oneOf<T extends string>(schema: z.ZodEnum<{ [K in T]: K }>): (value: string) => T {
  return (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw notAChoice(schema.options);
    return parsed.data as T;
  };
}

export function notAChoice(choices: readonly string[]): Error {
  const list = choices.join(', ');
  return invalid({ en: `Choose one of: ${list}.`, ko: `다음 가운데 하나를 쓰세요: ${list}.` });
}

/** For options that may stand several times. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw invalid({ en: 'Give a whole number.', ko: '0 이상의 정수를 쓰세요.' });
  return Number(value);
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(value) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(value)
  ) {
    throw invalid({ en: 'Give a day as YYYY-MM-DD.', ko: '날짜를 YYYY-MM-DD로 쓰세요.' });
  }
  return value;
}
