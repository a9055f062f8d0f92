import { JikimError } from '../../../shared/errors/index.ts';
import type { ReadDb, WriteDb } from './handles.ts';
import { prepared } from './prepared.ts';

/** Bytes of every chunk row but the last of a content. */
export const CHUNK_SIZE = 1024 * 1024;

/** Chunk rows of one content are numbered `id * MOST_CHUNKS + position`: one tree, in reading order. */
export const MOST_CHUNKS = 1024 * 1024;

/** Names a stored byte sequence inside one vault. */
export type ContentId = number;

export type ContentState = 'writing' | 'stored' | 'removing';

/** What the bytes are; both hashes in lower-case hexadecimal, size in bytes. */
export interface ContentDigest {
  readonly sha256: string;
  readonly sha512: string;
  readonly size: number;
}

export interface ContentInfo {
  readonly id: ContentId;
  readonly state: ContentState;
  readonly sha256: string | null;
  readonly sha512: string | null;
  readonly size: number | null;
  readonly chunks: number | null;
}

export function chunkRow(id: ContentId, position: number): number {
  return id * MOST_CHUNKS + position;
}

export function contentInfo(db: ReadDb, id: ContentId): ContentInfo | undefined {
  return prepared(db, 'SELECT id, state, sha256, sha512, size, chunks FROM content WHERE id = ?').get(id) as
    | ContentInfo
    | undefined;
}

/** The stored content with this SHA-256 (hexadecimal), if the vault has it. */
export function findStored(db: ReadDb, sha256: string): ContentInfo | undefined {
  return prepared(
    db,
    "SELECT id, state, sha256, sha512, size, chunks FROM content WHERE sha256 = ? AND state = 'stored'",
  ).get(sha256) as ContentInfo | undefined;
}

/** A new, invisible content. Part of the caller's transaction. */
export function insertContent(db: WriteDb): ContentId {
  return Number(prepared(db, "INSERT INTO content (state) VALUES ('writing')").run().lastInsertRowid);
}

/** Makes a content visible, in the caller's transaction. The bytes must already be in their rows. */
export function markStored(db: WriteDb, id: ContentId, digest: ContentDigest): void {
  const held = heldBytes(db, id);
  if (held.size !== digest.size)
    throw new JikimError('STORE_CONTENT_SIZE', { id, held: held.size, stated: digest.size });
  const { changes } = prepared(
    db,
    "UPDATE content SET state = 'stored', sha256 = ?, sha512 = ?, size = ?, chunks = ? WHERE id = ? AND state = 'writing'",
  ).run(digest.sha256, digest.sha512, digest.size, held.chunks, id);
  if (changes !== 1) throw new JikimError('STORE_CONTENT_STATE', { id, state: 'writing' });
}

/** How many rows and bytes a content has; looks at the last row only, because all others are full. */
function heldBytes(db: ReadDb, id: ContentId): { chunks: number; size: number } {
  const last = prepared(
    db,
    'SELECT id, length(bytes) AS length FROM content_chunk WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1',
  ).get(chunkRow(id, 0), chunkRow(id, MOST_CHUNKS - 1)) as { id: number; length: number } | undefined;
  if (last === undefined) return { chunks: 0, size: 0 };
  const position = last.id % MOST_CHUNKS;
  return { chunks: position + 1, size: position * CHUNK_SIZE + last.length };
}

/** Stores bytes that are already in memory, all in the caller's transaction: for small files, many to a transaction. */
export function putContent(db: WriteDb, bytes: Uint8Array, digest: ContentDigest): ContentId {
  const id = insertContent(db);
  const insert = prepared(db, 'INSERT INTO content_chunk (id, bytes) VALUES (?, ?)');
  for (let position = 0; position * CHUNK_SIZE < bytes.length; position++) {
    insert.run(chunkRow(id, position), bytes.subarray(position * CHUNK_SIZE, (position + 1) * CHUNK_SIZE));
  }
  markStored(db, id, digest);
  return id;
}
