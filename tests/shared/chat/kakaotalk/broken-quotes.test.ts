import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../../../shared/bytes.ts';
import { messages, readText, tilingFault } from '../read-bytes.ts';

const HEADER = 'Date,User,Message\n';
const AFTER = '2026-02-27 12:31:00,"나","둘"\n2026-02-27 12:32:00,"다","셋"\n';

describe('a macOS row with a quote that never closes', () => {
  it.each([
    ['at the end of its text', '2026-02-27 12:30:00,"가","하나\n'],
    ['in a text of several lines', '2026-02-27 12:30:00,"가","하나\n둘째 줄\n'],
    ['in its name', '2026-02-27 12:30:00,"가,하나\n'],
    ['after a doubled one', '2026-02-27 12:30:00,"가","그가 ""안녕"" 이라고\n'],
  ])('%s swallows no other row', async (_where, row) => {
    const file = HEADER + row + AFTER;
    const read = await readText(file);
    expect(messages(read).slice(-2)).toMatchObject([
      { sender: '나', text: '둘', doubts: ['zone-unknown'] },
      { sender: '다', text: '셋', doubts: ['zone-unknown'] },
    ]);
    expect(read.summary.doubts['row-malformed']).toBe(1);
    expect(tilingFault(read.records, toUtf8(file))).toBeNull();
  });

  it('keeps the text it had', async () => {
    const read = await readText(`${HEADER}2026-02-27 12:30:00,"가","하나\n${AFTER}`);
    expect(messages(read)[0]).toMatchObject({ sender: '가', text: '하나' });
  });

  it('does not swallow an event without a name', async () => {
    const read = await readText(`${HEADER}2026-02-27 12:30:00,"가","하나\n2026-02-27 12:31:00,"","알림"\n`);
    expect(read.summary).toMatchObject({ messages: 1, system: 1 });
  });

  it('is told from a row that somebody pasted, whose quotes are doubled', async () => {
    const pasted = '2026-02-27 12:31:00,""나"",""거짓""';
    const read = await readText(`${HEADER}2026-02-27 12:30:00,"가","봐:\n${pasted}\n끝"\n${AFTER}`);
    expect(messages(read)).toMatchObject([
      { sender: '가', text: `봐:\n2026-02-27 12:31:00,"나","거짓"\n끝` },
      { sender: '나' },
      { sender: '다' },
    ]);
    expect(messages(read)[0]?.doubts).toContain('record-shaped-continuation');
  });
});
