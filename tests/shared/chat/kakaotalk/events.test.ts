import { describe, expect, it } from 'vitest';
import { readText } from '../read-bytes.ts';

const ANDROID = '방 3 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 3월 2일 오후 6:05\n\n\r\n';
const IOS = '방 (3명)과 카카오톡 대화-1.txt\r\n저장한 날짜 : 2026. 3. 2. 오후 6:05\r\n\r\n';
const WINDOWS =
  '방 님과 카카오톡 대화\r\n저장한 날짜 : 2026-03-02 18:05:11\r\n\r\n--------------- 2026년 2월 27일 금요일 ---------------\r\n';

/** The same short talk as each app writes it: 가 speaks, something happens, 나 speaks. */
const APPS: readonly (readonly [app: string, around: (event: string) => string])[] = [
  [
    'Android',
    (event) =>
      `${ANDROID}2026년 2월 27일 오후 12:29, 가 : 글\r\n2026년 2월 27일 오후 12:30, ${event}\r\n2026년 2월 27일 오후 12:31, 나 : 글\r\n`,
  ],
  [
    'iOS',
    (event) =>
      `${IOS}2026. 2. 27. 오후 12:29, 가 : 글\r\n2026. 2. 27. 오후 12:30: ${event}\r\n2026. 2. 27. 오후 12:31, 나 : 글\r\n`,
  ],
  ['Windows', (event) => `${WINDOWS}[가] [오후 12:29] 글\r\n${event}\r\n[나] [오후 12:31] 글\r\n`],
  [
    'macOS',
    (event) =>
      `Date,User,Message\n2026-02-27 12:29:00,"가","글"\n2026-02-27 12:30:00,"나","${event}"\n2026-02-27 12:31:00,"나","글"\n`,
  ],
];

const EVENTS = [
  '나님이 나갔습니다.',
  '나님이 들어왔습니다.',
  '나님이 들어왔습니다.타인, 기관 등의 사칭에 유의해 주세요.',
  '나님을 초대하였습니다.',
  '나님이 다님과 라님을 초대했습니다.',
  '나님을 내보냈습니다.',
  '나님이 부방장이 되었습니다.',
  '나님이 부방장에서 해제되었습니다.',
  '방장이 가님에서 나님으로 변경되었습니다.',
  '관리자가 메시지를 가렸습니다.',
  '채팅방 관리자가 메시지를 가렸습니다.',
  '채팅방 관리자가 메시지를 가렸습니다',
  '3개의 메시지를 가렸습니다.',
  '운영정책을 위반한 메시지로 신고 접수 시 카카오톡 이용에 제한이 있을 수 있습니다.',
  '운영정책 보기',
  '나 left.',
  '나 joined.',
  '나 invited 다.',
  '나 joined this chatroom.',
  '나 left this chatroom.',
  '나 has been removed from this chatroom.',
  '나 has been assigned as the admin.',
  '나 is no longer an admin.',
  'This message has been hidden by the chatroom managers.',
  'Moderator has hidden 2 message(s).',
];

describe.each(APPS)('on %s', (_app, around) => {
  it.each(EVENTS)('an event of the app is one: %s', async (event) => {
    const { records } = await readText(around(event));
    const kinds = records.filter(({ kind }) => kind !== 'structure').map(({ kind }) => kind);
    expect(kinds).toEqual(['message', 'system', 'message']);
  });
});

describe('a deleted message', () => {
  it.each([
    ['Android', `${ANDROID}2026년 2월 27일 오후 12:29, 가 : 삭제된 메시지입니다.\r\n`],
    ['iOS', `${IOS}2026. 2. 27. 오후 12:29, 가 : 삭제된 메시지입니다.\r\n`],
    ['Windows', `${WINDOWS}[가] [오후 12:29] 삭제된 메시지입니다.\r\n`],
    ['macOS', 'Date,User,Message\n2026-02-27 12:29:00,"가","삭제된 메시지입니다."\n'],
  ])('stays a message of its sender, in doubt: %s', async (_app, file) => {
    const { records, summary } = await readText(file);
    expect(summary).toMatchObject({ messages: 1, system: 0, participants: ['가'] });
    expect(records.at(-1)?.doubts).toContain('maybe-deleted');
  });

  it('without a sender is an event', async () => {
    const file = `${WINDOWS}[가] [오후 12:29] 글\r\n메시지가 삭제되었습니다.\r\n[나] [오후 12:31] 글\r\n`;
    expect((await readText(file)).summary).toMatchObject({ messages: 2, system: 1 });
  });
});

describe('words that only sound like an event', () => {
  it.each(['그는 left.', 'She left.', '철수 joined.', '메시지를 가렸습니다.'])(
    'stay text of the message before on Windows: %s',
    async (words) => {
      const { summary } = await readText(`${WINDOWS}[가] [오후 12:29] 글\r\n${words}\r\n`);
      expect(summary).toMatchObject({ messages: 1, system: 0 });
    },
  );

  it('stay a message on macOS where they name another than the sender', async () => {
    const { summary } = await readText('Date,User,Message\n2026-02-27 12:29:00,"가","나 left."\n');
    expect(summary).toMatchObject({ messages: 1, system: 0 });
  });
});

describe('an iOS header of three lines', () => {
  it.each([
    ['Talk_2026.4.25 10:20-1.txt', '방 (3명)과 카카오톡 대화', '방'],
    ['Talk_2026.4.25 10:20-1.txt', 'KakaoTalk Chats with Room (4 people)', 'Room'],
    ['Talk_2026.4.25 10:20-1.txt', '방 이름', '방 이름'],
  ])('is structure, and its second line the title: %s / %s', async (name, title, room) => {
    const file = `${name}\r\n${title}\r\n저장한 날짜 : 2026. 4. 25. 오전 10:20\r\n\r\n2026. 2. 27. 오후 12:29, 가 : 글\r\n`;
    const { plan, summary } = await readText(file);
    expect(plan.format).toBe('kakaotalk-ios');
    expect(summary).toMatchObject({ title: room, messages: 1, structure: 4, unparsed: 0 });
  });
});
