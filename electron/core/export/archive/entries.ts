import type { ConsistencyLine, DisclosedLine, EntryLine } from '../../../../shared/archive/line-records.ts';
import type { ManifestName, Purpose } from '../../../../shared/archive/manifest.ts';
import { toHex } from '../../../../shared/bytes.ts';
import { parseCheckpoint } from '../../../../shared/custody/checkpoint.ts';
import { exportSchema } from '../../../../shared/domain/export.ts';
import { fileNameSchema } from '../../../../shared/domain/item.ts';
import { holdsProtectedName, type ProtectedName } from '../../../../shared/protect/protected-names.ts';
import type { Lines } from '../../archive/model.ts';
import { readCheckpoints } from '../../custody/checkpoint.ts';
import { readTree } from '../../custody/proofs.ts';
import { readEntry } from '../../custody/read.ts';
import { listItemRecords, listRecords } from '../../records/read-records.ts';
import type { ReadDb } from '../../store/handles.ts';
import { prepared } from '../../store/prepared.ts';

export interface EntryChoice {
  readonly caseId: string;
  readonly itemIds: readonly string[];
  /** Of the checkpoint. */
  readonly size: number;
  readonly includesQuarantine: boolean;
}

/**
 * Numbers of the entries that an archive holds: how its items came in and what was made of them, earlier exports of them,
 * and the timestamps of the log; isolations where chosen. Nothing of other items, and nothing of notes, exhibits, searches
 * or who looked.
 */
export function chooseEntries(
  db: ReadDb,
  { caseId, itemIds, size, includesQuarantine }: EntryChoice,
): number[] {
  const items = new Set(itemIds);
  const exports = new Set(
    listRecords(db, 'export', caseId, exportSchema, { before: size })
      .filter(({ value }) => value.itemIds.some((id) => items.has(id)))
      .map(({ id }) => id),
  );
  const rows = db
    .prepare<[number], { seq: number; kind: string; subject: string | null }>(
      `SELECT seq, kind, subject FROM custody_entry WHERE seq < ?
       AND kind IN ('intake', 'derive', 'export', 'timestamp-requested', 'timestamp-imported', 'quarantine')
       ORDER BY seq`,
    )
    .iterate(size);
  return Iterator.from(rows)
    .filter(({ kind, subject }) => {
      if (kind === 'export') return exports.has(subject ?? '');
      if (kind === 'quarantine' && !includesQuarantine) return false;
      return kind.startsWith('timestamp') || items.has(subject ?? '');
    })
    .map(({ seq }) => seq)
    .toArray();
}

/** The entries with their proofs, made as they are read. */
export function toEntryLines(db: ReadDb, seqs: readonly number[], size: number): Lines<EntryLine> {
  const tree = readTree(db, size);
  return each(seqs, (seq) => [
    { entry: readEntry(db, seq)!.text, proof: tree.inclusionProof(seq, size).map(toHex) },
  ]);
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
  seqs: readonly number[],
  purpose: Purpose,
  openNames: ReadonlySet<string>,
): Lines<DisclosedLine> {
  return each(seqs, (seq) => {
    const { commit, kinds } = readEntry(db, seq)!.entry;
    return Object.keys(commit)
      .sort()
      .filter((id) => OPENED[purpose].includes(kinds[id]!) || openNames.has(id))
      .flatMap((id) => disclose(db, id, seq));
  });
}

interface OpenedRow {
  readonly version: number;
  readonly kind: string;
  readonly salt: Uint8Array;
  readonly value: string;
}

/** None where the value was destroyed. */
function disclose(db: ReadDb, id: string, seq: number): DisclosedLine[] {
  const row = prepared<[string, number], OpenedRow>(
    db,
    'SELECT version, kind, salt, value FROM record WHERE id = ? AND entry_seq = ? AND value IS NOT NULL',
  ).get(id, seq);
  if (row === undefined) return [];
  return [{ id, version: row.version, kind: row.kind, seq, salt: toHex(row.salt), value: row.value }];
}

function each<T>(seqs: readonly number[], linesOf: (seq: number) => readonly T[]): Lines<T> {
  return {
    *[Symbol.iterator]() {
      for (const seq of seqs) yield* linesOf(seq);
    },
  };
}

/** Original names that hold no protected name, in the open; of all others only the commitment of their entry. */
export function toNames(
  db: ReadDb,
  itemIds: readonly string[],
  names: readonly ProtectedName[],
  purpose: Purpose,
  size: number,
): ManifestName[] {
  return itemIds.flatMap((itemId) =>
    listItemRecords(db, 'filename', itemId, fileNameSchema, { before: size }).map(
      ({ id, seq, value }): ManifestName => {
        const open = purpose !== 'proofs-only' && !holdsProtectedName(value.name, names);
        return open
          ? { item: itemId, name: value.name, record: id, seq }
          : { commitment: readEntry(db, seq)!.entry.commit[id]!, item: itemId, record: id, seq };
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
