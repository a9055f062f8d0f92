import { type Item, itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { RandomAccessSource } from '../decode/index.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { readRecord, type Stored } from '../records/read-records.ts';
import { type ContentId, findStored } from '../store/content.ts';
import { readContent, readWholeContent } from '../store/content-read.ts';
import type { ReadDb } from '../store/handles.ts';

/** An original in the vault: what it is, and its bytes in order or from anywhere. */
export interface Original {
  readonly item: Stored<Item>;
  readonly content: ContentId;
  open(): AsyncIterable<Uint8Array<ArrayBuffer>>;
  readonly source: RandomAccessSource;
}

/** Throws RECORD_UNKNOWN, ITEM_WITHHELD for an isolated item, ITEM_BYTES_MISSING where the vault lost them. */
export function readOriginal(db: ReadDb, itemId: string): Original {
  const item = readRecord(db, itemId, itemSchema, 'item');
  if (isWithheld(db, itemId)) throw new JikimError('ITEM_WITHHELD', { id: itemId });
  const stored = findStored(db, item.value.sha256);
  if (stored === undefined) throw new JikimError('ITEM_BYTES_MISSING', { id: itemId });
  return {
    item,
    content: stored.id,
    open: () => stream(db, stored.id),
    source: {
      size: item.value.size,
      read: async (offset, length) =>
        readWholeContent(db, stored.id, { start: offset, end: offset + length }),
    },
  };
}

async function* stream(db: ReadDb, content: ContentId): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* readContent(db, content);
}
