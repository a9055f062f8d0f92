import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visible } from '../../electron/cli/visible.ts';
import { jikim, type Office, openOffice, type Ran } from './terminal.ts';

const CLEAR = '\u001b[2J';
const TURN = '\u202e';
const MOVES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Of what a command printed, each line with something in it that a terminal would obey. */
const obeyed = ({ out, err }: Ran): string[] => `${out}${err}`.split('\n').filter((line) => MOVES.test(line));

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('text from outside', () => {
  it.each([
    ['an escape', `${CLEAR}x`, '\\u{1b}[2Jx'],
    ['a line end', 'a\r\nb', 'a\\u{d}\\u{a}b'],
    ['the second half of the control characters', '\u009b2J', '\\u{9b}2J'],
    ['a turn of direction', `${TURN}txt.exe`, '\\u{202e}txt.exe'],
    ['an isolate', '\u2066x\u2069', '\\u{2066}x\\u{2069}'],
    ['line and paragraph separators', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['a joiner between letters', 'a\u200db', 'a\\u{200d}b'],
    ['a joiner behind an emoji that joins nothing', '👩\u200dx', '👩\\u{200d}x'],
  ])('is shown, not obeyed: %s', (_what, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each(['👩\u200d👩\u200d👧', '👩🏽\u200d🚀', '🏳\ufe0f\u200d🌈', '홍길동', 'Ünïcode'])(
    'stays: %s',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );
});

describe('a chat with hostile names', () => {
  const chat = [
    `${CLEAR}가${TURN} 님과 카카오톡 대화`,
    '저장한 날짜 : 2026년 3월 2일 오후 6:05',
    `2026년 2월 27일 오후 12:30, 나${CLEAR}${TURN} : 열쇠말 ${CLEAR}${TURN}`,
    '',
  ].join('\r\n');

  it('is summed up without moving the cursor, and unchanged in JSON', async () => {
    const path = join(office.folder, 'chat.txt');
    writeFileSync(path, chat);
    const summary = await jikim('read', path);
    expect(obeyed(summary)).toEqual([]);
    expect(summary.out).toContain('\\u{1b}[2J가\\u{202e}');
    expect(summary.out).toContain('나\\u{1b}[2J\\u{202e}');
    const { conversations } = JSON.parse((await jikim('read', path, '--json')).out);
    expect(conversations[0]).toMatchObject({
      title: `${CLEAR}가${TURN}`,
      participants: [`나${CLEAR}${TURN}`],
    });
  });

  it('is taken in, listed, found and refused without moving the cursor', async () => {
    const label = `사건${CLEAR}${TURN}\nB`;
    await office.run('case', 'create', '--label', label);
    const path = join(office.folder, `열쇠말${TURN}txt.zip`);
    writeFileSync(path, chat);
    const name = `name=이름${CLEAR}`;
    const ran = [
      await office.run('case', 'list'),
      await office.run('intake', path),
      await office.run('items'),
      await office.run('log'),
      await office.run('search', '열쇠말'),
      await office.run('party', 'add', '--role', 'child', '--name', name),
      await office.run('party', 'list'),
      await office.run('intake', join(office.folder, `none${CLEAR}`)),
    ];
    expect(ran.flatMap(obeyed)).toEqual([]);
    expect(ran[0]!.out.split('\n')).toHaveLength(2);
    expect(ran[0]!.out).toContain('사건\\u{1b}[2J\\u{202e}\\u{a}B');
    expect(ran[4]!.out).toContain('열쇠말 \\u{1b}[2J\\u{202e}');
    expect(ran[6]!.out).toContain('이름\\u{1b}[2J');
  });
});
