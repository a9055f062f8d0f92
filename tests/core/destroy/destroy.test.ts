import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/backup.ts';
import { destroyCase, destroyItem } from '../../../electron/core/destroy/destroy.ts';
import { fileExhibit, listExhibits } from '../../../electron/core/exhibit/exhibits.ts';
import { recordExport } from '../../../electron/core/export/exports.ts';
import { liftHold, setHold } from '../../../electron/core/hold/holds.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { searchLabels, searchMessages } from '../../../electron/core/search/search.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { scanVault } from '../../../electron/core/vault/scan-vault.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { addDraft, kakaoText, newCase, takeChat, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { addPreview } from '../../faults/work-vault.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

/** Syllables that no other text here has, so that their pairs stand in the search index alone. */
const RARE = '뷁뛟쀍쮉';

async function verdictOf(session: Session) {
  return await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
}

async function hitsOf(session: Session, needles: readonly (string | Uint8Array)[]) {
  return (await scanVault(session.vault, needles)).hits;
}

const saltsAndValues = (session: Session, where: string, ...values: string[]) =>
  session.db.prepare(`SELECT salt, value FROM record WHERE ${where}`).all(...values) as {
    salt: Uint8Array;
    value: string;
  }[];

describe('a destroyed item', () => {
  it('leaves nothing in the decrypted file, and the log stays provable', async () => {
    const { session, caseId } = await temporaryOffice();
    const others = await takeChat(session, caseId, [['하늘', '남는 말']]);
    const chat = await takeChat(session, caseId, [
      ['이든', RARE],
      ['이든', '다른 말'],
    ]);
    const bytes = randomBytes(3_000_000);
    const blob = await takeOne(session, caseId, `${RARE}.bin`, bytes);
    const preview = addPreview(session, caseId, blob);
    const rows = saltsAndValues(session, 'item_id IN (?, ?) OR id IN (?, ?)', chat, blob, chat, blob);
    const needles = [
      bytes.subarray(0, 64),
      bytes.subarray(2_999_900, 2_999_964),
      preview.subarray(20_000, 20_064),
      RARE.slice(0, 2),
      RARE.slice(2),
      ...rows.map(({ salt }) => salt),
      ...rows.map(({ value }) => value),
    ];
    const there = new Set((await hitsOf(session, needles)).map(({ needle }) => needle));
    expect(there.size).toBeGreaterThan(needles.length * 0.8);
    for (const itemId of [chat, blob])
      expect(await destroyItem(session, itemId, 'taken-by-mistake')).toMatchObject({ remnants: 0 });
    expect(await hitsOf(session, needles)).toEqual([]);
    expect(await verdictOf(session)).toMatchObject({ ok: true, findings: [] });
    expect(searchMessages(session.db, { text: '남는', caseId, limit: 9 })).toMatchObject([
      { itemId: others },
    ]);
    expect(searchMessages(session.db, { text: RARE, caseId, limit: 9 })).toEqual([]);
    expect(searchLabels(session.db, { text: RARE, caseId, limit: 9 })).toEqual([]);
  });

  it('leaves a tombstone with ids and a code, and takes the drafts that show it along', async () => {
    const { session, caseId } = await temporaryOffice();
    const item = await takeOne(session, caseId, 'a.bin', randomBytes(5000));
    const other = await takeOne(session, caseId, 'b.bin', randomBytes(5000));
    addDraft(session, caseId, [item, other]);
    const kept = addDraft(session, caseId, [other]);
    await destroyItem(session, item, 'consent-withdrawn');
    expect(listExhibits(session.db, caseId).map(({ id }) => id)).toEqual([kept]);
    const stone = session.db.prepare('SELECT value, salt, destroyed_seq FROM record WHERE id = ?').get(item);
    expect(stone).toEqual({ value: null, salt: null, destroyed_seq: expect.any(Number) });
    const entry = session.db
      .prepare("SELECT entry FROM custody_entry WHERE kind = 'destroy' AND subject = ?")
      .pluck()
      .get(item) as string;
    expect(JSON.parse(entry).refs).toEqual({ case: caseId, reason: 'consent-withdrawn' });
  });

  it('keeps bytes that another case holds', async () => {
    const { session, caseId } = await temporaryOffice();
    const bytes = randomBytes(200_000);
    const first = await takeOne(session, caseId, 'a.bin', bytes);
    const second = await takeOne(session, newCase(session), 'a.bin', bytes);
    expect(await destroyItem(session, first, 'request')).toMatchObject({ remnants: 0 });
    expect(await hitsOf(session, [bytes.subarray(0, 64)])).not.toEqual([]);
    expect(await verdictOf(session)).toMatchObject({ ok: true });
    await destroyItem(session, second, 'request');
    expect(await hitsOf(session, [bytes.subarray(0, 64)])).toEqual([]);
  });

  it('is refused under a hold, and for a filed exhibit', async () => {
    const { session, caseId } = await temporaryOffice();
    const item = await takeOne(session, caseId, 'a.bin', randomBytes(500));
    const other = await takeOne(session, caseId, 'b.bin', randomBytes(500));
    const hold = setHold(session, { caseId, target: item, reason: 'litigation-pending', note: '' });
    await expect(destroyItem(session, item, 'request')).rejects.toMatchObject({ code: 'HELD' });
    await expect(destroyCase(session, caseId, 'request')).rejects.toMatchObject({ code: 'HELD' });
    expect(() => liftHold(session, hold.holdId, ' ')).toThrow();
    liftHold(session, hold.holdId, '판결 확정');
    await destroyItem(session, item, 'request');
    const exhibit = addDraft(session, caseId, [other]);
    fileExhibit(session, exhibit, { on: '2026-03-04', receipt: 'R-1' });
    await expect(destroyItem(session, other, 'request')).rejects.toMatchObject({ code: 'HELD' });
  });

  it('names exports that may still hold it', async () => {
    const { session, caseId } = await temporaryOffice();
    const item = await takeOne(session, caseId, 'a.bin', randomBytes(500));
    const other = await takeOne(session, caseId, 'b.bin', randomBytes(500));
    const common = { caseId, basis: '', exhibitIds: [], digest: '0'.repeat(64), kind: 'filing-kr' as const };
    recordExport(session, { ...common, target: '/a', recipient: '법원', itemIds: [item] }, '/none');
    recordExport(session, { ...common, target: '/b', recipient: '', itemIds: [other] }, '/none');
    const { copiesOutside } = await destroyItem(session, item, 'request');
    expect(copiesOutside).toMatchObject([{ kind: 'export', target: '/a', recipient: '법원' }]);
  });

  it('names backups made while it was there, not earlier ones', async () => {
    const { session, caseId } = await temporaryOffice();
    const target = () => join(temporaryFolder(), 'backup');
    await makeBackup(session, target(), () => {});
    const item = await takeOne(session, caseId, 'a.bin', randomBytes(500));
    const { target: kept } = await makeBackup(session, target(), () => {});
    const { copiesOutside } = await destroyItem(session, item, 'request');
    expect(copiesOutside).toMatchObject([{ kind: 'backup', target: kept }]);
    const isolated = await takeOne(session, caseId, 'b.bin', randomBytes(500));
    const { target: later } = await makeBackup(session, target(), () => {});
    const { copiesOutside: copies } = await quarantineItem(session, isolated, { isolatedBy: '상담원 A' });
    expect(copies).toMatchObject([{ kind: 'backup', target: later }]);
  });

  it('says of a full disk that it is full, also where messages are removed', async () => {
    const { session, caseId } = await temporaryOffice();
    const chat = await takeChat(session, caseId, [['이든', RARE]]);
    session.db.function('full', () => {
      throw Object.assign(new Error('no space'), { code: 'SQLITE_FULL' });
    });
    session.db.exec('CREATE TEMP TRIGGER full BEFORE DELETE ON main.message BEGIN SELECT full(); END');
    await expect(destroyItem(session, chat, 'request')).rejects.toMatchObject({ code: 'DISK_FULL' });
    session.db.exec('DROP TRIGGER temp.full');
  });

  it('goes in slices, with progress', async () => {
    const { session, caseId } = await temporaryOffice();
    const item = await takeOne(session, caseId, 'a.bin', randomBytes(9_000_000));
    const steps: number[] = [];
    await destroyItem(session, item, 'request', (done) => steps.push(done));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});

describe('a destroyed case', () => {
  it('counts done and still to do alike: slices of large files, and small files together', async () => {
    const { session, caseId } = await temporaryOffice();
    await takeOne(session, caseId, 'large.bin', randomBytes(9_000_000));
    for (let i = 0; i < 5; i++) await takeOne(session, caseId, `${i}.bin`, randomBytes(400));
    await takeOne(session, caseId, 'empty.bin', Buffer.alloc(0));
    const steps: (readonly [done: number, total: number])[] = [];
    await destroyCase(session, caseId, 'case-ended', (...step) => steps.push(step));
    const ofContents = steps.slice(0, 4);
    expect(ofContents).toEqual([1, 2, 3, 4].map((done) => [done, 5]));
    expect(steps.at(-1)).toEqual([steps.at(-1)![1], steps.at(-1)![1]]);
  });

  it('leaves nothing of its own and everything of others', async () => {
    const { session, caseId } = await temporaryOffice();
    const kept = newCase(session);
    const chat = await takeChat(session, caseId, [['이든', RARE]]);
    await takeChat(session, kept, [['하늘', '남는 말']]);
    addDraft(session, caseId, [chat]);
    liftHold(
      session,
      setHold(session, { caseId, target: '', reason: 'authority-request', note: RARE }).holdId,
      RARE,
    );
    const rows = saltsAndValues(session, 'case_id = ? OR id = ?', caseId, caseId);
    const { remnants, itemIds } = await destroyCase(session, caseId, 'case-ended');
    expect([remnants, itemIds]).toEqual([0, [chat]]);
    const needles = [RARE, RARE.slice(0, 2), ...rows.map(({ salt }) => salt)];
    expect(await hitsOf(session, needles)).toEqual([]);
    expect(await verdictOf(session)).toMatchObject({ ok: true });
    expect(searchMessages(session.db, { text: '남는', caseId: kept, limit: 9 })).toHaveLength(1);
  });
});

describe('a destroyed case among cases of the same kind of files', () => {
  it('is proven gone though its files begin like files that stay', async () => {
    const { session, caseId } = await temporaryOffice();
    const kept = newCase(session);
    const heading = randomBytes(16);
    const file = () => Buffer.concat([heading, randomBytes(60)]);
    for (let i = 0; i < 30; i++) await takeOne(session, kept, `${i}.bin`, file());
    const doomed: Buffer[] = [];
    for (let i = 0; i < 30; i++) {
      doomed.push(file());
      await takeOne(session, caseId, `${i}.bin`, doomed.at(-1)!);
    }
    const { remnants, itemIds } = await destroyCase(session, caseId, 'case-ended');
    expect([remnants, itemIds.length]).toEqual([0, 30]);
    expect(
      await hitsOf(
        session,
        doomed.map((bytes) => bytes.subarray(16)),
      ),
    ).toEqual([]);
    expect(await verdictOf(session)).toMatchObject({ ok: true });
  });

  it('whose pieces were not overwritten is not called gone', async () => {
    const { session, caseId } = await temporaryOffice();
    for (let i = 0; i < 30; i++) await takeOne(session, caseId, `${i}.bin`, randomBytes(400));
    session.db.pragma('secure_delete = OFF');
    expect((await destroyCase(session, caseId, 'case-ended')).remnants).toBeGreaterThan(0);
  });
});

describe('values that live and die among many others', () => {
  it('leave no copy behind in any page', { timeout: 180_000 }, async () => {
    const { session, caseId } = await temporaryOffice();
    const items: string[] = [];
    for (let i = 0; i < 24; i++)
      items.push(
        await takeOne(session, caseId, `${i}.txt`, kakaoText([['가', `말 ${i} ${'나'.repeat(i * 7)}`]])),
      );
    const doomed = items.filter((_, i) => i % 3 !== 1);
    const needles: (string | Uint8Array)[] = [];
    for (const itemId of doomed) {
      const rows = saltsAndValues(session, 'item_id = ? OR id = ?', itemId, itemId);
      needles.push(...rows.map(({ salt }) => salt));
      needles.push(
        ...rows.map(({ value }) => /"sha256":"([0-9a-f]{64})"/.exec(value)?.[1] ?? '').filter((hash) => hash),
      );
      await destroyItem(session, itemId, 'request');
      if (items.length < 36) items.push(await takeOne(session, caseId, 'n.txt', kakaoText([['가', itemId]])));
    }
    expect(needles.length).toBeGreaterThan(60);
    expect(await hitsOf(session, needles)).toEqual([]);
  });
});
