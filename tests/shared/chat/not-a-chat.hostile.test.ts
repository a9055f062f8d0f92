import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../../shared/bytes.ts';
import { readBytes, readText, tilingFault } from './read-bytes.ts';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

async function formatOf(text: string): Promise<string | null> {
  const { plan, records } = await readText(text);
  if (plan.format === null) expect(records).toEqual([]);
  return plan.format;
}

describe('lines with a timestamp and nobody who speaks', () => {
  it.each([
    [
      'a log of packages',
      lines(
        '2024-01-15 10:00:00 startup archives unpack',
        '2024-01-15 10:00:00 status installed foo:amd64 1.0',
        '2024-01-15 10:00:01 configure foo:amd64 1.0 <none>',
        '2024-01-15 10:00:01 trigproc man-db:amd64 2',
      ),
    ],
    [
      'a directory listing in English',
      lines(
        ' Volume in drive C has no label.',
        '',
        '01/15/2024  10:00 AM    <DIR>          .',
        '01/15/2024  10:00 AM    <DIR>          ..',
        '01/15/2024  10:00 AM                12 a.txt',
      ),
    ],
    [
      'a directory listing in Korean',
      lines(
        '2024-01-15  오후 10:00    <DIR>          .',
        '2024-01-15  오후 10:00    <DIR>          ..',
        '2024-01-15  오후 10:00                12 메모: 하나.txt',
      ),
    ],
    [
      'a listing whose names hold a colon',
      lines('2024-01-15  10:00    12 a: b.txt', '2024-01-15  10:00    13 c: d.txt'),
    ],
    [
      'QQ',
      lines(
        '消息记录（此消息记录为文本格式，不支持重新导入）',
        '',
        '消息对象:张三',
        '',
        '2024-01-15 10:00:00 张三',
        '你好',
        '',
        '2024-01-15 10:01:00 李四',
        '你好',
        '',
        '2024-01-15 10:02:00 李四',
        '你好',
      ),
    ],
    ['WeChat', lines('2024-01-15 10:00:00 张三', '你好', '', '2024-01-15 10:01:00 李四', '你好: 在吗')],
    [
      'places of a GPS device',
      lines('15.01.2024 10:00:00 : lat 37.5', '15.01.2024 10:00:10 : lat 37.5', '15.01.2024 10:00:20 : 0'),
    ],
    [
      'a measuring device',
      lines('2024-01-15 10:00:00: temp=50', '2024-01-15 10:00:10: temp=51', '2024-01-15 10:00:20: temp=51'),
    ],
    ['a program in brackets', lines('[2024-01-15 10:00:00] starting up', '[2024-01-15 10:00:01] done')],
    [
      'a list of calls',
      lines('2024-01-15 10:00 부재중 전화', '2024-01-15 10:10 발신: 010', '2024-01-16 9:00 부재중'),
    ],
    ['numbers', lines('2024-01-15 10:00, 23.5, ok', '2024-01-15 10:01, 23.6, ok')],
  ])('are unknown: %s', async (_what, text) => {
    expect(await formatOf(text)).toBeNull();
  });
});

describe('a log whose lines hold a colon', () => {
  it.each([
    [
      'a web server',
      lines(
        '2024/01/15 10:00:00 [error] 1234#0: *5 open() failed: No such file',
        '2024/01/15 10:00:02 [warn] 1234#0: x: y',
        '2024/01/15 10:00:03 [notice] 1: signal',
      ),
    ],
    [
      'a framework in brackets',
      lines(
        '[2024-01-15 10:00:00] local.ERROR: something {"a":1}',
        '[2024-01-15 10:00:01] local.INFO: x: y',
        '[2024-01-15 10:00:02] local.INFO: y',
      ),
    ],
    [
      'a program with the file and the line',
      lines(
        '2024/01/15 10:00:00 main.go:12: hello',
        '2024/01/15 10:00:01 main.go:13: bye',
        '2024/01/15 10:00:01 listening on port: 80',
      ),
    ],
    [
      'a database',
      lines(
        '2024-01-15 10:00:00 UTC [123] LOG:  database system is ready',
        '2024-01-15 10:00:00 UTC [123] LOG:  listening',
        '2024-01-15 10:00:00 UTC [123] STATEMENT: select 1',
      ),
    ],
    [
      'dashes between the parts',
      lines(
        '2024-01-15 10:00:00 - root - INFO - start: ok',
        '2024-01-15 10:00:01 - root - ERROR - fail: no',
        '2024-01-15 10:00:02 - root - INFO - x',
      ),
    ],
    [
      'a level before the class',
      lines(
        '2024-01-15 10:00:00 INFO Main:23 - started: ok',
        '2024-01-15 10:00:01 WARN Main:24 - oops: x',
        '2024-01-15 10:00:01 WARN Main:24 - oops',
      ),
    ],
    [
      'changes of a program',
      lines(
        '2024-01-15 10:00:00 +0900 abc fix: thing',
        '2024-01-15 10:00:00 +0900 abd feat: thing',
        '2024-01-15 10:00:00 -0500 abe fix: thing',
      ),
    ],
    [
      'copied files',
      lines(
        '2024/01/15 10:00:00 [123] receiving file list',
        '2024/01/15 10:00:00 [123] sent 1: x',
        '2024/01/15 10:00:00 [123] total: 3',
      ),
    ],
    [
      'a time zone behind the time',
      lines(
        '[15-Jan-2024 10:00:00 UTC] PHP Notice: x',
        '[15-Jan-2024 10:00:01 UTC] PHP Warning: y',
        '[15-Jan-2024 10:00:02 GMT] PHP Warning: z',
      ),
    ],
    ['a service', lines('2024-01-15 10:00:00 host sshd[1]: x', '2024-01-15 10:00:01 host cron[22]: y')],
  ])('is unknown: %s', async (_what, text) => {
    expect(await formatOf(text)).toBeNull();
  });
});

describe('the text of another messenger', () => {
  it.each([
    [
      'Signal',
      lines(
        '[2019-12-24, 12:23] Jane Doe: Hello John!',
        '[2020-01-17, 21:49] John Doe: Hello',
        'Jane!',
        '[2020-01-17, 21:50] Jane Doe: x',
      ),
    ],
    [
      'LINE, separated by tabs',
      lines(
        '[LINE] Chat history in "x"',
        'Saved on: 2024/01/15 10:00',
        '',
        '2024/01/15(Mon)',
        '10:00\tBob\thi',
      ),
    ],
    [
      'LINE of a computer',
      lines('2024.01.15 Monday', '10:00 Bob hi', '10:01 Al yo: x', '10:02 Bob unsent a message'),
    ],
    ['Telegram, copied', lines('Bob, [15.01.24 10:00]', 'hi', '', 'Al, [15.01.24 10:01]', 'yo: x')],
    ['Discord, copied', lines('[2024-01-15 10:00 AM] bob', 'hi', '', '[2024-01-15 10:01 AM] al', 'yo: x')],
    [
      'LINE of a phone in Japanese',
      '\ufeff[LINE] 山田とのトーク履歴\r\n保存日時：2026/03/02 18:05\r\n\r\n2026/02/27(金)\r\n09:00\t山田\tおはよう: x\r\n',
    ],
    [
      'LINE with a day and tabs',
      lines('2017.09.02 Saturday', '12:00\tfoo\thello', '12:01\tfoo bar\tsecond\ttab'),
    ],
    [
      'LINE in Korean, an older one',
      lines(
        '가님과의 대화 내용',
        '저장시간 : 2024/01/15 10:00',
        '',
        '2024/01/15(월)',
        '오후 10:00\t가\t안녕',
      ),
    ],
    [
      'Viber without columns',
      lines('21/11/2018,16:30:05,Alice,+61555555555,Hello: Bob', '21/11/2018,16:32:10,Me,,x'),
    ],
    ['a table of messages', lines('날짜;보낸사람;내용', '2026-02-27 09:00;가나다;안녕: x')],
    ['Viber', lines('Date,Time,Name,Number,Message', '15/01/2024,10:00:00,Bob,+82,hi')],
    ['Zoom', lines('10:00:00\t From Bob to Everyone : hi', '10:00:05\t From Al to Everyone : yo')],
    ['IRC', lines('[2024-01-15 10:00:00] <bob> hi', '[2024-01-15 10:00:05] <al> yo')],
  ])('is unknown: %s', async (_what, text) => {
    expect(await formatOf(text)).toBeNull();
  });
});

describe('a chat', () => {
  it.each([
    ['of one message', '15.01.24, 21:30 - A: x\n'],
    ['of one message without a text', '15.01.24, 21:30 - A:\n'],
    ['of the notice on encryption', '1/15/24, 9:30 PM - Messages and calls are end-to-end encrypted.\n'],
    ['of who joined and left', '1/15/24, 9:30 PM - A added you\n1/15/24, 9:31 PM - B left\n'],
    ['of events in Korean', '2024. 1. 15. 오후 9:30 - 가님이 그룹을 만들었습니다\n'],
    ['of an event with a mark', '[15.01.24, 21:30:05] \u200eA left\n'],
    ['with a sender called as a level', '15.01.24, 21:30 - Bank INFO: x\n15.01.24, 21:31 - Bank INFO: y\n'],
    [
      'on an iPhone with such a sender',
      '[15.01.24, 21:30:05] ERROR 404: x\n[15.01.24, 21:31:05] ERROR 404: y\n',
    ],
    ['in Korean with such a sender', '2024. 1. 15. 오후 9:30 - 은행 LOG: 가\n'],
    ['that speaks of levels', '[2024-01-15 21:30:05] A: INFO: x\n[2024-01-15 21:31:05] B: [12] ERROR: y\n'],
    ['with a year first and seconds', '[2024-01-15, 21:30:05] A: x\n[2024-01-15, 21:31:05] B: y\n'],
    [
      'in which a log was pasted',
      lines(
        '2024-01-15 21:30 - A: see',
        ...Array.from({ length: 9 }, (_, n) => `2024-01-15 10:00:0${n} - root - INFO - start`),
        '2024-01-15 21:31 - B: thanks',
      ),
    ],
    [
      'of the first years with an event whose words are not known',
      lines(
        '12/1/14, 10:00:05 PM: A: x',
        '12/1/14, 10:01:05 PM: B: y',
        '12/1/14, 10:02:05 PM: A eyngelodn B',
        '12/1/14, 10:03:05 PM: B: z',
      ),
    ],
    [
      'that begins with many events whose words are not known',
      lines(
        ...Array.from({ length: 9 }, (_, n) => `15.01.24, 21:3${n} - A eyngelodn B`),
        '15.01.24, 21:40 - A: x',
      ),
    ],
    ['under words of another', 'Fwd: chat\n15.01.24, 21:30 - A: x\n15.01.24, 21:31 - A: y\n'],
  ])('is read: %s', async (_what, text) => {
    expect(await formatOf(text)).toMatch(/^whatsapp-/);
  });
});

describe('words of KakaoTalk over something else', () => {
  it.each([
    [
      'a title of one’s own',
      lines('피해자와 가해자의 카카오톡 대화', '', '아래는 정리한 내용입니다.', '1. 처음'),
    ],
    ['a day on which it was saved', lines('회의록', '저장한 날짜 : 2024-01-15', '내용')],
    [
      'LINE without its mark',
      lines('山田とのトーク履歴', '保存日時：2026/03/02 18:05', '', '2026/02/27(金)', '18:05\tA\tx'),
    ],
    [
      'LINE under a blank line',
      lines(
        '',
        '[LINE] 山田とのトーク履歴',
        '保存日時：2026/03/02 18:05',
        '',
        '2026/02/27(金)',
        '18:05\tA\tx',
      ),
    ],
    ['a timetable', lines('오전 10:00, 회의 : 본관', '오후 2:00, 상담 : 별관')],
    ['a timetable in English', lines('9:00, breakfast : hall', '10:00, lecture : room 1')],
    [
      'a timetable with the day it was saved',
      lines('일정', '저장한 날짜 : 2024-01-15', '오전 10:00, 회의 : 본관'),
    ],
  ])('are unknown: %s', async (_what, text) => {
    expect(await formatOf(text)).toBeNull();
  });

  it.each([
    [
      'a title and the day it was saved',
      lines('방 님과 카카오톡 대화', '저장한 날짜 : 2026년 3월 2일 오후 6:05'),
    ],
    [
      'its own file name and that day',
      lines('Talk_2026.3.2 18:05-1.txt', '저장한 날짜 : 2026. 3. 2. 오후 6:05'),
    ],
    [
      'a room of any name, and a message',
      lines('회의록', '저장한 날짜 : 2026년 3월 2일 오후 6:05', '', '2026년 2월 27일 오후 12:30, 가 : 안녕'),
    ],
    [
      'a room of any name, and a day in dashes',
      lines(
        '회의록',
        '저장한 날짜 : 2026-03-02 18:05:11',
        '',
        '--------------- 2026년 2월 27일 금요일 ---------------',
      ),
    ],
    ['times under a day', lines('2026년 2월 27일 금요일', '오전 10:00, 가 : 안녕')],
    ['times under a title', lines('방 님과 카카오톡 대화', '', '오전 10:00, 가 : 안녕')],
  ])('are KakaoTalk with what only it writes: %s', async (_what, text) => {
    expect(await formatOf(text)).toMatch(/^kakaotalk-/);
  });
});

describe('rows of a table with the columns of KakaoTalk', () => {
  it.each([
    ['a log of who did what', lines('Date,User,Message', '01/15/2024,admin,login', '01/16/2024,bob,logout')],
    ['times with a zone', lines('Date;User;Message', '2024-01-15T10:00:00Z;admin;login')],
    ['words before the columns', lines('A table', 'Date,User,Message', '2026-03-01 09:02:00,"가","안녕"')],
  ])('are unknown: %s', async (_what, text) => {
    expect(await formatOf(text)).toBeNull();
  });

  it.each([
    ['the columns alone', 'Date,User,Message\r\n', 1],
    ['the line in which a spreadsheet names its separator', 'sep=,\r\nDate,User,Message\r\n', 2],
    ['a blank line', '\r\nDate,User,Message\r\n', 2],
    ['both, and quotes', '\ufeff"sep=;"\r\n\r\n"Date";"User";"Message"\r\n', 3],
  ])('are KakaoTalk under %s, and every byte is accounted for', async (_what, top, structure) => {
    const separator = top.includes(';') ? ';' : ',';
    const row = ['2026-03-01 09:02:00', '"가"', '"안녕"'].join(separator);
    const bytes = toUtf8(`${top}${row}\r\n`);
    const { plan, records, summary } = await readBytes(bytes);
    expect(plan.format).toBe('kakaotalk-macos');
    expect(summary).toMatchObject({ messages: 1, structure, unparsed: 0 });
    expect(tilingFault(records, bytes)).toBeNull();
    expect(await formatOf(top)).toBe('kakaotalk-macos');
  });
});
