import { listen } from '../../ipc/client.ts';

/** What a person looks for. */
export interface Wanted {
  readonly text: string;
  /** As it is shown in the choice of senders; empty for everybody. */
  readonly sender: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly from: string;
  readonly to: string;
}

export const NOTHING: Wanted = { text: '', sender: '', from: '', to: '' };

interface Kept {
  readonly wanted: Wanted;
  readonly chosen: number;
}

/** Outside of React: whoever comes back from a conversation finds the search as it was. */
const kept = new Map<string, Kept>();

export function keptSearch(caseId: string): Kept {
  return kept.get(caseId) ?? { wanted: NOTHING, chosen: -1 };
}

export function keepSearch(caseId: string, search: Kept): void {
  kept.set(caseId, search);
}

/** Nothing of a vault stays in the page once it is closed. */
listen('locked', () => kept.clear());
