import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listExhibits } from '../../../electron/core/exhibit/exhibits.ts';
import { readOriginal } from '../../../electron/core/item/original.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { searchMessages } from '../../../electron/core/search/search.ts';
import { scanVault } from '../../../electron/core/vault/scan-vault.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { addDraft, newCase, takeChat, takeIn, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { addPreview } from '../../faults/work-vault.ts';

const words = { isolatedBy: '상담원 A' };

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
    const verdict = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
    expect(verdict).toMatchObject({ ok: true, withheld: 1 });
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

  it('whose pieces another file also has does not raise an alarm', async () => {
    const { session, caseId } = await temporaryOffice();
    const shared = randomBytes(40_000);
    const item = await takeOne(session, caseId, 'a.bin', Buffer.concat([shared, randomBytes(100)]));
    await takeOne(session, caseId, 'b.bin', Buffer.concat([shared, randomBytes(200)]));
    expect(await quarantineItem(session, item, words)).toMatchObject({ remnants: 0 });
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
