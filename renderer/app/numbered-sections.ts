import { parts } from './parts.ts';
import { CASE_SECTIONS, type Section, VAULT_SECTIONS } from './where.ts';

/** The parts of the work that a digit key leads to, in the order of the navigation; the first is 1. */
export function numberedSections(): readonly Section[] {
  return [...CASE_SECTIONS, ...VAULT_SECTIONS].filter((section) => parts[section] !== undefined).slice(0, 9);
}
