import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { derivativeSchema, itemSchema } from '../../../shared/domain/item.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { eachRecord, listRecordsOfBytes } from '../records/read-records.ts';
import { type ContentId, type ContentInfo, contentInfo, findStored } from '../store/content.ts';
import { readContent } from '../store/content-read.ts';
import type { ReadDb } from '../store/handles.ts';
import { assertGoesOn } from './goes-on.ts';

export type OnBytes = (done: number, total: number) => void;

/** What the records say must be there, by SHA-256: whose it is and its other hash. */
interface Expected {
  readonly id: string;
  readonly sha512: string | null;
  readonly size: number;
}

/**
 * Every stored byte against the hashes in the records, and every record against what is stored. Isolated items are
 * withheld, not damaged: their bytes must be gone. Records and contents are looked up one by one, so that memory does not
 * grow with their number.
 */
export async function verifyContents(
  db: ReadDb,
  onBytes: OnBytes,
  signal?: AbortSignal,
): Promise<VaultFinding[]> {
  const findings = [...missing(db), ...withheldButPresent(db)];
  const total = db.prepare("SELECT coalesce(sum(size), 0) FROM content WHERE state = 'stored'").pluck().get();
  let done = 0;
  for (const content of storedContents(db)) {
    assertGoesOn(signal);
    const known = expectedAs(db, content.sha256 ?? '');
    if (known === undefined) findings.push({ code: 'CONTENT_UNKNOWN', params: { id: content.sha256 ?? '' } });
    const same = await hasRecordedHash(db, content, known, (bytes) => {
      done += bytes;
      onBytes(done, total as number);
      return signal?.aborted !== true;
    });
    assertGoesOn(signal);
    if (!same) findings.push({ code: 'CONTENT_DIFFERS', params: { id: known?.id ?? content.sha256 ?? '' } });
  }
  return findings;
}

function* storedContents(db: ReadDb): Generator<ContentInfo> {
  const ids = db.prepare("SELECT id FROM content WHERE state = 'stored' ORDER BY id").pluck().all();
  for (const id of ids as ContentId[]) {
    const content = contentInfo(db, id);
    if (content !== undefined) yield content;
  }
}

/** What the records say of these bytes: an item that is not isolated before a derivative, the newest of several. */
function expectedAs(db: ReadDb, sha256: string): Expected | undefined {
  const item = listRecordsOfBytes(db, 'item', sha256, itemSchema).findLast(({ id }) => !isWithheld(db, id));
  if (item !== undefined) return { id: item.id, sha512: item.value.sha512, size: item.value.size };
  const derivative = listRecordsOfBytes(db, 'derivative', sha256, derivativeSchema).at(-1);
  return derivative && { id: derivative.id, sha512: null, size: derivative.value.size };
}

function missing(db: ReadDb): VaultFinding[] {
  const absent = new Map<string, string>();
  for (const { id, value } of eachRecord(db, 'derivative', null, derivativeSchema))
    if (findStored(db, value.sha256) === undefined) absent.set(value.sha256, id);
  for (const { id, value } of eachRecord(db, 'item', null, itemSchema))
    if (findStored(db, value.sha256) === undefined && !isWithheld(db, id)) absent.set(value.sha256, id);
  return [...absent.values()].map((id) => ({ code: 'CONTENT_MISSING', params: { id } }));
}

function withheldButPresent(db: ReadDb): VaultFinding[] {
  return eachRecord(db, 'item', null, itemSchema)
    .filter(({ id, value }) => isWithheld(db, id) && findStored(db, value.sha256) !== undefined)
    .map(({ id }): VaultFinding => ({ code: 'WITHHELD_PRESENT', params: { id } }))
    .toArray();
}

async function hasRecordedHash(
  db: ReadDb,
  content: ContentInfo,
  known: Expected | undefined,
  /** False where the rest need not be read. */
  onBytes: (bytes: number) => boolean,
): Promise<boolean> {
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  let size = 0;
  try {
    for (const bytes of readContent(db, content.id)) {
      sha256.update(bytes);
      sha512.update(bytes);
      size += bytes.length;
      if (!onBytes(bytes.length)) break;
      await nextTurn();
    }
  } catch {
    return false;
  }
  const wanted = known?.sha512 ?? content.sha512;
  return (
    sha256.digest('hex') === content.sha256 &&
    sha512.digest('hex') === wanted &&
    size === (known?.size ?? content.size)
  );
}
