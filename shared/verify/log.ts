import { CHECKPOINT, CONSISTENCY, ENTRIES } from '../archive/layout.ts';
import { consistencyLine, entryLine, parseLine } from '../archive/line-records.ts';
import type { ArchiveManifest } from '../archive/manifest.ts';
import { fromHex, toHex } from '../bytes.ts';
import { type Checkpoint, parseCheckpoint, verifyCheckpoint } from '../custody/checkpoint.ts';
import { type Entry, leafOfEntry, parseEntry } from '../custody/entry.ts';
import type { EntryKind } from '../custody/entry-kind.ts';
import { verifyConsistency, verifyInclusion } from '../custody/merkle-verify.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { linesOf, textOf } from './text.ts';

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

/** Root of each earlier size of the log that the archive proves to be its beginning, with its own size. */
export type ProvenRoots = ReadonlyMap<number, string>;

/** Checks the checkpoint's form, signature and agreement with the manifest. Null where it cannot be relied on. */
export async function checkCheckpoint(
  files: ReadFiles,
  manifest: ArchiveManifest,
  crypto: ArchiveCrypto,
  report: Report,
): Promise<Checkpoint | null> {
  const checkpoint = await checkNote(files, CHECKPOINT, manifest, crypto, report);
  if (checkpoint === null) return null;
  const { size, root } = manifest.checkpoint;
  const same = checkpoint.size === size && toHex(checkpoint.root) === root;
  const day = checkpoint.at?.slice(0, 10) ?? manifest.date;
  if (!same || day !== manifest.date) report.add('CHECKPOINT_DIFFERS', CHECKPOINT);
  return same ? checkpoint : null;
}

/** A checkpoint note of the archive's log, signed by the log's key; null, and reported, where it is not. */
export async function checkNote(
  files: ReadFiles,
  path: string,
  manifest: ArchiveManifest,
  crypto: ArchiveCrypto,
  report: Report,
): Promise<Checkpoint | null> {
  const text = textOf(files, path);
  const checkpoint = text === null ? null : parseCheckpointOrNull(text);
  if (checkpoint === null) {
    report.add('CHECKPOINT_FORM', path);
    return null;
  }
  const { origin } = manifest.checkpoint;
  const key = { name: origin, publicKey: fromHex(manifest.logKey.publicKey) };
  if (await verifyCheckpoint(crypto, checkpoint, origin, key)) return checkpoint;
  report.add('CHECKPOINT_SIGNATURE', path);
  return null;
}

export function parseCheckpointOrNull(text: string): Checkpoint | null {
  try {
    return parseCheckpoint(text);
  } catch {
    return null;
  }
}

/** The entries of the archive by their number, each proven to stand under the checkpoint. */
export function checkEntries(
  files: ReadFiles,
  manifest: ArchiveManifest,
  checkpoint: Checkpoint,
  crypto: ArchiveCrypto,
  report: Report,
): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  const items = new Set(manifest.items.map((item) => item.id));
  let previous = -1;
  let number = 0;
  for (const text of linesOf(files.get(ENTRIES)?.bytes ?? new Uint8Array())) {
    number++;
    const line = text === null ? null : parseLine(entryLine, text);
    if (line === null) {
      report.add('LINE_FORM', ENTRIES, number);
      continue;
    }
    const entry = parseEntryOrNull(line.entry);
    if (entry === null) {
      report.add('ENTRY_FORM', ENTRIES, number);
      continue;
    }
    if (entry.seq <= previous) report.add('LINE_ORDER', ENTRIES, number);
    previous = entry.seq;
    if (!isIncluded(line, entry.seq, checkpoint, crypto)) {
      report.add('INCLUSION', ENTRIES, entry.seq);
      continue;
    }
    checkSubject(entry, items, manifest, report);
    entries.set(entry.seq, entry);
  }
  return entries;
}

function isIncluded(
  line: { readonly entry: string; readonly proof: readonly string[] },
  index: number,
  checkpoint: Checkpoint,
  crypto: ArchiveCrypto,
): boolean {
  const leaf = leafOfEntry(crypto, line.entry);
  const proof = line.proof.map(fromHex);
  return verifyInclusion(crypto, { index, size: checkpoint.size, leaf, proof, root: checkpoint.root });
}

function checkSubject(
  entry: Entry,
  items: ReadonlySet<string>,
  manifest: ArchiveManifest,
  report: Report,
): void {
  const quarantine = manifest.includesQuarantine && entry.kind === 'quarantine';
  if (!ARCHIVED_KINDS.includes(entry.kind) && !quarantine) report.add('ENTRY_KIND', ENTRIES, entry.seq);
  const named = [entry.subject ?? '', ...Object.values(entry.refs), ...Object.keys(entry.commit)];
  const about = WHOLE_LOG_KINDS.includes(entry.kind) || named.some((id) => items.has(id));
  if (!about && !quarantine) report.add('ENTRY_FOREIGN', ENTRIES, entry.seq);
}

function parseEntryOrNull(text: string): Entry | null {
  try {
    return parseEntry(text);
  } catch {
    return null;
  }
}

/** Earlier sizes and roots of the log that the archive's checkpoint provably extends; its own among them. */
export function checkConsistency(
  files: ReadFiles,
  checkpoint: Checkpoint,
  crypto: ArchiveCrypto,
  report: Report,
): ProvenRoots {
  const proven = new Map([[checkpoint.size, toHex(checkpoint.root)]]);
  let previous = 0;
  let number = 0;
  for (const text of linesOf(files.get(CONSISTENCY)?.bytes ?? new Uint8Array())) {
    number++;
    const line = text === null ? null : parseLine(consistencyLine, text);
    if (line === null || line.size <= previous || line.size >= checkpoint.size) {
      report.add(line === null ? 'LINE_FORM' : 'LINE_ORDER', CONSISTENCY, number);
      continue;
    }
    previous = line.size;
    const claim = {
      oldSize: line.size,
      oldRoot: fromHex(line.root),
      newSize: checkpoint.size,
      newRoot: checkpoint.root,
      proof: line.proof.map(fromHex),
    };
    if (verifyConsistency(crypto, claim)) proven.set(line.size, line.root);
    else report.add('CONSISTENCY', CONSISTENCY, line.size);
  }
  return proven;
}
