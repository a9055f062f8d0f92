import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';

/** A parser for an option with a closed set of values; the refusal names them. */
export function oneOf<T extends string>(schema: z.ZodEnum<{ [K in T]: K }>): (value: string) => T {
  return (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new InvalidArgumentError(`Choose one of: ${schema.options.join(', ')}.`);
    return parsed.data as T;
  };
}

/** For options that may stand several times. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('Give a whole number.');
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
    throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  }
  return value;
}
