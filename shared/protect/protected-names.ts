import type { Party } from '../domain/party.ts';
import { foldText } from './fold.ts';
import { namePattern } from './name-pattern.ts';

/** A sealed name and what stands for it in everything that leaves. */
export interface ProtectedName {
  readonly value: string;
  readonly pseudonym: string;
}

/** The sealed names of protected people, longest first so that a whole name wins over a part of it. */
export function protectedNamesOf(parties: readonly Party[]): ProtectedName[] {
  return parties
    .filter((party) => party.protected)
    .flatMap((party) => party.names.map(({ value }) => ({ value: value.trim(), pseudonym: party.pseudonym })))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.value.length - a.value.length || (a.value < b.value ? -1 : 1));
}

export interface Pseudonymised {
  readonly text: string;
  /** Places replaced. */
  readonly count: number;
}

export type Pseudonymiser = (text: string) => Pseudonymised;

/**
 * Replaces every protected name by its pseudonym in 〔 〕, however it is spelt: composed or decomposed Hangul, single
 * letters, full-width, any case, with invisible characters, spaces, dots or dashes between (see `namePattern`).
 */
export function createPseudonymiser(names: readonly ProtectedName[]): Pseudonymiser {
  const known = names.flatMap(({ value, pseudonym }) => {
    const pattern = namePattern(value);
    return pattern === null ? [] : [{ pattern, pseudonym }];
  });
  if (known.length === 0) return (text) => ({ text, count: 0 });
  const pattern = new RegExp(known.map((name) => `(${name.pattern})`).join('|'), 'gu');
  return (text) => replaceNames(text, pattern, (index) => known[index]!.pseudonym);
}

function replaceNames(text: string, pattern: RegExp, pseudonymOf: (index: number) => string): Pseudonymised {
  const folded = foldText(text);
  let replaced = '';
  let done = 0;
  let count = 0;
  for (const match of folded.text.matchAll(pattern)) {
    if (match[0] === '') continue;
    const index = match.slice(1).findIndex((group) => group !== undefined);
    replaced += `${text.slice(done, folded.starts[match.index])}〔${pseudonymOf(index)}〕`;
    done = folded.ends[match.index + match[0].length - 1]!;
    count++;
  }
  return count === 0 ? { text, count } : { text: replaced + text.slice(done), count };
}

/** Whether a text holds any protected name in any spelling. */
export function holdsProtectedName(text: string, names: readonly ProtectedName[]): boolean {
  return createPseudonymiser(names)(text).count > 0;
}
