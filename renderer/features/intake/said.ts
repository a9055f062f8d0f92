import { useSyncExternalStore } from 'react';
import type { AcquisitionSaid } from '../../../shared/ipc/calls/intake.ts';
import { listen } from '../../ipc/client.ts';

/** What a person says of a batch. Every text may be empty: what is not said is recorded as not known. */
export type Said = AcquisitionSaid & { readonly previews: 'now' | 'later' | 'never' };

const UNSAID: Said = { copyKind: 'received-copy', method: 'screenshot', previews: 'later' };

let said: Said = UNSAID;
const watchers = new Set<() => void>();

function put(next: Said): void {
  said = next;
  for (const watch of watchers) watch();
}

/** The form as it was left, for the next batch: a phone is worked off in several. Forgotten when the vault is locked. */
export function useSaid(): readonly [Said, (part: Partial<Said>) => void] {
  const now = useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => said,
  );
  return [now, (part) => put({ ...said, ...part })];
}

/** Without what was left empty, and without what belongs to another answer than the one given. */
export function toSent({ previews, ...given }: Said): Said {
  const isOriginal = given.copyKind === 'original';
  const kept = Object.entries(given).filter(
    ([field, value]) =>
      value !== undefined &&
      value !== '' &&
      !(isOriginal && RECEIVED.has(field)) &&
      !(field === 'secondDevice' && given.method !== 'photo-of-screen') &&
      !(field === 'profilesHidden' && given.method !== 'app-capture'),
  );
  return { ...(Object.fromEntries(kept) as AcquisitionSaid), previews };
}

export const RECEIVED_FIELDS = [
  'receivedVia',
  'receivedFrom',
  'receivedAt',
  'receivedQuality',
  'firstFileAt',
] as const;
const RECEIVED: ReadonlySet<string> = new Set(RECEIVED_FIELDS);

listen('locked', () => put(UNSAID));
