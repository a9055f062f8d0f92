import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import {
  CHUNK_SIZE,
  type ContentDigest,
  contentInfo,
  findStored,
  putContent,
} from '../../../electron/core/store/content.ts';
import { readContent, readWholeContent } from '../../../electron/core/store/content-read.ts';
import {
  markRemoving,
  removeContentSlices,
  removeContentsInSlices,
  removeUnfinished,
} from '../../../electron/core/store/content-remove.ts';
import { nextBatch, startContent } from '../../../electron/core/store/content-write.ts';
import type { WriteDb } from '../../../electron/core/store/handles.ts';
import { newVault } from '../vault/vault-folder.ts';

function digestOf(bytes: Uint8Array): ContentDigest {
  const of = (name: string) => createHash(name).update(bytes).digest('hex');
  return { sha256: of('sha256'), sha512: of('sha512'), size: bytes.length };
}

async function store(db: WriteDb, bytes: Uint8Array, piece: number): Promise<number> {
  const writer = startContent(db, systemPorts.clock);
  for (let at = 0; at < bytes.length; at += piece) await writer.append(bytes.subarray(at, at + piece));
  await writer.flush();
  db.transaction(() => writer.finish(db, digestOf(bytes)))();
  return writer.id;
}

const count = (db: WriteDb, table: string) =>
  (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

describe('content', () => {
  it('comes back byte for byte, at sizes around a chunk', async () => {
    const { db } = (await newVault()).vault;
    for (const size of [0, 1, CHUNK_SIZE - 1, CHUNK_SIZE, CHUNK_SIZE + 1, 9 * CHUNK_SIZE + 77]) {
      const bytes = randomBytes(size);
      const id = await store(db, bytes, 300_001);
      expect(Buffer.from(readWholeContent(db, id)).equals(bytes), `${size}`).toBe(true);
    }
  });

  it('gives any range of its bytes', async () => {
    const { db } = (await newVault()).vault;
    const bytes = randomBytes(2 * CHUNK_SIZE + 10);
    const id = await store(db, bytes, CHUNK_SIZE);
    for (const [start, end] of [
      [0, 1],
      [CHUNK_SIZE - 1, CHUNK_SIZE + 1],
      [5, 5],
      [2 * CHUNK_SIZE, 3 * CHUNK_SIZE],
      [bytes.length, bytes.length + 5],
    ] as const)
      expect(Buffer.from(readWholeContent(db, id, { start, end })).equals(bytes.subarray(start, end))).toBe(
        true,
      );
  });

  it('is invisible until it is finished, and gone after the next opening if it never was', async () => {
    const { db } = (await newVault()).vault;
    const bytes = randomBytes(5 * CHUNK_SIZE);
    const writer = startContent(db, systemPorts.clock);
    await writer.append(bytes);
    expect(() => [...readContent(db, writer.id)]).toThrow(
      expect.objectContaining({ code: 'STORE_CONTENT_STATE' }),
    );
    expect(findStored(db, digestOf(bytes).sha256)).toBeUndefined();
    await removeUnfinished(db);
    expect([count(db, 'content'), count(db, 'content_chunk')]).toEqual([0, 0]);
  });

  it('is not accepted with bytes missing', async () => {
    const { db } = (await newVault()).vault;
    const bytes = randomBytes(2 * CHUNK_SIZE);
    const writer = startContent(db, systemPorts.clock);
    await writer.append(bytes.subarray(1));
    await writer.flush();
    expect(() => writer.finish(db, digestOf(bytes))).toThrow(
      expect.objectContaining({ code: 'STORE_CONTENT_SIZE' }),
    );
  });

  it('can be stored whole with many others in one transaction', async () => {
    const { db } = (await newVault()).vault;
    const files = [randomBytes(10), randomBytes(CHUNK_SIZE * 2 + 5), randomBytes(0)];
    const ids = db.transaction(() => files.map((bytes) => putContent(db, bytes, digestOf(bytes))))();
    for (const [i, id] of ids.entries())
      expect(Buffer.from(readWholeContent(db, id)).equals(files[i]!)).toBe(true);
    expect(findStored(db, digestOf(files[1]!).sha256)?.id).toBe(ids[1]);
  });

  it('is destroyed in slices that say how far they are, and out of sight from the first moment', async () => {
    const { db } = (await newVault()).vault;
    const id = await store(db, randomBytes(20 * CHUNK_SIZE), CHUNK_SIZE);
    const kept = await store(db, randomBytes(3 * CHUNK_SIZE), CHUNK_SIZE);
    markRemoving(db, id);
    expect(() => [...readContent(db, id)]).toThrow();
    const seen: number[] = [];
    for await (const { removed } of removeContentSlices(db, id)) seen.push(removed);
    expect(seen).toEqual([4, 8, 12, 16, 20]);
    expect(contentInfo(db, id)).toBeUndefined();
    expect(readWholeContent(db, kept)).toHaveLength(3 * CHUNK_SIZE);
    expect(db.pragma('freelist_count', { simple: true })).toBe(0);
  });

  it('is destroyed together with other small ones, large ones by themselves, and what is stored stays', async () => {
    const { db } = (await newVault()).vault;
    const sizes = [...Array.from({ length: 600 }, () => 100), 6 * CHUNK_SIZE, 0, 100];
    const ids: number[] = [];
    for (const size of sizes) ids.push(await store(db, randomBytes(size), CHUNK_SIZE));
    const kept = ids.pop()!;
    for (const id of ids) markRemoving(db, id);
    let slices = 0;
    for await (const _ of removeContentsInSlices(db, [...ids, kept + 1000])) slices++;
    expect(slices).toBeLessThan(10);
    expect(db.prepare('SELECT id FROM content').pluck().all()).toEqual([kept]);
    expect(readWholeContent(db, kept)).toHaveLength(100);
    expect(db.prepare('SELECT count(*) FROM content_chunk').pluck().get()).toBe(1);
  });

  it('names the chunk that is missing', async () => {
    const { db } = (await newVault()).vault;
    const id = await store(db, randomBytes(3 * CHUNK_SIZE), CHUNK_SIZE);
    db.prepare('DELETE FROM content_chunk WHERE id % 1048576 = 1').run();
    expect(() => [...readContent(db, id)]).toThrow(
      expect.objectContaining({ code: 'STORE_CONTENT_MISSING', params: { id, position: 1 } }),
    );
  });

  it('writes in batches that follow the speed of the disk', () => {
    expect(nextBatch(4, 5)).toBe(8);
    expect(nextBatch(8, 5)).toBe(8);
    expect(nextBatch(8, 30)).toBe(8);
    expect(nextBatch(8, 200)).toBe(4);
    expect(nextBatch(1, 2000)).toBe(1);
  });
});
