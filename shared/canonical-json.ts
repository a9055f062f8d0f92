import { JikimError } from './errors/index.ts';

/** What canonical JSON can say. Numbers are IEEE 754 doubles, as in RFC 8785. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Deeper input than anything we write; a limit keeps hostile nesting from exhausting the stack. */
const MAX_DEPTH = 64;

/**
 * Canonical form of a value by RFC 8785 (JCS): no white space, members ordered by UTF-16 code units, numbers as
 * ECMAScript prints them, only the escapes JSON demands.
 * Throws CANONICAL_VALUE for what JSON cannot hold: undefined, NaN, infinities, lone surrogates, functions, class instances.
 */
export function toCanonical(value: JsonValue): string {
  return encode(value, 0);
}

/**
 * The value of a text that is byte for byte its own canonical form, so that a text and its meaning cannot part: no
 * duplicate members, no second spelling of a number or string. Throws CANONICAL_TEXT otherwise.
 */
export function parseCanonical(text: string): JsonValue {
  try {
    const value = JSON.parse(text) as JsonValue;
    if (toCanonical(value) === text) return value;
  } catch (cause) {
    throw new JikimError('CANONICAL_TEXT', {}, { cause });
  }
  throw new JikimError('CANONICAL_TEXT');
}

function encode(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new JikimError('CANONICAL_VALUE', { what: 'nesting' });
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return encodeString(value);
  if (typeof value === 'number') return encodeNumber(value);
  if (Array.isArray(value)) return encodeArray(value, depth);
  if (isPlainObject(value)) return encodeObject(value, depth);
  throw new JikimError('CANONICAL_VALUE', { what: typeof value });
}

function encodeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new JikimError('CANONICAL_VALUE', { what: 'number' });
  return String(value === 0 ? 0 : value);
}

/** Printable ASCII without quotation mark and backslash: most of what a log holds, and its own spelling. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** ECMAScript's JSON.stringify is RFC 8785's own definition for strings, once lone surrogates are refused. */
function encodeString(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new JikimError('CANONICAL_VALUE', { what: 'surrogate' });
  return JSON.stringify(value);
}

function encodeArray(value: readonly unknown[], depth: number): string {
  let text = '[';
  for (let i = 0; i < value.length; i++) text += (i === 0 ? '' : ',') + encode(value[i], depth + 1);
  return `${text}]`;
}

function encodeObject(value: object, depth: number): string {
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    if (text.length > 1) text += ',';
    text += `${encodeString(key)}:${encode((value as Record<string, unknown>)[key], depth + 1)}`;
  }
  return `${text}}`;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
