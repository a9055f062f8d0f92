import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../../../shared/bytes.ts';
import { messages, readBytes, sample, tilingFault } from '../read-bytes.ts';

const KOREAN = new TextDecoder().decode(sample('kakaotalk/self_android_ko_forged_inner_line.txt'));
const JAPANESE =
  '2024/01/15 午後9:30 - 山田: 今日はとても良い天気ですね\n2024/01/15 午後9:31 - 鈴木: そうですね、行きましょう\n';
const SIMPLIFIED =
  '2024/1/15 下午9:30 - 小明: 我们明天什么时候见面\n2024/1/15 下午9:31 - 小红: 下午的时候可以吗\n';
const TRADITIONAL =
  '2024/1/15 下午9:30 - 小明: 我們明天什麼時候見面\n2024/1/15 下午9:31 - 小紅: 下午的時候可以嗎\n';
const SPANISH = '15/1/24 21:30 - José: ¿Cómo estás mañana?\n15/1/24 21:31 - Ana: Muy bien, niño\n';

function encode(text: string, encoding: string, bom: readonly number[] = []): Uint8Array {
  return new Uint8Array([...bom, ...iconv.encode(text, encoding)]);
}

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', encode(KOREAN, 'utf8')],
    ['utf-8', encode(KOREAN, 'utf8', [0xef, 0xbb, 0xbf])],
    ['utf-16le', encode(KOREAN, 'utf-16le', [0xff, 0xfe])],
    ['utf-16be', encode(KOREAN, 'utf-16be', [0xfe, 0xff])],
    ['utf-16le', encode(KOREAN, 'utf-16le')],
    ['utf-16be', encode(KOREAN, 'utf-16be')],
    ['cp949', encode(KOREAN, 'cp949')],
    ['gb18030', encode(KOREAN, 'gb18030', [0x84, 0x31, 0x95, 0x33])],
  ] as const)('%s of a KakaoTalk file is told, and its records are the same', async (encoding, bytes) => {
    const plain = new Uint8Array(bytes);
    const read = await readBytes(plain);
    expect(read.plan.encoding).toBe(encoding);
    expect(read.summary).toMatchObject({ messages: 9, system: 2, unparsed: 0, title: '사건상담방' });
    expect(read.records.reduce((sum, { length }) => sum + length, 0)).toBe(plain.length);
  });

  it.each([
    ['shift_jis', encode(JAPANESE, 'shift_jis'), '山田', '今日はとても良い天気ですね'],
    ['gb18030', encode(SIMPLIFIED, 'gbk'), '小明', '我们明天什么时候见面'],
    ['big5', encode(TRADITIONAL, 'big5'), '小明', '我們明天什麼時候見面'],
    ['windows-1252', encode(SPANISH, 'win1252'), 'José', '¿Cómo estás mañana?'],
  ] as const)('%s of a WhatsApp file is told', async (encoding, bytes, sender, text) => {
    const read = await readBytes(bytes);
    expect(read.plan.encoding).toBe(encoding);
    expect(messages(read)[0]).toMatchObject({ sender, text, time: '2024-01-15T21:30:00' });
    expect(tilingFault(read.records, bytes)).toBeNull();
  });

  it('is asked of the first bytes beyond ASCII, however late they come', async () => {
    const english = '15/1/24, 21:30 - A: nothing but plain words here, over and over again\n'.repeat(3000);
    const bytes = new Uint8Array([
      ...toUtf8(english),
      ...encode('15/1/24, 21:31 - B: 오늘 오후에 만나요 좋습니다\n', 'cp949'),
    ]);
    const read = await readBytes(bytes);
    expect(read.plan.encoding).toBe('cp949');
    expect(messages(read).at(-1)).toMatchObject({
      text: '오늘 오후에 만나요 좋습니다',
      offset: english.length,
    });
  });

  it('stays UTF-8 where a few bytes are damaged, and the damage is flagged on its record alone', async () => {
    const bytes = toUtf8(KOREAN);
    const at = bytes.length - 10;
    bytes[at] = 0xff;
    const read = await readBytes(bytes);
    expect(read.plan.encoding).toBe('utf-8');
    const flagged = read.records.filter(({ doubts }) => doubts.includes('undecodable-bytes'));
    expect(flagged).toHaveLength(1);
    expect(flagged[0]!.offset).toBeLessThanOrEqual(at);
    expect(flagged[0]!.offset + flagged[0]!.length).toBeGreaterThan(at);
    expect(flagged[0]!.text).toContain('\ufffd');
  });

  it('of a re-saved macOS file in CP949 is told', async () => {
    const bytes = encode('Date,User,Message\r\n2026-02-27 0:03,가나다,안녕하세요 반갑습니다\r\n', 'cp949');
    const read = await readBytes(bytes);
    expect(read.plan).toMatchObject({ encoding: 'cp949', format: 'kakaotalk-macos' });
    expect(messages(read)).toMatchObject([{ sender: '가나다', text: '안녕하세요 반갑습니다' }]);
  });

  it('gives spans in bytes of the file, not in characters', async () => {
    const bytes = encode(KOREAN, 'cp949');
    const { records } = await readBytes(bytes);
    for (const { offset, length, text, kind } of records) {
      if (kind !== 'message') continue;
      expect(iconv.decode(Buffer.from(bytes.subarray(offset, offset + length)), 'cp949')).toContain(text);
    }
  });
});
