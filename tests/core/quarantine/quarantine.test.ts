import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { destroyCase, destroyItem } from '../../../electron/core/destroy/destroy.ts';
import { listExhibits } from '../../../electron/core/exhibit/exhibits.ts';
import { readOriginal } from '../../../electron/core/item/original.ts';
import { quarantineFile } from '../../../electron/core/quarantine/isolate-file.ts';
import {
  listQuarantine,
  quarantineItem,
  quarantineItems,
} from '../../../electron/core/quarantine/quarantine.ts';
import { searchMessages } from '../../../electron/core/search/search.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { scanVault } from '../../../electron/core/vault/scan-vault.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { addDraft, newCase, takeChat, takeIn, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { sha256 } from '../../faults/work.ts';
import { addPreview } from '../../faults/work-vault.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const words = { isolatedBy: '상담원 A' };

async function verdictOf(session: Session) {
  return await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
}

describe('an isolated item', () => {
  it('is gone from every page with all that was made of it; hash and size stay', async () => {
    const { session, caseId } = await temporaryOffice();
    const bytes = randomBytes(2_500_000);
    const item = await takeOne(session, caseId, 'a.bin', bytes);
    const preview = addPreview(session, caseId, item);
    addDraft(session, caseId, [item]);
    const { quarantine, remnants } = await quarantineItem(session, item, words);
    expect(remnants).toBe(0);
    expect(quarantine).toMatchObject({ size: 2_500_000, fileName: 'a.bin', isolatedBy: '상담원 A' });
    const needles = [bytes.subarray(0, 64), bytes.subarray(1_500_000, 1_500_064), preview.subarray(0, 64)];
    expect((await scanVault(session.vault, needles)).hits).toEqual([]);
    expect(listExhibits(session.db, caseId)).toEqual([]);
    expect(() => readOriginal(session.db, item)).toThrow(expect.objectContaining({ code: 'ITEM_WITHHELD' }));
    expect(await verdictOf(session)).toMatchObject({ ok: true, withheld: 1 });
  });

  it('takes its messages and their search terms along', async () => {
    const { session, caseId } = await temporaryOffice();
    const chat = await takeChat(session, caseId, [['이든', '뷁뛟쀍쮉']]);
    await quarantineItem(session, chat, words);
    expect((await scanVault(session.vault, ['뷁뛟', '쀍쮉'])).hits).toEqual([]);
    expect(searchMessages(session.db, { text: '뷁뛟', caseId, limit: 9 })).toEqual([]);
  });

  it('is isolated in every case that holds the same bytes, and not taken in again', async () => {
    const { session, caseId } = await temporaryOffice();
    const bytes = randomBytes(10_000);
    const first = await takeOne(session, caseId, 'a.bin', bytes);
    const second = await takeOne(session, newCase(session), 'b.bin', bytes);
    const { items } = await quarantineItem(session, second, words);
    expect(items.toSorted()).toEqual([first, second].toSorted());
    expect(await takeIn(session, caseId, [{ name: 'again.bin', bytes }])).toMatchObject([
      { status: 'quarantined' },
    ]);
    await expect(quarantineItem(session, first, words)).rejects.toMatchObject({
      code: 'ALREADY_QUARANTINED',
    });
  });

  it('is one of several in one act: one search, and nothing of any of them is left', async () => {
    const { session, caseId } = await temporaryOffice();
    const contents = [0, 1, 2].map((n) => randomBytes(40_000 + n));
    const items: string[] = [];
    for (const [n, bytes] of contents.entries())
      items.push(await takeOne(session, caseId, `${n}.bin`, bytes));
    await quarantineItem(session, items[0]!, words);
    const twin = await takeOne(session, newCase(session), 'twin.bin', contents[1]!);
    const result = await quarantineItems(session, [...items, items[1]!], words);
    expect(result.items.toSorted()).toEqual([items[1], items[2], twin].toSorted());
    expect(result.quarantines.map(({ itemId }) => itemId).toSorted()).toEqual(result.items.toSorted());
    expect(result.remnants).toBe(0);
    const needles = contents.map((bytes) => bytes.subarray(300, 364));
    expect((await scanVault(session.vault, needles)).hits).toEqual([]);
    expect(await verdictOf(session)).toMatchObject({ ok: true, withheld: 4 });
  });

  it('that is none stops the act before anything is changed', async () => {
    const { session, caseId } = await temporaryOffice();
    const item = await takeOne(session, caseId, 'a.bin', randomBytes(9_000));
    await expect(quarantineItems(session, [item, 'itm_none'], words)).rejects.toMatchObject({
      code: 'RECORD_UNKNOWN',
    });
    expect(listQuarantine(session.db, caseId)).toEqual([]);
  });

  it('whose pieces another file also has does not raise an alarm', async () => {
    const { session, caseId } = await temporaryOffice();
    const shared = randomBytes(40_000);
    const item = await takeOne(session, caseId, 'a.bin', Buffer.concat([shared, randomBytes(100)]));
    await takeOne(session, caseId, 'b.bin', Buffer.concat([shared, randomBytes(200)]));
    expect(await quarantineItem(session, item, words)).toMatchObject({ remnants: 0 });
  });

  it.each([
    ['too short', Buffer.from('abc'), false],
    ['of one sign', Buffer.alloc(50_000, 7), false],
    ['like no other', randomBytes(50_000), true],
  ])('is said to have been searched for only where it was: %s', async (_, bytes, isSought) => {
    const { session, caseId } = await temporaryOffice();
    const item = await takeOne(session, caseId, 'a.bin', bytes);
    const { pieces, remnants } = await quarantineItem(session, item, words);
    expect([pieces > 0, remnants]).toEqual([isSought, 0]);
  });

  it('that is not overwritten would be found: the scan is not blind', async () => {
    const { session, caseId } = await temporaryOffice();
    await takeOne(session, caseId, 'before.bin', randomBytes(300_000));
    const item = await takeOne(session, caseId, 'a.bin', randomBytes(9_000));
    await takeOne(session, caseId, 'after.bin', randomBytes(9_000));
    session.db.pragma('secure_delete = OFF');
    const { remnants } = await quarantineItem(session, item, words);
    expect(remnants).toBeGreaterThan(0);
  });
});

describe('what stays of an isolation for ever', () => {
  const hashesKept = ({ db }: Session) =>
    db
      .prepare("SELECT value FROM current_record WHERE kind = 'isolated-hash'")
      .pluck()
      .all()
      .map((value) => JSON.parse(String(value)) as object);

  it('is hashes and size, even when the case is destroyed: the bytes are not taken in again', async () => {
    const { session, caseId } = await temporaryOffice();
    const bytes = randomBytes(3000);
    const item = await takeOne(session, caseId, 'a.bin', bytes);
    await quarantineItem(session, item, words);
    await destroyCase(session, caseId, 'case-ended');
    expect(listQuarantine(session.db, caseId)).toEqual([]);
    expect(await takeIn(session, newCase(session), [{ name: 'again.bin', bytes }])).toMatchObject([
      { status: 'quarantined' },
    ]);
    const sha512 = createHash('sha512').update(bytes).digest('hex');
    expect(hashesKept(session)).toEqual([{ sha256: sha256(bytes), sha512, size: 3000 }]);
    expect(await verdictOf(session)).toMatchObject({ ok: true, findings: [] });
  });

  it('is the same for a file that was never taken in, which can then be described in another case', async () => {
    const { session, caseId } = await temporaryOffice();
    const bytes = randomBytes(700);
    const path = join(temporaryFolder(), 'outside.bin');
    writeFileSync(path, bytes);
    await quarantineFile(session, { caseId, path, words });
    await expect(quarantineFile(session, { caseId, path, words })).rejects.toMatchObject({
      code: 'ALREADY_QUARANTINED',
    });
    await destroyCase(session, caseId, 'request');
    const other = newCase(session);
    expect(await takeIn(session, other, [{ name: 'again.bin', bytes }])).toMatchObject([
      { status: 'quarantined' },
    ]);
    await quarantineFile(session, { caseId: other, path, words });
    expect(listQuarantine(session.db, other)).toHaveLength(1);
    expect(hashesKept(session)).toHaveLength(1);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('stays when every isolated item is destroyed by itself, and then the case', async () => {
    const { session, caseId } = await temporaryOffice();
    const items = [];
    for (const name of ['a', 'b']) items.push(await takeOne(session, caseId, name, randomBytes(600)));
    for (const item of items) await quarantineItem(session, item, words);
    for (const item of items) await destroyItem(session, item, 'request');
    await destroyCase(session, caseId, 'case-ended');
    expect(hashesKept(session)).toHaveLength(2);
  });
});
