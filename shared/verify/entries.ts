import { ENTRIES } from '../archive/layout.ts';
import { type EntryLine, entryLine, parseLine } from '../archive/line-records.ts';
import type { ArchiveManifest } from '../archive/manifest.ts';
import { fromHex } from '../bytes.ts';
import type { Checkpoint } from '../custody/checkpoint.ts';
import { type Entry, leafOfEntry, parseEntry } from '../custody/entry.ts';
import type { EntryKind } from '../custody/entry-kind.ts';
import { verifyInclusion } from '../custody/merkle-verify.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { linesOf } from './text.ts';

/** The kinds of entry an archive may hold: how the items came in, what was made of them, when, and what went out. */
export const ARCHIVED_KINDS: readonly EntryKind[] = [
  'intake',
  'derive',
  'export',
  'timestamp-requested',
  'timestamp-imported',
];

/** Entries about the log as a whole; all others must be about an exported item. */
const WHOLE_LOG_KINDS: readonly EntryKind[] = ['export', 'timestamp-requested', 'timestamp-imported'];

/** The entries of the archive by their number, each proven to stand under the checkpoint. */
export function checkEntries(
  files: ReadFiles,
  manifest: ArchiveManifest,
  checkpoint: Checkpoint,
  crypto: ArchiveCrypto,
  report: Report,
): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  const about = { ids: new Set(manifest.items.map((item) => item.id)), manifest };
  let previous = -1;
  let number = 0;
  for (const text of linesOf(files.get(ENTRIES)?.bytes ?? new Uint8Array())) {
    const entry = readEntry(text, ++number, checkpoint, crypto, report);
    if (entry === null) continue;
    if (entry.seq <= previous) report.add('LINE_ORDER', ENTRIES, number);
    previous = entry.seq;
    checkSubject(entry, about, report);
    entries.set(entry.seq, entry);
  }
  return entries;
}

/** The entry of a line if it is one and stands under the checkpoint; null, and reported, otherwise. */
function readEntry(
  text: string | null,
  number: number,
  checkpoint: Checkpoint,
  crypto: ArchiveCrypto,
  report: Report,
): Entry | null {
  const line = text === null ? null : parseLine(entryLine, text);
  const entry = line === null ? null : parseEntryOrNull(line.entry);
  if (line === null || entry === null) {
    report.add(line === null ? 'LINE_FORM' : 'ENTRY_FORM', ENTRIES, number);
    return null;
  }
  if (isIncluded(line, entry.seq, checkpoint, crypto)) return entry;
  report.add('INCLUSION', ENTRIES, entry.seq);
  return null;
}

function isIncluded(line: EntryLine, index: number, checkpoint: Checkpoint, crypto: ArchiveCrypto): boolean {
  const leaf = leafOfEntry(crypto, line.entry);
  const proof = line.proof.map(fromHex);
  return verifyInclusion(crypto, { index, size: checkpoint.size, leaf, proof, root: checkpoint.root });
}

interface About {
  readonly ids: ReadonlySet<string>;
  readonly manifest: ArchiveManifest;
}

function checkSubject(entry: Entry, { ids, manifest }: About, report: Report): void {
  const quarantine = manifest.includesQuarantine && entry.kind === 'quarantine';
  if (quarantine) return;
  if (!ARCHIVED_KINDS.includes(entry.kind)) report.add('ENTRY_KIND', ENTRIES, entry.seq);
  const named = [entry.subject ?? '', ...Object.values(entry.refs), ...Object.keys(entry.commit)];
  const isAbout = WHOLE_LOG_KINDS.includes(entry.kind) || named.some((id) => ids.has(id));
  if (!isAbout) report.add('ENTRY_FOREIGN', ENTRIES, entry.seq);
}

function parseEntryOrNull(text: string): Entry | null {
  try {
    return parseEntry(text);
  } catch {
    return null;
  }
}
