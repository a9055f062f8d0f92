import {
  type PaperAnchor,
  paperAnchorSchema,
  type TimestampRequestRecord,
  type TimestampTokenRecord,
} from '../../../shared/domain/anchor.ts';
import { listRecords, type Stored } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { listTimestampRequests, listTimestampTokens } from './timestamps.ts';

/** How far the log's time rests on somebody else: by the newest checkpoint that was stamped, or else dated on paper. */
export type AnchorState =
  | { readonly state: 'local-clock' }
  | { readonly state: 'requested'; readonly at: string; readonly size: number }
  | {
      readonly state: 'stamped';
      readonly genTime: string;
      readonly authority: string;
      readonly trusted: boolean;
      readonly size: number;
    }
  | { readonly state: 'paper'; readonly on: string; readonly kind: string; readonly size: number };

/**
 * The state for a log of `size` entries: an anchor over fewer entries says nothing of the later ones. A stamp of a trusted
 * authority comes before a date on paper, and that before a stamp whose issuer nobody trusts, which anyone can make.
 */
export function anchorStateFor(db: ReadDb, size: number): AnchorState {
  return anchorStateOf(readAnchors(db), size);
}

/** Everything that was ever recorded to confirm the time of the log. */
export interface Anchors {
  readonly tokens: readonly Stored<TimestampTokenRecord>[];
  readonly papers: readonly Stored<PaperAnchor>[];
  readonly requests: readonly Stored<TimestampRequestRecord>[];
}

export function readAnchors(db: ReadDb): Anchors {
  return {
    tokens: listTimestampTokens(db),
    papers: listPaperAnchors(db),
    requests: listTimestampRequests(db),
  };
}

/** The same as `anchorStateFor` from anchors that were read already: for many sizes at once. */
export function anchorStateOf(anchors: Anchors, size: number): AnchorState {
  const tokens = covering(anchors.tokens, size).sort((a, b) => (a.genTime < b.genTime ? -1 : 1));
  const trusted = tokens.find(({ trust }) => trust === 'trusted');
  if (trusted !== undefined) return stamped(trusted);
  const paper = covering(anchors.papers, size).sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  if (paper !== undefined) return { state: 'paper', on: paper.on, kind: paper.kind, size: paper.size };
  if (tokens[0] !== undefined) return stamped(tokens[0]);
  const request = covering(anchors.requests, size)[0];
  return request === undefined
    ? { state: 'local-clock' }
    : { state: 'requested', at: request.at, size: request.size };
}

function covering<T extends { size: number }>(stored: readonly Stored<T>[], size: number): T[] {
  return stored.map(({ value }) => value).filter((each) => each.size >= size);
}

function stamped({ genTime, authority, trust, size }: TimestampTokenRecord): AnchorState {
  return { state: 'stamped', genTime, authority, trusted: trust === 'trusted', size };
}

export function listPaperAnchors(db: ReadDb): Stored<PaperAnchor>[] {
  return listRecords(db, 'paper-anchor', null, paperAnchorSchema);
}
