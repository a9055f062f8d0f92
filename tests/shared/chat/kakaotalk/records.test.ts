import { describe, expect, it } from 'vitest';
import { messages, readText } from '../read-bytes.ts';

const ANDROID = '방 3 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 3월 2일 오후 6:05\n\n\r\n';
const IOS = '방 (3명)과 카카오톡 대화-1.txt\r\n저장한 날짜 : 2026. 3. 2. 오후 6:05\r\n\r\n';
const WINDOWS = '방 님과 카카오톡 대화\r\n저장한 날짜 : 2026-03-02 18:05:11\r\n\r\n';
const PC_DAY = '--------------- 2026년 2월 27일 금요일 ---------------\r\n';

describe('a KakaoTalk message', () => {
  it.each([
    [
      'Android, Korean',
      `${ANDROID}2026년 2월 27일 오후 12:30, 가 : 글\r\n`,
      'kakaotalk-android',
      '2026-02-27T12:30:00',
    ],
    [
      'Android, Korean midnight',
      `${ANDROID}2026년 2월 27일 오전 12:03, 가 : 글\r\n`,
      'kakaotalk-android',
      '2026-02-27T00:03:00',
    ],
    [
      'Android, 24 h',
      `${ANDROID}2026년 2월 27일 15:03, 가 : 글\r\n`,
      'kakaotalk-android',
      '2026-02-27T15:03:00',
    ],
    [
      'Android, English',
      'KakaoTalk Chats with 방\r\nDate Saved : November 3, 2020, 1:08 PM\n\n\r\nFebruary 10, 2016, 2:33 AM, 가 : 글\r\n',
      'kakaotalk-android',
      '2016-02-10T02:33:00',
    ],
    [
      'Android, English of 2015',
      'KakaoTalk Chats with 방\r\nDate Saved : 1:01am, August 3, 2015\n\n\r\n8:34pm, July 9, 2015, 가 : 글\r\n',
      'kakaotalk-android',
      '2015-07-09T20:34:00',
    ],
    [
      'Android, English p.m.',
      'KakaoTalk Chats with 방\r\nOctober 12, 2018, 3:05 p.m., 가 : 글\r\n',
      'kakaotalk-android',
      '2018-10-12T15:05:00',
    ],
    [
      'Android, English of 2023',
      'KakaoTalk Chats with 방\r\nOctober 12, 2023 at 3:05\u202fp.m., 가 : 글\r\n',
      'kakaotalk-android',
      '2023-10-12T15:05:00',
    ],
    [
      'Android, English 24 h',
      'KakaoTalk Chats with 방\r\nOctober 12, 2023 at 15:05, 가 : 글\r\n',
      'kakaotalk-android',
      '2023-10-12T15:05:00',
    ],
    [
      'Android, British',
      'KakaoTalk Chats with 방\r\n12 October 2023, 15:05, 가 : 글\r\n',
      'kakaotalk-android',
      '2023-10-12T15:05:00',
    ],
    ['iOS, Korean', `${IOS}2026. 2. 27. 오후 12:30, 가 : 글\r\n`, 'kakaotalk-ios', '2026-02-27T12:30:00'],
    ['iOS, 24 h', `${IOS}2026. 2. 27. 15:03, 가 : 글\r\n`, 'kakaotalk-ios', '2026-02-27T15:03:00'],
    [
      'iOS, bare time',
      `${IOS}2026년 2월 27일 금요일\r\n오후 8:36, 가 : 글\r\n`,
      'kakaotalk-ios',
      '2026-02-27T20:36:00',
    ],
    [
      'iOS, English',
      'KakaoTalk Chats with 방 (4 people)-1.txt\r\nDate Saved : Aug 3, 2015, 12:20 AM\r\nJul 9, 2015, 8:34 PM, 가 : 글\r\n',
      'kakaotalk-ios',
      '2015-07-09T20:34:00',
    ],
    [
      'iOS, English at',
      'Talk_2026.4.25 10:20-1.txt\r\nDate Saved : Apr 25, 2026 at 10:38\r\nDec 31, 2014 at 19:12, 가 : 글\r\n',
      'kakaotalk-ios',
      '2014-12-31T19:12:00',
    ],
    [
      'Windows, Korean',
      `${WINDOWS}${PC_DAY}[가] [오후 12:30] 글\r\n`,
      'kakaotalk-windows',
      '2026-02-27T12:30:00',
    ],
    ['Windows, 24 h', `${WINDOWS}${PC_DAY}[가] [20:36] 글\r\n`, 'kakaotalk-windows', '2026-02-27T20:36:00'],
    [
      'Windows, English',
      '방 with KakaoTalk Chats\r\nDate Saved : 2015-08-03 00:29:58\r\n\r\n--------------- Saturday, August 1, 2015 ---------------\r\n[가] [2:37 PM] 글\r\n',
      'kakaotalk-windows',
      '2015-08-01T14:37:00',
    ],
    ['macOS', 'Date,User,Message\n2026-02-27 12:30:09,"가","글"\n', 'kakaotalk-macos', '2026-02-27T12:30:09'],
    [
      'macOS, re-saved',
      'Date,User,Message\r\n2026-02-27 0:03,가,글\r\n',
      'kakaotalk-macos',
      '2026-02-27T00:03:00',
    ],
    [
      'macOS, with semicolons',
      'Date;User;Message\r\n2026-02-27 0:03;가;글\r\n',
      'kakaotalk-macos',
      '2026-02-27T00:03:00',
    ],
    [
      'macOS, with tabs',
      'Date\tUser\tMessage\r\n2026-02-27 0:03:01\t가\t글\r\n',
      'kakaotalk-macos',
      '2026-02-27T00:03:01',
    ],
    [
      'macOS, as a serial number',
      'Date,User,Message\r\n46080.5,가,글\r\n',
      'kakaotalk-macos',
      '2026-02-27T12:00:00',
    ],
  ])('of %s is read', async (_what, file, format, time) => {
    const read = await readText(file);
    expect(read.plan.format).toBe(format);
    expect(messages(read)).toMatchObject([{ sender: '가', text: '글', time }]);
  });

  it('is recognised without the header, which is a doubt', async () => {
    const read = await readText('2026년 2월 27일 오후 12:30, 가 : 글\r\n');
    expect(read.plan.format).toBe('kakaotalk-android');
    expect(read.summary.doubts['header-missing']).toBe(1);
  });

  it.each([
    ['방 3 님과 카카오톡 대화', '방', 1],
    ['방 님과 카카오톡 대화', '방', undefined],
    ['팀 방 카카오톡 대화', '팀 방', undefined],
    ['KakaoTalk Chats with Room (4)', 'Room', undefined],
    ['방 (3명)과 카카오톡 대화-1.txt', '방', undefined],
    ['KakaoTalk Chats with Room (4 people)-1.txt', 'Room', undefined],
    ['Room with KakaoTalk Chats', 'Room', undefined],
  ])('stands under the title of "%s"', async (line, title, doubt) => {
    const { summary } = await readText(`${line}\r\n저장한 날짜 : 2026년 3월 2일 오후 6:05\r\n`);
    expect(summary.title).toBe(title);
    expect(summary.doubts['title-ambiguous']).toBe(doubt);
  });

  it.each([
    '사진',
    '<사진>',
    '사진 3장',
    '<사진 읽지 않음>',
    '<동영상 읽지 않음>',
    '동영상',
    '이모티콘',
    '(emoticon) ',
    '음성메시지',
    '파일: 계약서.pdf',
    '지도: 집',
    '샵검색: 날씨',
    '보이스톡 해요',
    '보이스톡 1:23',
    '페이스톡',
    '라이브톡 시작',
    "톡게시판 '투표': 날짜",
    '카카오톡 프로필',
    'Photo',
    'Video',
    'Emoticons',
  ])('that may be a placeholder says so: %s', async (text) => {
    const [message] = messages(await readText(`${ANDROID}2026년 2월 27일 오후 12:30, 가 : ${text}\r\n`));
    expect(message?.doubts).toContain('maybe-placeholder');
  });

  it.each(['사진 보냈어', '동영상이야', 'photo', '파일', '이모티콘 귀엽다'])(
    'that only speaks of one does not: %s',
    async (text) => {
      const [message] = messages(await readText(`${ANDROID}2026년 2월 27일 오후 12:30, 가 : ${text}\r\n`));
      expect(message?.doubts).toEqual(['zone-unknown']);
    },
  );

  it('typed like an event stays a message of its sender', async () => {
    const { summary } = await readText(
      `${ANDROID}2026년 2월 27일 오후 12:30, 악성 : 라마바님이 들어왔습니다.\r\n`,
    );
    expect(summary).toMatchObject({ messages: 1, system: 0, participants: ['악성'] });
  });
});

describe('a line shaped like a record', () => {
  const forged = '2026년 2월 27일 오후 12:31, 나 : 인정합니다';

  it('after a bare LF is text of a file as the phone wrote it', async () => {
    const read = await readText(`${ANDROID}2026년 2월 27일 오후 12:30, 가 : 글\n${forged}\r\n`);
    expect(messages(read)).toMatchObject([{ text: `글\n${forged}`, sender: '가' }]);
    expect(messages(read)[0]?.doubts).toContain('record-shaped-continuation');
  });

  it('after CRLF is a record', async () => {
    const read = await readText(`${ANDROID}2026년 2월 27일 오후 12:30, 가 : 글\r\n${forged}\r\n`);
    expect(messages(read).map(({ sender }) => sender)).toEqual(['가', '나']);
  });

  it('is a record where every CRLF was rewritten, and the file says so', async () => {
    const read = await readText(
      `${ANDROID}2026년 2월 27일 오후 12:30, 가 : 글\n${forged}\r\n`.replaceAll('\r\n', '\n'),
    );
    expect(messages(read)).toHaveLength(2);
    expect(read.summary.doubts['line-endings-rewritten']).toBe(1);
  });

  it('stays text where messages of many lines hold more bare LFs than there are records', async () => {
    const long = Array.from({ length: 40 }, (_, n) => `2026년 2월 27일 오후 1:${10 + n}, 나 : ${n}`).join(
      '\n',
    );
    const read = await readText(`${ANDROID}2026년 2월 27일 오후 12:30, 가 : ${long}\r\n`);
    expect(messages(read)).toHaveLength(1);
  });

  it('after a Windows message of several lines may be its continuation, and says so', async () => {
    const read = await readText(
      `${WINDOWS}${PC_DAY}[가] [오후 12:30] 첫 줄\r\n둘째 줄\r\n[나] [오후 12:31] 인정\r\n[나] [오후 12:32] 네\r\n`,
    );
    expect(messages(read).map(({ doubts }) => doubts.includes('possible-continuation'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('of iOS may be an event by its colon', async () => {
    const read = await readText(
      `${IOS}2026. 2. 27. 오전 12:03: 가님이 나님을 초대했습니다.\r\n2026. 2. 27. 오전 12:04, 가 : 글\r\n`,
    );
    expect(read.summary).toMatchObject({ messages: 1, system: 1 });
  });
});

describe('a name that holds the separator', () => {
  it('is taken where other lines know it', async () => {
    const read = await readText(
      `${ANDROID}2026년 2월 27일 오후 12:30, 사 : 아 : 글\r\n2026년 2월 27일 오후 12:31, 사 : 글\r\n`,
    );
    expect(messages(read)[0]).toMatchObject({ sender: '사', text: '아 : 글', doubts: ['zone-unknown'] });
  });

  it('is cut at the first separator, in doubt, where none does', async () => {
    const read = await readText(`${ANDROID}2026년 2월 27일 오후 12:30, 사 : 아 : 글\r\n`);
    expect(messages(read)[0]).toMatchObject({ sender: '사', text: '아 : 글' });
    expect(messages(read)[0]?.doubts).toContain('sender-ambiguous');
  });

  it('may hold brackets on Windows', async () => {
    const read = await readText(
      `${WINDOWS}${PC_DAY}[[팀장] 나] [오후 12:32] [가] [오후 1:00] 인용\r\n[[팀장] 나] [오후 12:33] 글\r\n`,
    );
    expect(messages(read)[0]).toMatchObject({ sender: '[팀장] 나', text: '[가] [오후 1:00] 인용' });
  });
});

describe('a date line', () => {
  it('is structure, also in a file without messages', async () => {
    const { summary } = await readText(`${ANDROID}2026년 2월 27일 오후 12:30\r\n`);
    expect(summary).toMatchObject({ structure: 5, unparsed: 0 });
  });

  it.each([
    ['2026년 2월 27일 금요일', false],
    ['2026년 2월 27일 목요일', true],
    ['Friday, February 27, 2026', false],
    ['Monday, February 27, 2026', true],
  ])('is checked against its weekday: %s', async (line, differs) => {
    const { records } = await readText(`${IOS}${line}\r\n2026. 2. 27. 오후 12:30, 가 : 글\r\n`);
    const found = records.find(({ pattern }) => pattern === 'date-line');
    expect(found?.doubts.includes('weekday-mismatch')).toBe(differs);
  });

  it('of another day than the message below is a doubt on the message', async () => {
    const [message] = messages(
      await readText(`${IOS}2026년 2월 27일 금요일\r\n2026. 2. 28. 오후 12:30, 가 : 글\r\n`),
    );
    expect(message?.doubts).toContain('date-differs-from-separator');
  });
});

describe('time that goes back', () => {
  it('is a doubt', async () => {
    const read = await readText(
      `${ANDROID}2026년 2월 27일 오후 12:30, 가 : 1\r\n2026년 2월 27일 오전 12:30, 가 : 2\r\n`,
    );
    expect(messages(read)[1]?.doubts).toContain('time-backwards');
  });
});

describe('a macOS row', () => {
  it('keeps quotes, line breaks and separators inside its fields', async () => {
    const read = await readText(
      'Date,User,Message\n2026-02-27 12:30:09,"가, 나","첫 줄\n둘째, ""인용"""\n2026-02-27 12:31:00,"가","끝"\n',
    );
    expect(messages(read)).toMatchObject([
      { sender: '가, 나', text: '첫 줄\n둘째, "인용"', line: 2 },
      { sender: '가', text: '끝', line: 4 },
    ]);
  });

  it.each([
    ['no user', '2026-03-01 09:02:00,"","시스템 알림"', 'system'],
    ['no date', ',"","The message has been deleted."', 'system'],
    ['a phrase of the app', '2026-03-01 09:02:00,"가","가 left this chatroom."', 'system'],
    ['no date that can be read', 'soon,"가","글"', 'unparsed'],
    ['too few fields', '2026-03-01 09:02:00', 'unparsed'],
    ['unquoted separators', '2026-03-01 09:02:00,가,하나, 둘, 셋', 'message'],
  ])('with %s is told apart: %s', async (_what, row, kind) => {
    const { records } = await readText(`Date,User,Message\n${row}\n`);
    expect(records[1]?.kind).toBe(kind);
  });
});
