import { DISCLOSED, PAYLOAD_MANIFEST } from '../archive/layout.ts';
import { type DisclosedLine, disclosedLine, parseJson, parseLine } from '../archive/line-records.ts';
import type { ArchiveManifest, ManifestItem, ManifestName } from '../archive/manifest.ts';
import { fromHex, toHex, toUtf8 } from '../bytes.ts';
import { isCommitmentOf } from '../custody/commitment.ts';
import type { Entry } from '../custody/entry.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { linesOf } from './text.ts';

export type Entries = ReadonlyMap<number, Entry>;

/** Values proven to be what the log commits to, by the number of their entry and their record. */
export type Disclosed = ReadonlyMap<string, DisclosedLine>;

function keyOf(seq: number, id: string): string {
  return `${seq} ${id}`;
}

/** Checks each disclosed value against the commitment in its entry. */
export function checkDisclosed(
  files: ReadFiles,
  entries: Entries,
  crypto: ArchiveCrypto,
  report: Report,
): Disclosed {
  const disclosed = new Map<string, DisclosedLine>();
  let previous = '';
  let number = 0;
  for (const text of linesOf(files.get(DISCLOSED)?.bytes ?? new Uint8Array())) {
    number++;
    const line = text === null ? null : parseLine(disclosedLine, text);
    if (line === null) {
      report.add('LINE_FORM', DISCLOSED, number);
      continue;
    }
    const order = `${String(line.seq).padStart(16, '0')} ${line.id}`;
    if (order <= previous) report.add('LINE_ORDER', DISCLOSED, number);
    previous = order;
    if (isBound(line, entries.get(line.seq), crypto)) disclosed.set(keyOf(line.seq, line.id), line);
    else report.add('DISCLOSED_UNBOUND', DISCLOSED, number);
  }
  return disclosed;
}

function isBound(line: DisclosedLine, entry: Entry | undefined, crypto: ArchiveCrypto): boolean {
  const commitment = entry?.commit[line.id];
  if (entry === undefined || commitment === undefined || entry.kinds[line.id] !== line.kind) return false;
  return isCommitmentOf(crypto, fromHex(commitment), fromHex(line.salt), line.value);
}

/** Every item of the manifest must be a value the log commits to, and every name too, or a commitment found there. */
export function checkBindings(
  manifest: ArchiveManifest,
  entries: Entries,
  disclosed: Disclosed,
  crypto: ArchiveCrypto,
  report: Report,
): void {
  const records = [...disclosed.values()];
  const items = Map.groupBy(
    records.filter((record) => record.kind === 'item'),
    (record) => record.id,
  );
  for (const item of manifest.items) {
    const bound = items.get(item.id)?.some((record) => isItemRecord(record, item, manifest, crypto));
    if (!bound) report.add('ITEM_UNBOUND', item.path ?? PAYLOAD_MANIFEST, item.id);
  }
  const known = new Set(manifest.items.map((item) => item.id));
  for (const name of manifest.names) {
    if (!known.has(name.item) || !isNameBound(name, entries, disclosed))
      report.add('NAME_UNBOUND', PAYLOAD_MANIFEST, name.item);
  }
  if (manifest.purpose !== 'proofs-only') return;
  if (records.some((record) => record.kind !== 'item')) report.add('PURPOSE', DISCLOSED, 'value');
}

function isItemRecord(
  record: DisclosedLine,
  item: ManifestItem,
  manifest: ArchiveManifest,
  crypto: ArchiveCrypto,
): boolean {
  const value = objectOf(record.value);
  const same = (['sha256', 'sha512', 'size', 'type'] as const).every((key) => value[key] === item[key]);
  return same && toHex(crypto.sha256(toUtf8(String(value.caseId)))) === manifest.caseHash;
}

/** The entry must be about the item, so that a name cannot be moved from one item to another. */
function isNameBound(name: ManifestName, entries: Entries, disclosed: Disclosed): boolean {
  const entry = entries.get(name.seq);
  if (entry?.subject !== name.item) return false;
  if ('commitment' in name) return entry.commit[name.record] === name.commitment;
  const record = disclosed.get(keyOf(name.seq, name.record));
  const value = objectOf(record?.value ?? '');
  return record?.kind === 'filename' && value.name === name.name && value.itemId === name.item;
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
