import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { derivativeSchema, itemSchema } from '../../../shared/domain/item.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { listRecords } from '../records/read-records.ts';
import { type ContentInfo, findStored } from '../store/content.ts';
import { readContent } from '../store/content-read.ts';
import type { ReadDb } from '../store/handles.ts';

export type OnBytes = (done: number, total: number) => void;

/** What the records say must be there, by SHA-256: whose it is and its other hash. */
interface Expected {
  readonly id: string;
  readonly sha512: string | null;
  readonly size: number;
}

/**
 * Every stored byte against the hashes in the records, and every record against what is stored. Isolated items are
 * withheld, not damaged: their bytes must be gone.
 */
export async function verifyContents(db: ReadDb, onBytes: OnBytes): Promise<VaultFinding[]> {
  const expected = expectedContents(db);
  const findings = [...missing(db, expected), ...withheldButPresent(db)];
  const stored = db
    .prepare("SELECT * FROM content WHERE state = 'stored' ORDER BY id")
    .all() as ContentInfo[];
  const total = stored.reduce((sum, { size }) => sum + (size ?? 0), 0);
  let done = 0;
  for (const content of stored) {
    const known = expected.get(content.sha256 ?? '');
    if (known === undefined) findings.push({ code: 'CONTENT_UNKNOWN', params: { id: content.sha256 ?? '' } });
    const same = await hasRecordedHash(db, content, known, (bytes) => {
      done += bytes;
      onBytes(done, total);
    });
    if (!same) findings.push({ code: 'CONTENT_DIFFERS', params: { id: known?.id ?? content.sha256 ?? '' } });
  }
  return findings;
}

function expectedContents(db: ReadDb): Map<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const { id, value } of listRecords(db, 'derivative', null, derivativeSchema)) {
    expected.set(value.sha256, { id, sha512: null, size: value.size });
  }
  for (const { id, value } of listRecords(db, 'item', null, itemSchema)) {
    if (!isWithheld(db, id)) expected.set(value.sha256, { id, sha512: value.sha512, size: value.size });
  }
  return expected;
}

function missing(db: ReadDb, expected: ReadonlyMap<string, Expected>): VaultFinding[] {
  return [...expected]
    .filter(([sha256]) => findStored(db, sha256) === undefined)
    .map(([, { id }]) => ({ code: 'CONTENT_MISSING', params: { id } }));
}

function withheldButPresent(db: ReadDb): VaultFinding[] {
  return listRecords(db, 'item', null, itemSchema)
    .filter(({ id, value }) => isWithheld(db, id) && findStored(db, value.sha256) !== undefined)
    .map(({ id }) => ({ code: 'WITHHELD_PRESENT', params: { id } }));
}

async function hasRecordedHash(
  db: ReadDb,
  content: ContentInfo,
  known: Expected | undefined,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  let size = 0;
  try {
    for (const bytes of readContent(db, content.id)) {
      sha256.update(bytes);
      sha512.update(bytes);
      size += bytes.length;
      onBytes(bytes.length);
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
