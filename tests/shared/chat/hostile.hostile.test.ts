import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../../shared/bytes.ts';
import { limits } from '../../../shared/chat/limits.ts';
import { createChatReader } from '../../../shared/chat/reader.ts';
import { surveyChat } from '../../../shared/chat/survey.ts';
import { messages, readBytes, readText, sample, tilingFault } from './read-bytes.ts';

const HEADER = '방 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 3월 2일 오후 6:05\r\n';
const STAMP = '2026년 2월 27일 오후 12:30, 가 : ';

/** Numbers from 0 to 1 that are the same in every run. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function mutated(bytes: Uint8Array, dice: () => number): Uint8Array {
  const copy = [...bytes];
  for (let n = 0; n < 1 + dice() * 8; n++) {
    const at = Math.floor(dice() * copy.length);
    const what = dice();
    if (what < 0.4) copy[at] = Math.floor(dice() * 256);
    else if (what < 0.6) copy.splice(at, 1 + Math.floor(dice() * 20));
    else if (what < 0.8) copy.splice(at, 0, ...copy.slice(at, at + Math.floor(dice() * 60)));
    else copy[at] = [10, 13, 0, 34, 44, 91, 93, 58, 255][Math.floor(dice() * 9)]!;
  }
  return new Uint8Array(copy);
}

describe('damaged samples', () => {
  const files = [
    'kakaotalk/self_android_ko_forged_inner_line.txt',
    'kakaotalk/self_ios_ko.txt',
    'kakaotalk/self_windows_ko.txt',
    'kakaotalk/self_mac.csv',
    'kakaotalk/zeikar_ios_05.txt',
    'whatsapp/chatistics_android_colon_names.txt',
    'whatsapp/chatistics_ios_chat1.txt',
    'whatsapp/self_android_ko.txt',
  ];

  it.each(files)('of %s never fail, and tile or are unknown', async (path) => {
    const bytes = sample(path);
    const dice = createDice(path.length);
    for (let n = 0; n < 250; n++) {
      const damaged = mutated(bytes, dice);
      const { plan, records } = await readBytes(damaged, { chunk: 1 + Math.floor(dice() * 200) });
      if (plan.format === null) expect(records).toEqual([]);
      else expect(tilingFault(records, damaged)).toBeNull();
    }
  });
});

describe('a file that is no export', () => {
  it.each([
    ['nothing', ''],
    ['a byte-order mark', '\ufeff'],
    ['prose', 'Dear all,\nplease find the minutes of 3/6/18 attached.\n'],
    ['JSON', '{"messages":[{"date":"2024-01-15 21:30","text":"x"}]}'],
    [
      'a LINE export',
      '[LINE] 山田とのトーク履歴\n保存日時：2026/03/02 18:05\n\n2026/02/27(金)\n18:05\tA\tx\n',
    ],
    ['NULs', '\u0000'.repeat(10_000)],
    ['line ends', '\n'.repeat(10_000)],
    ['a CSV of something else', 'id,name,price\n1,a,3\n'],
  ])('is unknown: %s', async (_what, text) => {
    const { plan, records } = await readText(text);
    expect(plan.format).toBeNull();
    expect(records).toEqual([]);
  });

  it('is unknown where it is random bytes', async () => {
    const dice = createDice(7);
    const { plan } = await readBytes(Uint8Array.from({ length: 200_000 }, () => dice() * 256));
    expect(plan.format).toBeNull();
  });
});

describe('a line of 300 MiB', () => {
  it('is one record with its whole span and the beginning of its text, in little memory', async () => {
    const part = toUtf8('가'.repeat(87_381));
    const parts = 1200;
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield toUtf8(`${HEADER}${STAMP}`);
      for (let n = 0; n < parts; n++) yield part;
      yield toUtf8(`\r\n${STAMP}끝\r\n`);
    };
    const plan = await surveyChat({ name: null, open });
    const reader = createChatReader(plan);
    const before = process.memoryUsage().arrayBuffers;
    const records = [];
    for await (const chunk of open()) records.push(...reader.push(chunk));
    records.push(...reader.end());
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
    const [long, last] = records.slice(-2);
    expect(long!.length).toBe(part.length * parts + toUtf8(`${STAMP}\r\n`).length);
    expect(long!.text.length).toBeLessThanOrEqual(limits.lineBytes);
    expect(long!.text).not.toContain('\ufffd');
    expect(long!.doubts).toContain('text-cut');
    expect(long!.doubts).not.toContain('undecodable-bytes');
    expect(last).toMatchObject({ text: '끝', offset: long!.offset + long!.length });
  });

  it('is cut at the same character for every chunking', async () => {
    const bytes = toUtf8(`${HEADER}${STAMP}${'가'.repeat(400_000)}\r\n${STAMP}끝\r\n`);
    const whole = await readBytes(bytes, { chunk: bytes.length });
    for (const chunk of [4096, 65_537, 1_000_003]) {
      expect((await readBytes(bytes, { chunk })).records).toEqual(whole.records);
    }
    expect(messages(whole)[0]!.doubts).toContain('text-cut');
  });
});

describe('a message of very many lines', () => {
  it('keeps its span, and as much text as is kept of any record', async () => {
    const bytes = toUtf8(`${HEADER}${STAMP}글\n${`${'x'.repeat(999)}\n`.repeat(3000)}\r\n${STAMP}끝\r\n`);
    const read = await readBytes(bytes);
    expect(messages(read)).toHaveLength(2);
    expect(messages(read)[0]!.text.length).toBeLessThanOrEqual(limits.recordText + 2);
    expect(messages(read)[0]!.doubts).toContain('text-cut');
    expect(tilingFault(read.records, bytes)).toBeNull();
  });

  it('ends where more blank lines follow than a message may hold', async () => {
    const bytes = toUtf8(`1/15/24, 9:30 - A: x\n${'\n'.repeat(5000)}1/15/24, 9:31 - A: y\n`);
    const read = await readBytes(bytes);
    expect(read.summary).toMatchObject({ messages: 2, structure: 5000 });
    expect(tilingFault(read.records, bytes)).toBeNull();
  });
});

describe('text made to be slow', () => {
  it.each([
    ['separators', `${HEADER}${STAMP}${' : '.repeat(200_000)}\r\n`],
    [
      'brackets',
      `방 님과 카카오톡 대화\r\n저장한 날짜 : 2026-03-02 18:05:11\r\n${'[가] [오후 12:30] '.repeat(50_000)}\r\n`,
    ],
    ['digits', `1/15/24, 9:30 - A: x\n${'1'.repeat(900_000)}\n`],
    ['spaces', `1/15/24, 9:30 - A: x\n1/15/24${' '.repeat(900_000)}9:30\n`],
    ['direction marks', `1/15/24, 9:30 - A: x\n${'\u200e'.repeat(300_000)}\n`],
    ['quotes', `Date,User,Message\n2026-03-01 09:02:00,"가","${'"'.repeat(900_001)}"\n`],
    ['colons', `1/15/24, 9:30 - ${'A: '.repeat(300_000)}\n`],
    ['dashes', `방 님과 카카오톡 대화\r\n저장한 날짜 : 2026-03-02 18:05:11\r\n${'-'.repeat(900_000)}\r\n`],
    [
      'short lines with an open quote',
      `Date,User,Message\n2026-03-01 09:02:00,"가","${'x\n'.repeat(200_000)}`,
    ],
  ])('is read in time that grows with its length: %s', { timeout: 10_000 }, async (_what, text) => {
    const bytes = toUtf8(text);
    const { records } = await readBytes(bytes);
    expect(tilingFault(records, bytes)).toBeNull();
  });
});
