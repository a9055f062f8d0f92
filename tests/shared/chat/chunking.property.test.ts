import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../../shared/bytes.ts';
import { readBytes, sample, tilingFault } from './read-bytes.ts';

const FILES = [
  'kakaotalk/self_android_ko_forged_inner_line.txt',
  'kakaotalk/self_ios_ko.txt',
  'kakaotalk/self_windows_ko.txt',
  'kakaotalk/self_mac.csv',
  'whatsapp/chatistics_ios_chat1.txt',
  'whatsapp/chatminer_mmddyyyy_12h.txt',
];

function toUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

describe('a reading', () => {
  it.each(FILES)('of %s is the same for every chunk size from 1 to 64', async (path) => {
    const bytes = sample(path);
    const whole = await readBytes(bytes);
    for (let chunk = 1; chunk <= 64; chunk++) {
      const { records, summary } = await readBytes(bytes, { chunk });
      expect(records).toEqual(whole.records);
      expect(summary).toEqual(whole.summary);
    }
  });

  it.each([true, false])(
    'in UTF-16 (little endian: %s) has the same text, and spans of its own bytes',
    async (little) => {
      const text = new TextDecoder().decode(sample('kakaotalk/self_android_ko_forged_inner_line.txt'));
      const bytes = toUtf16(`\ufeff${text}`, little);
      const whole = await readBytes(bytes);
      expect(whole.summary).toMatchObject({ messages: 9, system: 2, structure: 7, unparsed: 0 });
      expect(whole.plan.encoding).toBe(little ? 'utf-16le' : 'utf-16be');
      for (const chunk of [1, 2, 3, 5, 7, 63, 64]) {
        const { records } = await readBytes(bytes, { chunk });
        expect(records).toEqual(whole.records);
      }
      expect(whole.records.reduce((sum, { length }) => sum + length, 0)).toBe(bytes.length);
    },
  );

  it('of any bytes tiles them, however they are cut', async () => {
    const part = fc.oneof(
      fc.constantFrom('\r\n', '\n', '\n\n', '\r', '\r\r\n', ' : ', '"', ',', '\ufeff', '\u200e', '\u0000'),
      fc.constantFrom(
        '2026년 2월 27일 오후 12:30, ',
        '[가나다] [오후 3:05] ',
        '[1/2/24, 10:00:01] A: ',
        '1/2/24, 10:00 - A: ',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const start = fc.constantFrom(
      '방 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 3월 2일 오후 6:05\r\n',
      '방 님과 카카오톡 대화\r\n저장한 날짜 : 2026-03-02 18:05:11\r\n',
      'Date,User,Message\n',
      '1/2/24, 10:00 - A: x\n',
    );
    const file = fc.tuple(
      start,
      fc.array(part, { maxLength: 40 }),
      fc.uint8Array({ maxLength: 6 }),
      fc.integer({ min: 1, max: 64 }),
    );
    await fc.assert(
      fc.asyncProperty(file, async ([head, parts, raw, chunk]) => {
        const bytes = new Uint8Array([...toUtf8(head + parts.join('')), ...raw]);
        const whole = await readBytes(bytes);
        expect(whole.plan.format).not.toBeNull();
        expect(tilingFault(whole.records, bytes)).toBeNull();
        const cut = await readBytes(bytes, { chunk });
        expect(cut.records).toEqual(whole.records);
      }),
      { numRuns: 400, seed: 20260302 },
    );
  });
});

describe('the tiling check', () => {
  it('reports a gap, an overlap and a missing end', async () => {
    const bytes = sample('kakaotalk/self_ios_ko.txt');
    const { records } = await readBytes(bytes);
    const moved = records.map((record, i) => (i === 3 ? { ...record, length: record.length - 1 } : record));
    expect(tilingFault(moved, bytes)).toMatch(/begins at/);
    expect(tilingFault(records.slice(0, -1), bytes)).toMatch(/end at/);
  });
});
