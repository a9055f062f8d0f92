import { describe, expect, it } from 'vitest';
import {
  toAndroidExport,
  toIosExport,
  toMacosExport,
  toWindowsExport,
} from '../../build/demo/content/exports/kakaotalk.ts';
import { toWhatsappZip, witness } from '../../build/demo/content/exports/whatsapp.ts';
import { debt } from '../../build/demo/content/story/debt.ts';
import { parseConversation } from '../../build/demo/content/story/message.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const bareLineFeeds = (text: string): number => count(text, /(?<!\r)\n/g);
const breaksInside = debt.messages.reduce((sum, { text }) => sum + count(text, /\n/g), 0);

describe('the KakaoTalk exports are byte for byte of their kind', () => {
  it('Android: a mark, CR LF between records, a bare LF inside a message', () => {
    const text = toAndroidExport(debt);
    expect(
      text.startsWith('\ufeff이든 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 10월 27일 오전 11:20\n\n\r\n'),
    ).toBe(true);
    expect(text).toContain('\r\n2026년 10월 24일 오후 7:40, 회원님 : 제 카톡은 어떻게 아셨어요\r\n');
    expect(bareLineFeeds(text)).toBe(2 + breaksInside);
    expect(count(text, /, (?:회원님|이든) : /g)).toBe(debt.messages.length);
  });

  it('iOS: a mark, dotted dates, a bare LF inside a message', () => {
    const text = toIosExport(debt);
    expect(
      text.startsWith('\ufeff이든 님과 카카오톡 대화\r\n저장한 날짜 : 2026. 10. 27. 오전 11:20\r\n'),
    ).toBe(true);
    expect(text).toContain('\r\n2026년 10월 24일 토요일\r\n2026. 10. 24. 오후 7:31, 이든 : 하늘아 나야');
    expect(bareLineFeeds(text)).toBe(breaksInside);
  });

  it('Windows: no mark, CR LF inside messages too, the owner by the own name', () => {
    const text = toWindowsExport(debt);
    expect(
      text.startsWith('이든 님과 카카오톡 대화\r\n저장한 날짜 : 2026-10-27 11:20:07\r\n\r\n---------------'),
    ).toBe(true);
    expect(text).toContain('\r\n[김하늘] [오후 7:40] 제 카톡은 어떻게 아셨어요\r\n');
    expect(bareLineFeeds(text)).toBe(0);
  });

  it('macOS: no mark, LF, seconds that never go back', () => {
    const text = toMacosExport(debt);
    expect(text.startsWith('Date,User,Message\n2026-10-24 19:31:05,"이든","하늘아')).toBe(true);
    expect(text).not.toContain('\r');
    const times = text.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/gm) ?? [];
    expect(times).toHaveLength(debt.messages.length);
    expect(times).toEqual([...times].sort());
  });
});

describe('the WhatsApp export', () => {
  it('is a zip that names its media where the conversation has a photo', () => {
    const zip = toWhatsappZip([Buffer.from('one'), Buffer.from('two')]).toString('utf8');
    expect(zip.startsWith('PK\u0003\u0004')).toBe(true);
    expect(zip).toContain('2026. 10. 26. 오후 6:02 - 하늘: IMG-20261026-WA0001.jpg (파일 첨부됨)\n');
    expect(zip).toContain('IMG-20261026-WA0002.jpg');
    expect(count(zip, / - (?:하늘|수아): /g)).toBe(witness.messages.length);
  });
});

describe('the compact form of a conversation', () => {
  it('reads authors, notices, photos, deleted messages and line breaks', () => {
    const { messages } = parseConversation(
      '가',
      '나',
      '# 2026-01-02\n08:00 * 알림\n08:01 > 첫\\n둘\n08:02 < [사진]\n08:03 < [삭제]',
    );
    expect(messages.map(({ kind, from }) => `${from} ${kind}`)).toEqual([
      'app notice',
      'child text',
      'other photo',
      'other deleted',
    ]);
    expect(messages[1]).toMatchObject({ at: '2026-01-02 08:01', text: '첫\n둘' });
  });

  it('refuses a line it does not know', () => {
    expect(() => parseConversation('가', '나', '# 2026-01-02\nhello')).toThrow(
      'not a line of a conversation',
    );
  });
});
