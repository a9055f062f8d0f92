import { basename, resolve } from 'node:path';
import { toId } from '../../../shared/domain/ids.ts';
import { itemSchema } from '../../../shared/domain/item.ts';
import { type Quarantine, quarantineSchema } from '../../../shared/domain/quarantine.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { readOpenCase } from '../case/cases.ts';
import { sniffType } from '../decode/index.ts';
import type { SliceProgress } from '../destroy/remove-bytes.ts';
import { type HashedFile, hashFile } from '../files/hash-file.ts';
import { listRecordsOfBytes } from '../records/read-records.ts';
import { act, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { toIsolatedHash } from './isolated-hash.ts';
import { type Quarantined, type QuarantineWords, quarantineItem } from './quarantine.ts';

export interface OutsideFile {
  readonly caseId: string;
  readonly path: string;
  readonly words: QuarantineWords & { readonly sourceDevice?: string };
  /** Ends the reading of the file; once its isolation began it is not heard any more. */
  readonly signal?: AbortSignal;
}

/**
 * Isolates a file that was never taken in: its hashes, size and description are kept, its bytes are read as a stream and
 * kept nowhere, and the file itself is left as it is. The same bytes are not taken in later. Where they already are in the
 * vault, they are isolated there.
 * Throws FILE_NOT_FOUND, NOT_A_FILE, CASE_UNKNOWN, CASE_CLOSED, ALREADY_QUARANTINED, CANCELLED.
 */
export async function quarantineFile(
  session: Session,
  { caseId, path, words, signal }: OutsideFile,
  onProgress: SliceProgress = () => {},
): Promise<Quarantined> {
  readOpenCase(session.db, caseId);
  const hashed = await hashFile(path, signal);
  if (isDescribed(session.db, hashed.sha256))
    throw new JikimError('ALREADY_QUARANTINED', { name: basename(path) });
  const { sourceDevice = '', ...said } = words;
  const inside = itemWith(session, hashed.sha256);
  if (inside !== null) return quarantineItem(session, inside, said, onProgress);
  const value = toQuarantine(session, { caseId, path, words: said }, hashed, sourceDevice);
  act(session, {
    kind: 'quarantine',
    subject: value.itemId,
    refs: { act: 'isolated', case: caseId, from: 'outside' },
    records: [
      { id: toId('rec', session.ports.random.bytes(20)), kind: 'quarantine', value },
      ...toIsolatedHash(session, hashed),
    ],
  });
  sealCheckpoint(session);
  return { quarantine: value, items: [value.itemId], pieces: 0, remnants: 0, copiesOutside: [] };
}

/** Isolated in a case that still exists. Where the case was destroyed, the file can be described anew in another. */
function isDescribed(db: ReadDb, sha256: string): boolean {
  return listRecordsOfBytes(db, 'quarantine', sha256, quarantineSchema).length > 0;
}

function itemWith({ db }: Session, sha256: string): string | null {
  return listRecordsOfBytes(db, 'item', sha256, itemSchema)[0]?.id ?? null;
}

function toQuarantine(
  { ports }: Session,
  { caseId, path, words }: OutsideFile,
  { sha256, sha512, size, head }: HashedFile,
  sourceDevice: string,
): Quarantine {
  return {
    caseId,
    itemId: toId('itm', ports.random.bytes(20)),
    sha256,
    sha512,
    size,
    type: sniffType(head, basename(path)).type,
    fileName: basename(path),
    isolatedBy: words.isolatedBy,
    isolatedAt: new Date(ports.clock.now()).toISOString(),
    finder: words.finder ?? '',
    sourceDevice,
    description: words.description ?? '',
    whereOriginalIs: words.whereOriginalIs ?? resolve(path),
    referredTo: '',
    referredAt: '',
    referenceNumber: '',
  };
}
