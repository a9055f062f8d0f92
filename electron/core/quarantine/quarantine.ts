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
import { findRemnants, sampleContent } from './remnants.ts';
import { isWithheld } from './withheld.ts';

/** What a person may say of an isolated file. Nothing is required; nobody is asked who saw it. */
export interface QuarantineWords {
  readonly isolatedBy: string;
  readonly finder?: string;
  readonly description?: string;
  readonly whereOriginalIs?: string;
}

export interface Quarantined {
  readonly quarantine: Quarantine;
  readonly items: readonly string[];
  /** Pieces of the bytes still found in the decrypted database; empty is the proof that none is left. */
  readonly remnants: number;
  readonly copiesOutside: readonly Whereabouts[];
}

/** Kinds of record that show or stem from the bytes. The item keeps its hash and size, the acquisition its source. */
const SHOWING_KINDS = ['derivative', 'metadata', 'reading', 'conversation-note'];

/**
 * Isolates an item at any time: in one transaction its bytes, derivatives, previews, search rows and draft exhibits are
 * out of reach, in every case that holds the same bytes; then the rows are destroyed in slices and the decrypted file is
 * searched for what might be left. Never touches the source device.
 */
export async function quarantineItem(
  session: Session,
  itemId: string,
  words: QuarantineWords,
  onProgress: SliceProgress = () => {},
): Promise<Quarantined> {
  const { value: item } = readRecord(session.db, itemId, itemSchema, 'item');
  if (isWithheld(session.db, itemId)) throw new JikimError('ALREADY_QUARANTINED', { name: itemId });
  const same = sameBytes(session.db, item.sha256);
  const samples = samplesOf(session.db, item.sha256, same);
  const copiesOutside = findCopiesOutside(
    session.db,
    same.map(({ id }) => id),
    same[0]?.seq ?? 0,
  );
  const { records, hidden } = inTransaction(session, () => {
    markUnproven(session.db);
    return isolateAll(session, same, words);
  });
  await removeHidden(session, hidden, onProgress);
  sealCheckpoint(session);
  const remnants = await findRemnants(session, samples);
  takeUnproven(session.db);
  return {
    quarantine: records.find((each) => each.itemId === itemId)!,
    items: same.map(({ id }) => id),
    remnants,
    copiesOutside,
  };
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

/** Pieces of the bytes and of everything that was made from them. */
function samplesOf(db: ReadDb, sha256: string, items: readonly Stored<Item>[]): Uint8Array[] {
  const derived = items.flatMap(({ id }) => derivedContentOf(db, id));
  return [sha256, ...new Set(derived)].flatMap((each) => sampleContent(db, each));
}

function sameBytes(db: ReadDb, sha256: string): Stored<Item>[] {
  return listRecordsOfBytes(db, 'item', sha256, itemSchema);
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
