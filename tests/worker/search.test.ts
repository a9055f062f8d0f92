import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kakaoText, newOffice, PASSPHRASE, takeOne } from '../faults/office.ts';
import { startThread } from './open-worker.ts';

const ASKED = { text: '학교', senders: null, from: null, to: null };

describe('searches of one window', () => {
  it('give way to the one asked last, which is answered', async () => {
    await using thread = startThread();
    const path = join(thread.folder, 'vault');
    const { session, caseId } = await newOffice(path);
    const many = Array.from({ length: 4000 }, (_, i) => ['하늘', `학교 ${i}`] as const);
    await takeOne(session, caseId, 'KakaoTalk_1.txt', kakaoText(many));
    await session.close();
    await thread.call('vault.open', { path, unlock: { passphrase: PASSPHRASE } });
    expect((await thread.call('conversation.unread', { caseId, from: 0, count: 9 })).total).toBe(1);
    const read = await thread.endOf(await thread.start('conversation.read', { caseId, itemIds: null }));
    expect(read).toMatchObject({ state: 'done', value: { outcomes: [{ conversations: 1, error: null }] } });

    const far = { ...ASKED, caseId, from: '2030-01-01' };
    const codes = await Promise.all([
      thread.codeOf('search.find', { ...far, next: null }),
      thread.codeOf('search.count', far),
      thread.codeOf('search.find', { ...ASKED, caseId, next: null }),
      thread.codeOf('search.count', { ...ASKED, caseId }),
    ]);
    expect(codes).toEqual(['CANCELLED', 'CANCELLED', null, null]);

    const { hits, next } = await thread.call('search.find', { ...ASKED, caseId, next: null });
    expect([hits.length, hits[0]!.excerpt, next !== null]).toEqual([50, '학교 3999', true]);
    expect(await thread.call('search.count', { ...ASKED, caseId })).toEqual({ count: 4000, isMore: false });
    const { conversationId, row } = hits[0]!;
    const page = await thread.call('conversation.rows', { caseId, conversationId, from: row, count: 1 });
    expect(page.rows[0]!.text).toBe('학교 3999');
  });

  it('end when the vault is locked', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    await thread.lock();
    expect(await thread.codeOf('search.find', { ...ASKED, caseId, next: null })).toBe('IPC_NO_VAULT');
  });
});
