import type { Bytes } from '../../../shared/bytes.ts';
import { toId } from '../../../shared/domain/ids.ts';
import {
  acquisitionSchema,
  type FileName,
  fileNameSchema,
  type Item,
  itemSchema,
} from '../../../shared/domain/item.ts';
import { type Quarantine, quarantineSchema } from '../../../shared/domain/quarantine.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { clearancesOf, derivedContentOf, draftsShowing, recordsOfItem } from '../destroy/belongings.ts';
import { samplesOfItems } from '../destroy/prove-gone.ts';
import { hideContent, removeHidden, type SliceProgress } from '../destroy/remove-bytes.ts';
import { markUnproven, takeUnproven } from '../destroy/unproven.ts';
import { findCopiesOutside, type Whereabouts } from '../destroy/whereabouts.ts';
import {
  listItemRecords,
  listRecords,
  listRecordsOfBytes,
  readRecord,
  type Stored,
} from '../records/read-records.ts';
import { removeLabels } from '../search/labels.ts';
import { append, inTransaction, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ContentId } from '../store/content.ts';
import type { ReadDb } from '../store/handles.ts';
import { toIsolatedHash } from './isolated-hash.ts';
import { findRemnants } from './remnants.ts';
import { isWithheld } from './withheld.ts';

/** What a person may say of an isolated file. Nothing is required; nobody is asked who saw it. */
export interface QuarantineWords {
  readonly isolatedBy: string;
  readonly finder?: string;
  readonly description?: string;
  readonly whereOriginalIs?: string;
}

/** What came of an isolation. */
export interface Isolation {
  readonly quarantines: readonly Quarantine[];
  /** All that stand for the same bytes, in other cases too. */
  readonly items: readonly string[];
  /** Pieces that were searched for: 0 of a file that is too short or too uniform to be told from others. */
  readonly pieces: number;
  /** How many of them are still found in the decrypted database; 0 is the proof that none is left, where any was sought. */
  readonly remnants: number;
  readonly copiesOutside: readonly Whereabouts[];
}

/** The same, of one item or file. */
export interface Quarantined extends Omit<Isolation, 'quarantines'> {
  readonly quarantine: Quarantine;
}

/** Kinds of record that show or stem from the bytes. The item keeps its hash and size, the acquisition its source. */
const SHOWING_KINDS = ['derivative', 'metadata', 'reading', 'conversation-note'];

/** Isolates one item, see `quarantineItems`. Throws RECORD_UNKNOWN, ALREADY_QUARANTINED. */
export async function quarantineItem(
  session: Session,
  itemId: string,
  words: QuarantineWords,
  onProgress: SliceProgress = () => {},
): Promise<Quarantined> {
  readRecord(session.db, itemId, itemSchema, 'item');
  if (isWithheld(session.db, itemId)) throw new JikimError('ALREADY_QUARANTINED', { name: itemId });
  const { quarantines, ...rest } = await quarantineItems(session, [itemId], words, onProgress);
  return { quarantine: quarantines.find((each) => each.itemId === itemId)!, ...rest };
}

/**
 * Isolates items at any time: in one transaction their bytes, derivatives, previews, search rows and draft exhibits are
 * out of reach, in every case that holds the same bytes; then the rows are destroyed in slices and the decrypted file is
 * searched for what might be left. Never touches the source device. Those that are isolated already are passed over.
 * Throws RECORD_UNKNOWN, before anything is changed.
 */
export async function quarantineItems(
  session: Session,
  itemIds: readonly string[],
  words: QuarantineWords,
  onProgress: SliceProgress = () => {},
): Promise<Isolation> {
  const hidden = hideItems(session, itemIds, words);
  const { quarantines, items, pieces, copiesOutside } = hidden;
  const remnants = await removeIsolated(session, [hidden], onProgress);
  return { quarantines, items, pieces, remnants, copiesOutside };
}

/** Items that are out of reach, and what of them is still to be removed and looked for. Lives in memory only. */
export interface HiddenItems extends Omit<Isolation, 'remnants'> {
  readonly contents: readonly ContentId[];
  readonly samples: readonly Bytes[];
}

/**
 * The first half of `quarantineItems`, which ends before this returns: from here on nobody reads, decodes or exports them,
 * also where other work is going on. If nothing follows, the next opening of the vault removes the bytes.
 * Throws RECORD_UNKNOWN, before anything is changed.
 */
export function hideItems(session: Session, itemIds: readonly string[], words: QuarantineWords): HiddenItems {
  const same = sameBytes(session.db, itemIds);
  const items = same.map(({ id }) => id);
  const samples = samplesOfItems(
    session.db,
    same.map(({ id, value }) => ({ id, sha256: value.sha256 })),
  );
  const since = same.reduce((least, { seq }) => Math.min(least, seq), Number.MAX_SAFE_INTEGER);
  const copiesOutside = findCopiesOutside(session.db, items, since);
  const { records, hidden } = inTransaction(session, () => {
    markUnproven(session.db);
    return isolateAll(session, same, words);
  });
  sealCheckpoint(session);
  const pieces = samples.length;
  return { quarantines: records, items, pieces, copiesOutside, contents: hidden, samples };
}

/**
 * The second half, for several at once: removes their bytes and gives the number of pieces still found in the decrypted
 * vault. Throws CANCELLED, and whatever `onProgress` throws, where nobody waits for it any more.
 */
export async function removeIsolated(
  session: Session,
  hidden: readonly HiddenItems[],
  onProgress: SliceProgress = () => {},
  isWanted: () => boolean = () => true,
): Promise<number> {
  // A destruction that ended in between took the mark for its own.
  inTransaction(session, () => markUnproven(session.db));
  await removeHidden(
    session,
    hidden.flatMap(({ contents }) => contents),
    onProgress,
  );
  const samples = hidden.flatMap((each) => each.samples);
  const remnants = await findRemnants(session, samples, isWanted);
  takeUnproven(session.db);
  return remnants;
}

export function listQuarantine(db: ReadDb, caseId: string): Stored<Quarantine>[] {
  return listRecords(db, 'quarantine', caseId, quarantineSchema);
}

/** Adds to what is said of an isolated file: description, where the original is, to whom it was referred. */
export function describeQuarantine(
  session: Session,
  itemId: string,
  change: Partial<
    Pick<
      Quarantine,
      'description' | 'whereOriginalIs' | 'finder' | 'referredTo' | 'referredAt' | 'referenceNumber'
    >
  >,
): Quarantine {
  const stored = listItemRecords(session.db, 'quarantine', itemId, quarantineSchema)[0];
  if (stored === undefined) throw new JikimError('RECORD_UNKNOWN', { what: 'isolated item', id: itemId });
  const value: Quarantine = { ...stored.value, ...change };
  inTransaction(session, () =>
    append(session, {
      kind: 'quarantine',
      subject: itemId,
      refs: { act: 'described' },
      records: [{ id: stored.id, kind: 'quarantine', value }],
    }),
  );
  return value;
}

/** Every item that stands for the bytes of these, oldest first within each; without those that are isolated. */
function sameBytes(db: ReadDb, itemIds: readonly string[]): Stored<Item>[] {
  const hashes = itemIds.map((id) => readRecord(db, id, itemSchema, 'item').value.sha256);
  return [...new Set(hashes)]
    .flatMap((sha256) => listRecordsOfBytes(db, 'item', sha256, itemSchema))
    .filter(({ id }) => !isWithheld(db, id));
}

function isolateAll(session: Session, items: readonly Stored<Item>[], words: QuarantineWords) {
  const hidden: ContentId[] = [];
  const records = items.map((item) => {
    for (const sha256 of [item.value.sha256, ...derivedContentOf(session.db, item.id)]) {
      const content = hideContent(session, sha256);
      if (content !== null) hidden.push(content);
    }
    return isolate(session, item, words);
  });
  return { records, hidden };
}

function isolate(session: Session, item: Stored<Item>, words: QuarantineWords): Quarantine {
  const drafts = draftsShowing(session.db, item.value.caseId, new Set([item.id]));
  const ended = [
    ...recordsOfItem(session.db, item.id, SHOWING_KINDS),
    ...drafts,
    ...clearancesOf(session.db, item.value.caseId, drafts),
  ];
  const value = toQuarantine(session, item, words);
  removeLabels(session.db, [item.id]);
  append(session, {
    kind: 'quarantine',
    subject: item.id,
    refs: { act: 'isolated', case: item.value.caseId },
    records: [
      { id: toId('rec', session.ports.random.bytes(20)), kind: 'quarantine', value },
      ...toIsolatedHash(session, item.value),
    ],
    destroyed: ended,
  });
  return value;
}

function toQuarantine(
  { db, ports }: Session,
  { id, value }: Stored<Item>,
  words: QuarantineWords,
): Quarantine {
  const names: FileName[] = listItemRecords(db, 'filename', id, fileNameSchema).map((each) => each.value);
  const acquisition = listItemRecords(db, 'acquisition', id, acquisitionSchema)[0]?.value;
  const { caseId, sha256, sha512, size, type } = value;
  return {
    caseId,
    itemId: id,
    sha256,
    sha512,
    size,
    type,
    fileName: names[0]?.name ?? '',
    isolatedBy: words.isolatedBy,
    isolatedAt: new Date(ports.clock.now()).toISOString(),
    finder: words.finder ?? '',
    sourceDevice: acquisition?.source.device ?? '',
    description: words.description ?? '',
    whereOriginalIs: words.whereOriginalIs ?? '',
    referredTo: '',
    referredAt: '',
    referenceNumber: '',
  };
}
