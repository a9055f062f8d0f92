import type { ConsistencyLine, DisclosedLine, EntryLine } from '../../../../shared/archive/line-records.ts';
import type { ManifestName, Purpose } from '../../../../shared/archive/manifest.ts';
import { toHex } from '../../../../shared/bytes.ts';
import { parseCheckpoint } from '../../../../shared/custody/checkpoint.ts';
import type { Entry } from '../../../../shared/custody/entry.ts';
import { parseEntry } from '../../../../shared/custody/entry.ts';
import { exportSchema } from '../../../../shared/domain/export.ts';
import { fileNameSchema } from '../../../../shared/domain/item.ts';
import { holdsProtectedName, type ProtectedName } from '../../../../shared/protect/protected-names.ts';
import { readCheckpoints } from '../../custody/checkpoint.ts';
import { inclusionProofs, readTree } from '../../custody/proofs.ts';
import { listItemRecords, listRecords } from '../../records/read-records.ts';
import type { ReadDb } from '../../store/handles.ts';

export interface EntryChoice {
  readonly caseId: string;
  readonly itemIds: readonly string[];
  /** Of the checkpoint. */
  readonly size: number;
  readonly includesQuarantine: boolean;
}

export interface ChosenEntry {
  readonly seq: number;
  readonly text: string;
  readonly entry: Entry;
}

/**
 * Entries that an archive holds: how its items came in and what was made of them, earlier exports of them, and the
 * timestamps of the log; isolations where chosen. Nothing of other items, and nothing of notes, exhibits, searches or who
 * looked.
 */
export function chooseEntries(
  db: ReadDb,
  { caseId, itemIds, size, includesQuarantine }: EntryChoice,
): ChosenEntry[] {
  const items = new Set(itemIds);
  const exports = new Set(
    listRecords(db, 'export', caseId, exportSchema, { before: size })
      .filter(({ value }) => value.itemIds.some((id) => items.has(id)))
      .map(({ id }) => id),
  );
  const rows = db
    .prepare(
      `SELECT seq, entry FROM custody_entry WHERE seq < ?
       AND kind IN ('intake', 'derive', 'export', 'timestamp-requested', 'timestamp-imported', 'quarantine')
       ORDER BY seq`,
    )
    .all(size) as { seq: number; entry: string }[];
  return rows
    .map(({ seq, entry }) => ({ seq, text: entry, entry: parseEntry(entry) }))
    .filter(({ entry: { kind, subject } }) => {
      if (kind === 'export') return exports.has(subject ?? '');
      if (kind === 'quarantine' && !includesQuarantine) return false;
      return kind.startsWith('timestamp') || items.has(subject ?? '');
    });
}

export function toEntryLines(db: ReadDb, entries: readonly ChosenEntry[], size: number): EntryLine[] {
  const proofs = inclusionProofs(
    db,
    entries.map(({ seq }) => seq),
    size,
  );
  return entries.map(({ seq, text }) => ({ entry: text, proof: proofs.get(seq)!.map(toHex) }));
}

/** Kinds whose values an archive opens: what a file is; and, where originals go along, how it came and what was made of it. */
const OPENED: Record<Purpose, readonly string[]> = {
  'proofs-only': ['item'],
  'court-expert': ['item', 'acquisition', 'derivative'],
  sealed: ['item', 'acquisition', 'derivative'],
};

/** Values opened by the archive, with the salts that tie them to the entries it holds. In the order of entries and ids. */
export function toDisclosedLines(
  db: ReadDb,
  entries: readonly ChosenEntry[],
  purpose: Purpose,
  openNames: ReadonlySet<string>,
): DisclosedLine[] {
  const find = db.prepare(
    'SELECT id, version, kind, salt, value FROM record WHERE id = ? AND entry_seq = ? AND value IS NOT NULL',
  );
  return entries.flatMap(({ seq, entry }) =>
    Object.keys(entry.commit)
      .sort()
      .filter((id) => OPENED[purpose].includes(entry.kinds[id]!) || openNames.has(id))
      .flatMap((id) => {
        const row = find.get(id, seq) as
          | { version: number; kind: string; salt: Uint8Array; value: string }
          | undefined;
        if (row === undefined) return [];
        return [{ id, version: row.version, kind: row.kind, seq, salt: toHex(row.salt), value: row.value }];
      }),
  );
}

/** Original names that hold no protected name, in the open; of all others only the commitment of their entry. */
export function toNames(
  db: ReadDb,
  entries: readonly ChosenEntry[],
  itemIds: readonly string[],
  names: readonly ProtectedName[],
  purpose: Purpose,
  size: number,
): ManifestName[] {
  const commitments = new Map(entries.flatMap(({ entry }) => Object.entries(entry.commit)));
  return itemIds.flatMap((itemId) =>
    listItemRecords(db, 'filename', itemId, fileNameSchema, { before: size }).map(
      ({ id, seq, value }): ManifestName => {
        const open = purpose !== 'proofs-only' && !holdsProtectedName(value.name, names);
        return open
          ? { item: itemId, name: value.name, record: id, seq }
          : { commitment: commitments.get(id)!, item: itemId, record: id, seq };
      },
    ),
  );
}

/** Earlier checkpoints with the proof that the archive's own extends them, for those who hold one. */
export function toEarlier(db: ReadDb, size: number): ConsistencyLine[] {
  const tree = readTree(db, size);
  return readCheckpoints(db)
    .filter((each) => each.size < size)
    .map(({ size: earlier, note }) => ({
      proof: tree.consistencyProof(earlier, size).map(toHex),
      root: toHex(parseCheckpoint(note).root),
      size: earlier,
    }));
}
