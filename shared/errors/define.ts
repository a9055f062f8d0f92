import type { Lang } from '../i18n/lang.ts';
import { type Particle, withParticle } from '../i18n/particle.ts';

/**
 * What a failure means for the person who meets it:
 * `input` something given is wrong; `verification` a check found a difference; `refused` a rule forbids the act;
 * `environment` disk, network folder, missing tool; `internal` a fault of ours.
 */
export type ErrorKind = 'input' | 'verification' | 'refused' | 'environment' | 'internal';

/** One row of an error table: what happened and what to do next, in both languages, with `{name}` places. */
export interface ErrorText {
  readonly kind: ErrorKind;
  readonly en: string;
  readonly ko: string;
}

/** Keeps the literal codes of a table as its type, so that the union of all codes stays closed. */
export function defineErrors<const T extends Record<string, ErrorText>>(table: T): T {
  return table;
}

/**
 * Fills `{name}` places, and `{name:을/를}` with the Korean particle that the value asks for. A place without a value is
 * left as it stands, so that it is seen.
 */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACE, (place, name: string, particle?: Particle) => {
    const value = params[name];
    if (value === undefined) return place;
    return particle === undefined ? String(value) : withParticle(String(value), particle);
  });
}

const PLACE = /\{(\w+)(?::((?:은\/는|이\/가|을\/를|과\/와|으로\/로)))?\}/g;

export function textIn(row: { readonly en: string; readonly ko: string }, lang: Lang): string {
  return lang === 'ko' ? row.ko : row.en;
}
