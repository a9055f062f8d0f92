import { holdSchema } from '../../../shared/domain/case.ts';
import { itemSchema } from '../../../shared/domain/item.ts';
import { readCase } from '../case/cases.ts';
import { assertNotHeld } from '../hold/holds.ts';
import { findRemnants } from '../quarantine/remnants.ts';
import { listRecords, readRecord } from '../records/read-records.ts';
import { removeLabels } from '../search/labels.ts';
import { append, inTransaction, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ContentId } from '../store/content.ts';
import { prepared } from '../store/prepared.ts';
import {
  clearancesOf,
  type Doomed,
  derivedContentOf,
  draftsShowing,
  isHeldByOthers,
  itemsOfCase,
  recordsOfItem,
} from './belongings.ts';
import { type SaltSample, sampleSalts, samplesOfItems } from './prove-gone.ts';
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
  'conversation-note',
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
  const { seq, value: item } = readRecord(session.db, itemId, itemSchema, 'item');
  const { caseId, sha256 } = item;
  assertNotHeld(session.db, caseId, itemId);
  const doomed = { id: itemId, sha256, seq };
  const drafts = draftsShowing(session.db, caseId, new Set([itemId]));
  const shown = [...drafts, ...clearancesOf(session.db, caseId, drafts)];
  return remove(session, { caseId, reason, items: [doomed] }, onProgress, (kept) => {
    const { seq: by, at } = hideItem(session, doomed, { caseId, reason }, shown, kept);
    return { seqs: [by], at };
  });
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
  const items = itemsOfCase(session.db, caseId);
  return remove(session, { caseId, reason, items }, onProgress, (kept) =>
    hideCase(session, { caseId, reason, items }, kept),
  );
}

interface Removal {
  readonly caseId: string;
  readonly reason: DestroyReason;
  readonly items: readonly Doomed[];
}

/** What a destruction took out of sight, to be removed and looked for. */
interface Kept {
  readonly hidden: ContentId[];
  readonly salts: SaltSample;
}

/** Hides in one transaction, removes in many short ones, and looks for what might be left. */
async function remove(
  session: Session,
  { caseId, reason, items }: Removal,
  onProgress: SliceProgress,
  hide: (kept: Kept) => { readonly seqs: readonly number[]; readonly at: string },
): Promise<Destroyed> {
  const { db } = session;
  const itemIds = items.map(({ id }) => id);
  const copiesOutside = findCopiesOutside(db, itemIds, items[0]?.seq ?? 0);
  const samples = samplesOfItems(db, items);
  const kept: Kept = { hidden: [], salts: sampleSalts(db, items.length) };
  const { seqs, at } = inTransaction(session, () => {
    markUnproven(db);
    return hide(kept);
  });
  await removeHidden(session, kept.hidden, onProgress);
  sealCheckpoint(session);
  const remnants = await findRemnants(session, [...samples, ...kept.salts.taken()]);
  takeUnproven(db);
  return { itemIds, caseId, reason, at, seqs, copiesOutside, remnants };
}

/** @param shown drafts that show the item, and what was said of them */
function hideItem(
  session: Session,
  { id, sha256 }: Doomed,
  { caseId, reason }: Pick<Removal, 'caseId' | 'reason'>,
  shown: readonly string[],
  kept: Kept,
): { seq: number; at: string } {
  for (const content of hideBytes(session, id, sha256)) kept.hidden.push(content);
  const ended = [id, ...recordsOfItem(session.db, id, ITEM_KINDS), ...shown];
  kept.salts.take(ended);
  removeLabels(session.db, [id]);
  const refs = { reason, case: caseId };
  const { seq, entry } = append(session, { kind: 'destroy', subject: id, refs, destroyed: ended });
  return { seq, at: entry.at };
}

/** Exhibits and what was said of them end with the case itself. */
function hideCase(session: Session, removal: Removal, kept: Kept): { seqs: number[]; at: string } {
  const { caseId, reason, items } = removal;
  const seqs = items.map((item) => hideItem(session, item, removal, [], kept).seq);
  const rest = valuesOfCase(session, caseId);
  kept.salts.take(rest);
  removeLabels(session.db, rest);
  const draft = { kind: 'destroy', subject: caseId, refs: { reason }, destroyed: rest } as const;
  const { seq, entry } = append(session, draft);
  return { seqs: [...seqs, seq], at: entry.at };
}

/** Every live value of the case that is left, holds included: their notes are personal data too. */
function valuesOfCase({ db }: Session, caseId: string): string[] {
  const ids = prepared<[string], string>(db, 'SELECT id FROM record WHERE case_id = ? AND value IS NOT NULL')
    .pluck()
    .all(caseId);
  const holds = listRecords(db, 'hold', caseId, holdSchema).map(({ id }) => id);
  return [...new Set([...ids, ...holds, caseId])];
}

function hideBytes(session: Session, itemId: string, sha256: string): ContentId[] {
  const own = isHeldByOthers(session.db, sha256, new Set([itemId])) ? [] : [sha256];
  return [...own, ...derivedContentOf(session.db, itemId)]
    .map((each) => hideContent(session, each))
    .filter((content) => content !== null);
}
