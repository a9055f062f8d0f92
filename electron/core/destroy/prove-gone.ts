import type { Bytes } from '../../../shared/bytes.ts';
import { sampleContent } from '../quarantine/remnants.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { derivedContentOf, isHeldByOthers } from './belongings.ts';

/**
 * Needles of one kind in one search: more would slow it down. A case of thousands of files is proven by a part of each, at
 * least one, and by the salts of every so many values.
 */
const MOST_NEEDLES = 20_000;

/** Records that an item commonly has. */
const SALTS_OF_ITEM = 5;

/** Pieces of everything stored for these items that will be destroyed, to look for afterwards. */
export function samplesOfItems(
  db: ReadDb,
  items: readonly { readonly id: string; readonly sha256: string }[],
): Bytes[] {
  const ids = new Set(items.map(({ id }) => id));
  const hashes = items.flatMap(({ id, sha256 }) => [
    ...(isHeldByOthers(db, sha256, ids) ? [] : [sha256]),
    ...derivedContentOf(db, id),
  ]);
  const share = Math.max(1, Math.floor(MOST_NEEDLES / Math.max(1, hashes.length)));
  return hashes.flatMap((sha256) => sampleContent(db, sha256, share));
}

/** Salts of values that are about to be destroyed: random, beside the value in its row, and nowhere else. */
export interface SaltSample {
  /** Takes those of these records; of every so many calls where there are many. */
  take(recordIds: readonly string[]): void;
  taken(): Bytes[];
}

export function sampleSalts(db: ReadDb, items: number): SaltSample {
  const every = Math.max(1, Math.ceil((items * SALTS_OF_ITEM) / MOST_NEEDLES));
  const salts = prepared<[string], Bytes>(db, 'SELECT salt FROM record WHERE id = ? AND salt IS NOT NULL');
  const found: Bytes[] = [];
  let calls = 0;
  return {
    take(recordIds) {
      if (calls++ % every !== 0) return;
      for (const id of recordIds) for (const salt of salts.pluck().all(id)) found.push(Uint8Array.from(salt));
    },
    taken: () => thin(found, MOST_NEEDLES),
  };
}

function thin<T>(values: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(values.length / most));
  return values.filter((_, index) => index % step === 0);
}
