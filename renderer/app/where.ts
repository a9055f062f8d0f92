import type { Topic } from '../features/help/topics.ts';

/** The parts of the work, in the order of a case: what comes in, what is found in it, what goes out; then the vault. */
export const CASE_SECTIONS = [
  'overview',
  'intake',
  'items',
  'conversations',
  'search',
  'parties',
  'exhibits',
  'export',
  'history',
  'isolated',
] as const;
export const VAULT_SECTIONS = ['time', 'verify', 'settings', 'help'] as const;

export type CaseSection = (typeof CASE_SECTIONS)[number];
export type VaultSection = (typeof VAULT_SECTIONS)[number];
export type Section = CaseSection | VaultSection;

export type SettingsTab = 'computer' | 'people' | 'backup' | 'identity' | 'about';

/** One thing inside a section that a person may be sent to. Ids only: nothing here names a person or a file. */
export interface Target {
  readonly itemId?: string;
  readonly conversationId?: string;
  /** The place of a message in its conversation, counted from 0. */
  readonly row?: number;
  readonly exhibitId?: string;
  /** A part of the settings. */
  readonly tab?: SettingsTab;
  /** A page of the help. */
  readonly topic?: Topic;
}

/** Where in an open vault a person is. */
export interface Where extends Target {
  readonly section: Section;
}

export function isCaseSection(section: Section): section is CaseSection {
  return (CASE_SECTIONS as readonly Section[]).includes(section);
}
