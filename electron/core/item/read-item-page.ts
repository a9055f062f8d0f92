import { markText } from '../../../shared/domain/exhibit-mark.ts';
import {
  type Acquisition,
  type Derivative,
  derivativeSchema,
  itemSchema,
} from '../../../shared/domain/item.ts';
import type { GivenAnswer } from '../../../shared/domain/recording.ts';
import { conversationsOf, listReadings } from '../conversation/conversations.ts';
import { readEntry } from '../custody/read.ts';
import { listExhibits } from '../exhibit/exhibits.ts';
import { listPersonRecords } from '../people/people.ts';
import { readRecordingState } from '../recording/guard.ts';
import { listItemRecords, readRecord } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { type ItemView, viewItem } from './items.ts';
import { hasLivePhotoMark, livePhotosOf } from './live-photo.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { type Viewer, viewerOf } from './viewer.ts';

export interface ExhibitOfItem {
  readonly exhibitId: string;
  readonly mark: string;
  readonly title: string;
  readonly status: 'draft' | 'filed' | 'withdrawn';
  readonly messages: { readonly from: number; readonly to: number } | null;
}

export interface ItemPage extends Neighbours {
  readonly view: ItemView;
  /** Newest first, with the name of who took it in. */
  readonly acquisitions: readonly (Acquisition & { readonly by: string | null })[];
  /** Oldest first, with the time of the entry that made each. */
  readonly derivatives: readonly (Derivative & { readonly at: string })[];
  readonly exhibits: readonly ExhibitOfItem[];
  readonly recording: { readonly answer: GivenAnswer; readonly isBlocked: boolean } | null;
  readonly conversationId: string | null;
  readonly viewer: Viewer;
}

/** Everything said of one item. Throws RECORD_UNKNOWN. */
export function readItemPage(db: ReadDb, itemId: string): ItemPage {
  const stored = readRecord(db, itemId, itemSchema, 'item');
  const { caseId, type } = stored.value;
  const view = viewItem(db, stored, hasLivePhotoMark(db, itemId) ? livePhotosOf(db, caseId) : () => []);
  return {
    view,
    acquisitions: withNames(db, view.acquisitions),
    derivatives: withTimes(db, itemId),
    exhibits: exhibitsWith(db, caseId, itemId),
    recording: readRecordingState(db, itemId),
    conversationId: conversationOf(db, itemId),
    viewer: viewerOf(type),
    ...neighboursOf(db, caseId, stored.seq),
  };
}

function withNames(db: ReadDb, acquisitions: readonly Acquisition[]): ItemPage['acquisitions'] {
  const names = new Map(listPersonRecords(db).map(({ personId, name }) => [personId, name]));
  return acquisitions
    .toReversed()
    .map((each) => ({ ...each, by: each.personId === null ? null : (names.get(each.personId) ?? null) }));
}

function withTimes(db: ReadDb, itemId: string): ItemPage['derivatives'] {
  return listItemRecords(db, 'derivative', itemId, derivativeSchema).map(({ value, seq }) => ({
    ...value,
    at: readEntry(db, seq)?.entry.at ?? '',
  }));
}

function exhibitsWith(db: ReadDb, caseId: string, itemId: string): ExhibitOfItem[] {
  return listExhibits(db, caseId).flatMap(({ value: { exhibitId, mark, title, status, parts } }) => {
    const part = parts.find((each) => each.itemId === itemId);
    if (part === undefined) return [];
    const messages = part.from === null || part.to === null ? null : { from: part.from, to: part.to };
    return [{ exhibitId, mark: markText(mark), title, status, messages }];
  });
}

function conversationOf(db: ReadDb, itemId: string): string | null {
  const reading = listReadings(db, itemId).at(-1);
  if (reading === undefined) return null;
  const first = conversationsOf(db, reading.id)[0];
  return first === undefined ? null : `${reading.id}:${first.number}`;
}
