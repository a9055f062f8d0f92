import type { Lang } from '../i18n/lang.ts';

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

/** Fills `{name}` places; a place without a value is left as it stands, so that it is seen. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

export function textIn(row: { readonly en: string; readonly ko: string }, lang: Lang): string {
  return lang === 'ko' ? row.ko : row.en;
}
