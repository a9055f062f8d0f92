import { z } from 'zod';
import { toUtf8 } from '../bytes.ts';
import { type JsonValue, toCanonical } from '../canonical-json.ts';
import { JikimError } from '../errors/index.ts';
import type { Sha256 } from './crypto.ts';
import { ENTRY_KINDS } from './entry-kind.ts';
import { leafHash } from './merkle.ts';

/** `prev` of the first entry. */
export const NO_PREVIOUS = '0'.repeat(64);

/** Bytes of random salt inside each entry, so that a sibling hash in a proof cannot be guessed back. */
export const ENTRY_SALT_BYTES = 16;

const HASH = /^[0-9a-f]{64}$/;
const ID = /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{20}$/;
const REF_NAME = /^[a-z][A-Za-z0-9]{0,39}$/;
/** Ids and short codes only: neither spaces nor Hangul nor capitals, so that no name or sentence fits in by accident. */
const REF_CODE = /^[a-z0-9\-_.:/]{1,120}$/;
const RECORD_KIND = /^[a-z][a-z0-9-]{0,39}$/;
const TOOL_WORD = /^[A-Za-z0-9+\-_.:/]{1,80}$/;
const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const id = z.string().regex(ID);
const toolWord = z.string().regex(TOOL_WORD);

/** An object of strings by name. Our own check, because zod's takes most of the time of reading a long log. */
function mapOf(name: RegExp, value: RegExp) {
  return z.custom<Record<string, string>>((input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
    return Object.entries(input).every(([key, each]) => name.test(key) && isText(each) && value.test(each));
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';

const toolSchema = z.strictObject({
  name: toolWord,
  version: toolWord,
  build: toolWord,
  rule: toolWord.exactOptional(),
});

/** One entry of the log. Holds ids, codes, times and salted commitments: nothing that names a person or a thing. */
export const entrySchema = z.strictObject({
  v: z.literal(1),
  seq: z.int().min(0),
  kind: z.enum(ENTRY_KINDS),
  /** This computer's wall clock, UTC. Order is by `seq`, never by this. */
  at: z.string().refine(isInstant),
  clock: z.enum(['ok', 'back', 'jump']),
  actor: id.nullable(),
  actorBasis: z.enum(['own-key', 'shared-key', 'recovery-key', 'none']),
  subject: id.nullable(),
  refs: mapOf(REF_NAME, REF_CODE),
  /** Commitment of each record version that this entry made, by record id. */
  commit: mapOf(ID, HASH),
  /** Kind of each of those records: a row's kind is bound to its entry as its value is. */
  kinds: mapOf(ID, RECORD_KIND),
  tool: toolSchema,
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  prev: z.string().regex(HASH),
});

export type Entry = z.infer<typeof entrySchema>;
export type Tool = z.infer<typeof toolSchema>;
export type ClockState = Entry['clock'];
export type ActorBasis = Entry['actorBasis'];

/** Canonical text of an entry: the bytes that are hashed. Throws LOG_ENTRY_INVALID if it breaks the form above. */
export function toEntryText(entry: Entry): string {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) throw new JikimError('LOG_ENTRY_INVALID', { what: issueOf(parsed.error) });
  assertSameRecords(parsed.data);
  return toCanonical(parsed.data as JsonValue);
}

/** The entry of a canonical text. Throws LOG_ENTRY_INVALID for anything but exactly such a text. */
export function parseEntry(text: string): Entry {
  const parsed = entrySchema.safeParse(parseJson(text));
  if (!parsed.success) throw new JikimError('LOG_ENTRY_INVALID', { what: issueOf(parsed.error) });
  assertSameRecords(parsed.data);
  if (toCanonical(parsed.data as JsonValue) !== text) {
    throw new JikimError('LOG_ENTRY_INVALID', { what: 'canonical form' });
  }
  return parsed.data;
}

/** SHA-256(0x00 || UTF-8(text)): the leaf in the tree, and `prev` of the next entry. */
export function leafOfEntry(hash: Sha256, text: string) {
  return leafHash(hash, toUtf8(text));
}

/** Whether a text is a UTC instant to the millisecond that exists, in the one spelling ECMAScript gives it. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new JikimError('LOG_ENTRY_INVALID', { what: 'JSON' }, { cause });
  }
}

function assertSameRecords({ commit, kinds }: Entry): void {
  const ids = Object.keys(commit);
  const same = ids.length === Object.keys(kinds).length && ids.every((each) => Object.hasOwn(kinds, each));
  if (!same) throw new JikimError('LOG_ENTRY_INVALID', { what: 'kinds' });
}

/** Where the form is broken; never what stands there. */
function issueOf(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).slice(0, 2).join('.') || 'form';
}
