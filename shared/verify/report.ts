import type { Finding, FindingCode } from '../archive/findings.ts';
import { findingMessage } from '../archive/findings.ts';
import type { Lang } from '../i18n/lang.ts';

/** Most findings kept: a verdict that lists a million lines helps nobody, and hostile input can make that many. */
const FINDING_LIMIT = 10_000;

/** Collects what is wrong; every step adds to it and goes on. */
export interface Report {
  readonly findings: readonly Finding[];
  /** @param detail a short technical fact for the message: a number, an id, a hash; never content */
  add(code: FindingCode, path: string, detail?: string | number): void;
}

export function startReport(lang: Lang): Report {
  const findings: Finding[] = [];
  const known = new Set<string>();
  return {
    findings,
    add(code, path, detail = '') {
      const key = `${code} ${path} ${detail}`;
      if (known.has(key) || findings.length >= FINDING_LIMIT) return;
      known.add(key);
      findings.push({ code, path, message: findingMessage(code, String(detail), lang) });
    },
  };
}
