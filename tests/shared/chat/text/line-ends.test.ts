import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../../../shared/bytes.ts';
import { messages, readBytes, readText, tilingFault } from '../read-bytes.ts';

const CR = 13;
const KAKAO =
  '방 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 3월 2일 오후 6:05\r\n\r\n2026년 2월 27일 오후 12:30, 가 : 첫 줄\r\n둘째 줄\r\n2026년 2월 27일 오후 12:31, 나 : 글\r\n';
const WHATSAPP = '15/01/2024, 21:30 - A: one\r\ntwo\r\n\r\n15/01/2024, 21:31 - B: x\r\n';

describe('a file whose lines end with CR alone', () => {
  const CHATS = [
    ['KakaoTalk', KAKAO.replaceAll('\r\n', '\r'), ['첫 줄\r둘째 줄', '글']],
    ['WhatsApp', WHATSAPP.replaceAll('\r\n', '\r'), ['one\rtwo', 'x']],
  ] as const;

  it.each(CHATS)('is read: %s', async (_app, text, texts) => {
    const bytes = toUtf8(text);
    const read = await readBytes(bytes, { chunk: 7 });
    expect(messages(read).map((record) => record.text)).toEqual(texts);
    expect(tilingFault(read.records, bytes, CR)).toBeNull();
  });

  it('may be UTF-16', async () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${CHATS[1][1]}`, 'utf16le'));
    const read = await readBytes(bytes, { chunk: 3 });
    expect(messages(read).map(({ text, offset }) => [text, offset])).toEqual([
      ['one\rtwo', 0],
      ['x', 66],
    ]);
  });

  it('says so where line ends are evidence', async () => {
    const { summary } = await readText(CHATS[0][1]);
    expect(summary.doubts['line-endings-rewritten']).toBe(1);
  });

  it('is one where a last LF was added', async () => {
    const read = await readText(`${WHATSAPP.replaceAll('\r\n', '\r').repeat(20)}\n`);
    expect(messages(read)).toHaveLength(40);
  });
});

describe('a CR inside a line', () => {
  it('of a file with LFs is text', async () => {
    const read = await readText(WHATSAPP.replace('one', 'o\rne'));
    expect(messages(read)[0]?.text).toBe('o\rne\r\ntwo');
  });
});

describe('a file whose CRLFs became CR CR LF', () => {
  it.each([
    ['KakaoTalk', KAKAO, ['첫 줄\r\r\n둘째 줄', '글']],
    ['WhatsApp', WHATSAPP, ['one\r\r\ntwo', 'x']],
  ])('is read, however it is cut: %s', async (app, chat, texts) => {
    const bytes = toUtf8(chat.replaceAll('\r\n', '\r\r\n'));
    for (const chunk of [1, 2, 64]) {
      const read = await readBytes(bytes, { chunk });
      expect(messages(read).map(({ text }) => text)).toEqual(texts);
      expect(read.records.filter(({ kind }) => kind === 'structure')).toHaveLength(
        app === 'KakaoTalk' ? 3 : 1,
      );
      expect(tilingFault(read.records, bytes)).toBeNull();
    }
  });
});
