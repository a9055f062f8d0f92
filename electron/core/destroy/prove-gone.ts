import type { Bytes } from '../../../shared/bytes.ts';
import { sampleContent } from '../quarantine/remnants.ts';
import type { ReadDb } from '../store/handles.ts';
import { derivedContentOf, isHeldByOthers } from './belongings.ts';

/** Needles of one search: more would slow it down. A case of thousands of files is proven by a part of each. */
const MOST_NEEDLES = 20_000;

/** Pieces of everything stored for these items that will be destroyed, to look for afterwards. */
export function samplesOfItems(
  db: ReadDb,
  items: readonly { readonly id: string; readonly sha256: string }[],
): Bytes[] {
  const ids = items.map(({ id }) => id);
  const hashes = items.flatMap(({ id, sha256 }) => [
    ...(isHeldByOthers(db, sha256, ids) ? [] : [sha256]),
    ...derivedContentOf(db, id),
  ]);
  const share = Math.max(1, Math.floor(MOST_NEEDLES / Math.max(1, hashes.length)));
  return hashes.flatMap((sha256) => thin(sampleContent(db, sha256), share));
}

/** Salts of the values that will be destroyed: random, beside the value in its row, and nowhere else. */
export function saltsOf(db: ReadDb, recordIds: readonly string[]): Bytes[] {
  const salts = db.prepare('SELECT salt FROM record WHERE id = ? AND salt IS NOT NULL').pluck();
  const found = recordIds.flatMap((id) => salts.all(id) as Uint8Array[]);
  return thin(found, MOST_NEEDLES).map((salt) => Uint8Array.from(salt));
}

function thin<T>(values: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(values.length / most));
  return values.filter((_, index) => index % step === 0);
}
