import type { Bytes } from '../../../shared/bytes.ts';
import { holdSchema } from '../../../shared/domain/case.ts';
import { type Item, itemSchema } from '../../../shared/domain/item.ts';
import { readCase } from '../case/cases.ts';
import { assertNotHeld } from '../hold/holds.ts';
import { findRemnants } from '../quarantine/remnants.ts';
import { listRecords, readRecord } from '../records/read-records.ts';
import { removeLabels } from '../search/labels.ts';
import { append, inTransaction, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ContentId } from '../store/content.ts';
import {
  clearancesOf,
  derivedContentOf,
  draftsShowing,
  isHeldByOthers,
  recordsOfItem,
} from './belongings.ts';
import { saltsOf, samplesOfItems } from './prove-gone.ts';
import { hideContent, removeHidden, type SliceProgress } from './remove-bytes.ts';
import { markUnproven, takeUnproven } from './unproven.ts';
import { findCopiesOutside, type Whereabouts } from './whereabouts.ts';

/** Why something is destroyed, as a code: the log says no more. */
export type DestroyReason =
  | 'taken-by-mistake'
  | 'consent-withdrawn'
  | 'retention-ended'
  | 'case-ended'
  | 'request';
export const DESTROY_REASONS = [
  'taken-by-mistake',
  'consent-withdrawn',
  'retention-ended',
  'case-ended',
  'request',
] as const;

export interface Destroyed {
  readonly itemIds: readonly string[];
  readonly caseId: string;
  readonly reason: DestroyReason;
  readonly at: string;
  /** Entries that say so. */
  readonly seqs: readonly number[];
  /** Exports and backups that may still hold it; nobody here can reach them. */
  readonly copiesOutside: readonly Whereabouts[];
  /** Pieces still found in the decrypted file; 0 is the proof that nothing is left in it. */
  readonly remnants: number;
}

/** Kinds of record that belong to an item and end with it. */
const ITEM_KINDS = [
  'acquisition',
  'filename',
  'intake-note',
  'derivative',
  'metadata',
  'reading',
  'quarantine',
];

/**
 * Destroys one item: bytes, derivatives, search rows, values and salts. A tombstone with ids, time and a reason code stays,
 * so that the log remains provable (개인정보 보호법 21). Refused under a legal hold.
 */
export async function destroyItem(
  session: Session,
  itemId: string,
  reason: DestroyReason,
  onProgress: SliceProgress = () => {},
): Promise<Destroyed> {
  const item = readRecord(session.db, itemId, itemSchema, 'item');
  assertNotHeld(session.db, item.value.caseId, itemId);
  const copiesOutside = findCopiesOutside(session.db, [itemId], item.seq);
  const samples = samplesOfItems(session.db, [{ id: itemId, sha256: item.value.sha256 }]);
  const { seq, at, hidden, salts } = inTransaction(session, () => {
    markUnproven(session.db);
    return hideItem(session, itemId, item.value, reason);
  });
  await removeHidden(session, hidden, onProgress);
  sealCheckpoint(session);
  const remnants = await findRemnants(session, [...samples, ...salts]);
  takeUnproven(session.db);
  return { itemIds: [itemId], caseId: item.value.caseId, reason, at, seqs: [seq], copiesOutside, remnants };
}

/** Destroys a whole case: every item, then every value of the case itself. Refused while anything in it is held. */
export async function destroyCase(
  session: Session,
  caseId: string,
  reason: DestroyReason,
  onProgress: SliceProgress = () => {},
): Promise<Destroyed> {
  readCase(session.db, caseId);
  assertNotHeld(session.db, caseId, null);
  const items = listRecords(session.db, 'item', caseId, itemSchema);
  const itemIds = items.map(({ id }) => id);
  const copiesOutside = findCopiesOutside(session.db, itemIds, items[0]?.seq ?? 0);
  const samples = samplesOfItems(
    session.db,
    items.map(({ id, value }) => ({ id, sha256: value.sha256 })),
  );
  const { seqs, at, hidden, salts } = inTransaction(session, () => {
    markUnproven(session.db);
    return hideCase(session, caseId, items, reason);
  });
  await removeHidden(session, hidden, onProgress);
  sealCheckpoint(session);
  const remnants = await findRemnants(session, [...samples, ...salts]);
  takeUnproven(session.db);
  return { itemIds, caseId, reason, at, seqs, copiesOutside, remnants };
}

interface Hidden {
  readonly seq: number;
  readonly at: string;
  readonly hidden: ContentId[];
  readonly salts: Bytes[];
}

function hideItem(session: Session, itemId: string, item: Item, reason: DestroyReason): Hidden {
  const hidden = hideBytes(session, itemId, item);
  const drafts = draftsShowing(session.db, item.caseId, [itemId]);
  const ended = [
    itemId,
    ...recordsOfItem(session.db, itemId, ITEM_KINDS),
    ...drafts,
    ...clearancesOf(session.db, item.caseId, drafts),
  ];
  const salts = saltsOf(session.db, ended);
  removeLabels(session.db, [itemId]);
  const refs = { reason, case: item.caseId };
  const { seq, entry } = append(session, { kind: 'destroy', subject: itemId, refs, destroyed: ended });
  return { seq, at: entry.at, hidden, salts };
}

function hideCase(
  session: Session,
  caseId: string,
  items: readonly { id: string; value: Item }[],
  reason: DestroyReason,
) {
  const parts = items.map(({ id, value }) => hideItem(session, id, value, reason));
  const rest = valuesOfCase(session, caseId);
  const salts = [...parts.flatMap((part) => part.salts), ...saltsOf(session.db, rest)];
  removeLabels(session.db, rest);
  const { seq, entry } = append(session, {
    kind: 'destroy',
    subject: caseId,
    refs: { reason },
    destroyed: rest,
  });
  return {
    seqs: [...parts.map((part) => part.seq), seq],
    at: entry.at,
    hidden: parts.flatMap((part) => part.hidden),
    salts,
  };
}

/** Every live value of the case that is left, holds included: their notes are personal data too. */
function valuesOfCase({ db }: Session, caseId: string): string[] {
  const ids = db
    .prepare('SELECT DISTINCT id FROM record WHERE case_id = ? AND value IS NOT NULL')
    .pluck()
    .all(caseId);
  const holds = listRecords(db, 'hold', caseId, holdSchema).map(({ id }) => id);
  return [...new Set([...(ids as string[]), ...holds, caseId])];
}

function hideBytes(session: Session, itemId: string, item: Item): ContentId[] {
  const own = isHeldByOthers(session.db, item.sha256, [itemId]) ? [] : [item.sha256];
  return [...own, ...derivedContentOf(session.db, itemId)]
    .map((sha256) => hideContent(session, sha256))
    .filter((content) => content !== null);
}
