import { z } from 'zod';
import { toCanonical } from '../canonical-json.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** A line of `entries.jsonl`: the exact text of an entry and its RFC 6962 inclusion proof, leaf side first. */
export const entryLine = z.strictObject({ entry: z.string(), proof: z.array(hex64).max(64) });
export type EntryLine = z.infer<typeof entryLine>;

/** A line of `disclosed.jsonl`: a value that an entry commits to, with the salt that opens the commitment. */
export const disclosedLine = z.strictObject({
  id: z.string().regex(/^[a-z]{3}_[0-9a-z]{20}$/),
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  salt: hex64,
  seq: count,
  value: z.string(),
  version: z.int().min(1),
});
export type DisclosedLine = z.infer<typeof disclosedLine>;

/** A line of `consistency.jsonl`: an earlier checkpoint and the RFC 6962 proof that the archive's own extends it. */
export const consistencyLine = z.strictObject({
  proof: z.array(hex64).max(64),
  root: hex64,
  size: z.int().min(1),
});
export type ConsistencyLine = z.infer<typeof consistencyLine>;

export function toLine(record: EntryLine | DisclosedLine | ConsistencyLine): string {
  return `${toCanonical(record)}\n`;
}

/**
 * Reads one line, without its LF.
 * @returns null where it is not the canonical JSON of such a record, so that no byte of a line is without meaning.
 */
export function parseLine<T extends EntryLine | DisclosedLine | ConsistencyLine>(
  schema: z.ZodType<T>,
  line: string,
): T | null {
  const record = schema.safeParse(parseJson(line));
  return record.success && toCanonical(record.data) === line ? record.data : null;
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
