import { perceptualDistance } from '../../../shared/domain/perceptual-distance.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

export interface Near {
  readonly itemId: string;
  readonly name: string;
  /** Bits of the perceptual hash that differ, 0 to 64; it finds what looks alike and proves nothing. */
  readonly distance: number;
}

interface Row {
  readonly itemId: string;
  readonly hash: string;
}

const NAME = `SELECT json_extract(value, '$.name') AS name FROM current_record
  WHERE kind = 'filename' AND item_id = ? ORDER BY entry_seq DESC, id DESC LIMIT 1`;

/** The pictures of a case that look most like this one, nearest first. Throws RECORD_UNKNOWN where it has no preview. */
export function nearestPictures(db: ReadDb, caseId: string, itemId: string, count: number): Near[] {
  const rows = prepared<[string], Row>(
    db,
    `SELECT item_id AS itemId, json_extract(value, '$.perceptualHash') AS hash FROM current_record
     WHERE kind = 'derivative' AND case_id = ? AND json_extract(value, '$.purpose') = 'preview'
       AND json_extract(value, '$.perceptualHash') IS NOT NULL`,
  ).all(caseId);
  const own = rows.find((row) => row.itemId === itemId);
  if (own === undefined) throw new JikimError('RECORD_UNKNOWN', { what: 'preview', id: itemId });
  const others = rows.filter((row) => row.itemId !== itemId);
  const near = others.map((row) => ({
    itemId: row.itemId,
    distance: perceptualDistance(own.hash, row.hash),
  }));
  return near
    .toSorted((a, b) => a.distance - b.distance)
    .filter((each) => !isWithheld(db, each.itemId))
    .slice(0, count)
    .map((each) => ({ ...each, name: nameOf(db, each.itemId) }));
}

function nameOf(db: ReadDb, itemId: string): string {
  return prepared<[string], { name: string }>(db, NAME).get(itemId)?.name ?? itemId;
}
