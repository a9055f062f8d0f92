import type { ItemFilter, ItemOrder } from '../../../shared/ipc/calls/item.ts';
import { listen } from '../../ipc/client.ts';
import type { Look } from './layout.ts';

/** How a person looks through the items of a case: what a list is narrowed to and ordered by, and where in it they are. */
export interface Browsing {
  readonly look: Look;
  readonly filter: ItemFilter;
  readonly order: ItemOrder;
  /** Place of the item that keys act on, counted from 0. */
  readonly active: number;
}

export const FIRST: Browsing = {
  look: 'grid',
  filter: {},
  order: { by: 'taken', isDescending: false },
  active: 0,
};

/** In memory only, so that a person who opened one item comes back to where they were; gone with a lock. */
const kept = new Map<string, Browsing>();

export function browsingOf(caseId: string): Browsing {
  return kept.get(caseId) ?? FIRST;
}

export function keepBrowsing(caseId: string, browsing: Browsing): void {
  kept.set(caseId, browsing);
}

listen('locked', () => kept.clear());
