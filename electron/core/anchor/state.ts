import { type PaperAnchor, paperAnchorSchema } from '../../../shared/domain/anchor.ts';
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

/** The state for a log of `size` entries: an anchor over fewer entries says nothing of the later ones. */
export function anchorStateFor(db: ReadDb, size: number): AnchorState {
  const tokens = listTimestampTokens(db).map(({ value }) => value);
  const token = tokens
    .filter((each) => each.size >= size)
    .sort((a, b) => (a.genTime < b.genTime ? -1 : 1))[0];
  if (token !== undefined) {
    const { genTime, authority, trust } = token;
    return { state: 'stamped', genTime, authority, trusted: trust === 'trusted', size: token.size };
  }
  const paper = listPaperAnchors(db).find(({ value }) => value.size >= size)?.value;
  if (paper !== undefined) return { state: 'paper', on: paper.on, kind: paper.kind, size: paper.size };
  const request = listTimestampRequests(db).find(({ value }) => value.size >= size)?.value;
  return request === undefined
    ? { state: 'local-clock' }
    : { state: 'requested', at: request.at, size: request.size };
}

export function listPaperAnchors(db: ReadDb): Stored<PaperAnchor>[] {
  return listRecords(db, 'paper-anchor', null, paperAnchorSchema);
}
