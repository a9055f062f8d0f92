import { z } from 'zod';

/** Which part of a list is asked for: `count` of it from the `from`th on (0 is the first). */
export const pageInput = {
  from: z.int().min(0),
  count: z.int().min(1).max(500),
} as const;

/** A part of a list, and how long the whole is. */
export function page<Row extends z.ZodType>(row: Row) {
  return z.object({ total: z.int(), rows: z.array(row).max(500) });
}
