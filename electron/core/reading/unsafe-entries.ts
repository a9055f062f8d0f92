import type { FileDoubt } from '../../../shared/chat/doubts.ts';
import type { ZipProblem } from '../decode/heads.ts';
import type { ExportEntry } from './source.ts';

/** An entry of a zip whose name or kind no honest export has. */
export interface UnsafeEntry {
  readonly entry: string;
  readonly problems: readonly ZipProblem[];
  /** Its text was read as a conversation; a name is a label here and never a path. */
  readonly read: boolean;
}

/** Entries are named up to here; a zip made to harm could hold a hundred thousand. */
const MOST_NAMED = 1000;

/** No bytes that can be read, or bytes of something else than a file. */
const UNREADABLE: ReadonlySet<ZipProblem> = new Set(['symbolic-link', 'special-file', 'encrypted', 'method']);

/** A zip sent in a chat is no fault of the archive it lies in. */
function faultsOf(entry: ExportEntry): readonly ZipProblem[] {
  return (entry.problems ?? []).filter((problem) => problem !== 'nested-zip');
}

export function isReadable(entry: ExportEntry): boolean {
  return entry.directory !== true && !faultsOf(entry).some((problem) => UNREADABLE.has(problem));
}

/** The entries to name beside the conversations, in the order of the archive, and how many more there are. */
export function unsafeEntries(
  entries: readonly ExportEntry[],
  read: ReadonlySet<ExportEntry>,
): { readonly unsafeEntries: readonly UnsafeEntry[]; readonly moreUnsafeEntries: number } {
  const unsafe = entries.filter((entry) => faultsOf(entry).length > 0);
  const named = unsafe.slice(0, MOST_NAMED).map((entry) => ({
    entry: entry.name ?? '',
    problems: faultsOf(entry),
    read: read.has(entry),
  }));
  return { unsafeEntries: named, moreUnsafeEntries: unsafe.length - named.length };
}

/** What the name of its entry makes doubtful about a conversation. */
export function entryDoubts(entry: ExportEntry): readonly FileDoubt[] {
  const faults = faultsOf(entry);
  const doubts: FileDoubt[] = [];
  if (faults.includes('name-duplicate') || faults.includes('name-case-clash'))
    doubts.push('entry-name-duplicate');
  if (faults.some((fault) => !DUPLICATES.has(fault))) doubts.push('entry-name-unsafe');
  return doubts;
}

const DUPLICATES: ReadonlySet<ZipProblem> = new Set(['name-duplicate', 'name-case-clash']);
