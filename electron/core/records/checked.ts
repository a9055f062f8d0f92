import type { z } from 'zod';
import { JikimError } from '../../../shared/errors/index.ts';

/**
 * The value as its schema knows it. Checked before it is written: what could not be read back would make the whole list it
 * stands in unreadable. Throws VALUE_INVALID naming every field that does not fit.
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new JikimError('VALUE_INVALID', { problem: problemsOf(parsed.error) });
}

/** Every problem with the field it is about, in one line. */
export function problemsOf(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}
