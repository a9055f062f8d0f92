import { describe, expect, it } from 'vitest';
import { messages, readText } from '../read-bytes.ts';

const LRM = '\u200e';
const at = (n: number): string => `15/01/2024, 21:3${n} - `;

describe('a WhatsApp line', () => {
  it.each([
    ['Messages and calls are end-to-end encrypted. No one outside of this chat can read them.'],
    ['Alice changed the subject from "x" to "a: b"'],
    ['Alice changed the subject to “a: b”'],
    ['+12 345 578 created group "Groupname: new"'],
    ['You were added'],
    ['메시지와 통화는 종단간 암호화됩니다.'],
  ])('without a sender is an event: %s', async (event) => {
    const { records } = await readText(`${at(0)}${event}\n${at(1)}A: x\n`);
    expect(records.map(({ kind, text }) => [kind, text])).toEqual([
      ['system', event],
      ['message', 'x'],
    ]);
  });

  it('typed like an event stays a message of its sender', async () => {
    const { summary } = await readText(`${at(0)}Mallory: Alice left\n`);
    expect(summary).toMatchObject({ messages: 1, system: 0, participants: ['Mallory'] });
  });

  it.each([
    'Messages and calls are end-to-end encrypted.',
    'Alice created this group',
    'Alice added you',
    'Your security code with Bob changed.',
    'Alice hat die Gruppe „x“ erstellt.',
    'Alice creó este grupo',
    '앨리스님이 밥님을 추가했습니다.',
    'Alice建立了此群組',
  ])('of the app, which iOS writes as if the group had sent it, is an event: %s', async (notice) => {
    const text = `[15/01/2024, 21:30:00] Family: ${LRM}${notice}\r\n[15/01/2024, 21:31:00] A: x\r\n`;
    const { summary } = await readText(text);
    expect(summary).toMatchObject({ messages: 1, system: 1, participants: ['A'] });
  });

  it.each(['image omitted', 'You deleted this message.', 'Alice left early today, sorry'])(
    'that a person sent is a message though iOS marks it: %s',
    async (words) => {
      const { summary } = await readText(`[15/01/2024, 21:30:00] A: ${LRM}${words}\r\n`);
      expect(summary).toMatchObject({ messages: 1, system: 0 });
    },
  );

  it.each([
    ['an empty text', 'John Doe:', 'John Doe', ''],
    ['no space after the colon', 'John Doe:.', 'John Doe', '.'],
    ['a colon in the text', 'John Doe: see: this', 'John Doe', 'see: this'],
    ['a mark before the name', `${LRM}John Doe: x`, 'John Doe', 'x'],
    ['an unsaved name', '~ Jane: x', '~ Jane', 'x'],
    [
      'a phone number in direction marks',
      '\u202a+49 170 1234567\u202c: x',
      '\u202a+49 170 1234567\u202c',
      'x',
    ],
  ])('with %s has its sender', async (_what, rest, sender, text) => {
    const read = await readText(`${at(0)}John Doe: hello\n${at(1)}${rest}\n`);
    expect(messages(read)[1]).toMatchObject({ sender, text });
  });

  it('whose name holds a colon is cut at the name that other lines know', async () => {
    const read = await readText(`${at(0)}Unit: B: hello\n${at(1)}Unit: x\n`);
    expect(messages(read)[0]).toMatchObject({ sender: 'Unit', text: 'B: hello' });
    expect(messages(read)[0]?.doubts).not.toContain('sender-ambiguous');
  });

  it('that can be cut two ways is cut at the first, in doubt', async () => {
    const read = await readText(`${at(0)}Unit: B: hello\n`);
    expect(messages(read)[0]).toMatchObject({ sender: 'Unit', text: 'B: hello' });
    expect(messages(read)[0]?.doubts).toContain('sender-ambiguous');
  });

  it('of several lines keeps them, with its blank lines and line ends', async () => {
    const read = await readText(`${at(0)}A: one\r\n\r\n  three\r\n${at(1)}A: x\r\n\r\n`);
    expect(read.records.map(({ kind, text }) => [kind, text])).toEqual([
      ['message', 'one\r\n\r\n  three'],
      ['message', 'x'],
      ['structure', ''],
    ]);
  });

  it('in the style of another export is text of the message before, and said to be so', async () => {
    const quoted = '[1.2.2019, 00:00:00] John: not mine';
    const read = await readText(`${at(0)}A: a\n${at(1)}A: b\n${at(2)}A: c\n${quoted}\n${at(3)}A: d\n`);
    expect(messages(read).map(({ text }) => text)).toEqual(['a', 'b', `c\n${quoted}`, 'd']);
    expect(messages(read)[2]?.doubts).toContain('record-shaped-continuation');
  });
});

describe('words that the app writes', () => {
  it.each([
    ['<Media omitted>', 'maybe-placeholder'],
    [`${LRM}image omitted`, 'maybe-placeholder'],
    ['<Medien ausgelassen>', 'maybe-placeholder'],
    ['<Multimedia omitido>', 'maybe-placeholder'],
    ['<미디어 제외됨>', 'maybe-placeholder'],
    ['<미디어 파일을 제외한 메시지>', 'maybe-placeholder'],
    ['<省略影音内容>', 'maybe-placeholder'],
    ['圖片已略去', 'maybe-placeholder'],
    ['null', 'maybe-placeholder'],
    [`${LRM}Missed voice call`, 'maybe-placeholder'],
    ['IMG-20241202-WA0001.jpg (file attached)', 'maybe-attachment'],
    ['IMG-20241202-WA0001.jpg (Datei angehängt)', 'maybe-attachment'],
    ['IMG-20241202-WA0001.jpg (archivo adjunto)\ncaption', 'maybe-attachment'],
    ['IMG-20241202-WA0001.jpg (파일 첨부됨)', 'maybe-attachment'],
    [`${LRM}<attached: 00000042-PHOTO-2020-06-07-15-13-20.jpg>`, 'maybe-attachment'],
    [`A PDF.pdf • ${LRM}1 page ${LRM}<attached: 00000043-A PDF.pdf>`, 'maybe-attachment'],
    ['This message was deleted', 'maybe-deleted'],
    ['You deleted this message', 'maybe-deleted'],
    ['Diese Nachricht wurde gelöscht.', 'maybe-deleted'],
    ['이 메시지는 삭제되었습니다', 'maybe-deleted'],
    ['此訊息已刪除', 'maybe-deleted'],
    [`changed my mind ${LRM}<This message was edited>`, 'edited'],
    ['Messages and calls are end-to-end encrypted.', 'maybe-app-text'],
  ])('are a doubt on a message: %s', async (text, doubt) => {
    const [message] = messages(await readText(`${at(0)}A: ${text}\n`));
    expect(message?.text).toBe(text);
    expect(message?.doubts).toContain(doubt);
  });

  it.each([
    'I said image omitted',
    'photo',
    'This message was deleted by mistake',
    'nullify',
    'a (file attached) b',
  ])('inside other words raise no doubt: %s', async (text) => {
    const [message] = messages(await readText(`${at(0)}A: ${text}\n`));
    expect(message?.doubts).toEqual(['zone-unknown']);
  });
});
