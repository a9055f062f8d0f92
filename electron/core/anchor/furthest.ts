import type { ReadDb } from '../store/handles.ts';
import { type AnchorState, anchorStateOf, readAnchors } from './state.ts';

/** What a third party confirms comes before what only looks like it, and that before a request without an answer. */
const RANK = ['confirmed', 'stamped', 'requested', 'local-clock'] as const;

/**
 * How far anything confirms the time of the log: the anchor over most of its entries. Recording an anchor adds entries that
 * it cannot cover, so the newest checkpoint alone would never be called stamped.
 */
export function furthestAnchor(db: ReadDb): AnchorState {
  const anchors = readAnchors(db);
  const anchored = [...anchors.tokens, ...anchors.papers, ...anchors.requests];
  const sizes = [...new Set(anchored.map(({ value }) => value.size))].sort((a, b) => b - a);
  const states = sizes.map((size) => anchorStateOf(anchors, size));
  for (const rank of RANK) {
    const found = states.find((state) => rankOf(state) === rank);
    if (found !== undefined) return found;
  }
  return { state: 'local-clock' };
}

function rankOf(anchor: AnchorState): (typeof RANK)[number] {
  if (anchor.state === 'paper') return 'confirmed';
  if (anchor.state === 'stamped') return anchor.trusted ? 'confirmed' : 'stamped';
  return anchor.state;
}
