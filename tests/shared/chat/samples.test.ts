import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes, readText, sample, tilingFault } from './read-bytes.ts';

type Counts = readonly [
  format: string,
  messages: number,
  system: number,
  structure: number,
  unparsed: number,
];

const KAKAO: { readonly [file: string]: Counts } = {
  'claudianus_openchat.csv': ['kakaotalk-macos', 5, 1, 1, 0],
  // The header alone: no record.
  'merryiscat_android_01.txt': ['kakaotalk-android', 0, 0, 2, 0],
  // Its authors count the room itself as one record; the file holds only a header.
  'merryiscat_android_02.txt': ['kakaotalk-android', 0, 0, 2, 0],
  'merryiscat_android_04.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_05.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_06.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_07.txt': ['kakaotalk-android', 2, 0, 2, 0],
  'merryiscat_android_09.txt': ['kakaotalk-android', 0, 1, 2, 0],
  'merryiscat_android_11.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_12.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_14.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_16.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_17.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_18.txt': ['kakaotalk-android', 1, 0, 2, 0],
  'merryiscat_android_19.txt': ['kakaotalk-android', 0, 0, 2, 0],
  'merryiscat_android_21.txt': ['kakaotalk-android', 1, 0, 3, 0],
  'merryiscat_android_22.txt': ['kakaotalk-android', 3, 2, 4, 0],
  'self_android_ko_forged_inner_line.txt': ['kakaotalk-android', 9, 2, 7, 0],
  'self_ios_ko.txt': ['kakaotalk-ios', 5, 3, 8, 0],
  'self_mac.csv': ['kakaotalk-macos', 2, 4, 1, 0],
  'self_windows_ko.txt': ['kakaotalk-windows', 7, 3, 5, 0],
  // The test that holds it looks at the room only and counts nothing; the file does hold one message.
  'zeikar_android_01.txt': ['kakaotalk-android', 1, 0, 5, 0],
  // A line before the first record is unparsed; the one after an event is kept with it, in doubt.
  'zeikar_android_03.txt': ['kakaotalk-android', 1, 1, 4, 1],
  'zeikar_android_05.txt': ['kakaotalk-android', 1, 0, 5, 0],
  // The test counts the one long message it is about; four short ones stand before it.
  'zeikar_android_06.txt': ['kakaotalk-android', 5, 0, 7, 0],
  'zeikar_demo_android_ko.txt': ['kakaotalk-android', 8, 1, 5, 0],
  // The test that holds it looks at the room only.
  'zeikar_ios_01.txt': ['kakaotalk-ios', 1, 0, 5, 0],
  // A record without a name is an event here; its authors count it as a message.
  'zeikar_ios_03.txt': ['kakaotalk-ios', 4, 2, 8, 0],
  'zeikar_ios_05.txt': ['kakaotalk-ios', 2, 2, 7, 0],
  'zeikar_ios_06.txt': ['kakaotalk-ios', 1, 0, 5, 0],
  'zeikar_ios_08.txt': ['kakaotalk-ios', 1, 0, 5, 2],
  // A row without a user is an event here; its authors count it as a message.
  'zeikar_mac_01.csv': ['kakaotalk-macos', 4, 6, 1, 0],
  // A record without a name is an event here; its authors count it as a message.
  'zeikar_windows_01.txt': ['kakaotalk-windows', 3, 3, 4, 0],
  'zeikar_windows_03.txt': ['kakaotalk-windows', 2, 0, 4, 0],
};

const WHATSAPP: { readonly [file: string]: Counts } = {
  // 11 lines of the file begin with a timestamp; the count of 13 in its listing takes in the two dates inside the last
  // message, which no reading of the file can separate from it.
  'chatistics_android_colon_names.txt': ['whatsapp-android', 9, 2, 0, 0],
  // Its authors read 20 messages: the two dated lines in other styles are text. Its 23 lines are not 23 records.
  'chatistics_ios_chat1.txt': ['whatsapp-ios', 20, 1, 0, 0],
  'chatminer_bracket_mmddyy_24h.txt': ['whatsapp-ios', 7, 2, 0, 0],
  'chatminer_ddmmyy_24h.txt': ['whatsapp-android', 7, 2, 0, 0],
  'chatminer_mmddyy_24h.txt': ['whatsapp-android', 7, 2, 0, 0],
  'chatminer_mmddyyyy_12h.txt': ['whatsapp-android', 7, 2, 0, 0],
  'self_android_ko.txt': ['whatsapp-android', 3, 1, 0, 0],
};

function cases(folder: string, counts: { readonly [file: string]: Counts }): [string, Counts][] {
  return Object.entries(counts).map(([file, expected]) => [`${folder}/${file}`, expected]);
}

describe('every sample', () => {
  it.each([...cases('kakaotalk', KAKAO), ...cases('whatsapp', WHATSAPP)])(
    '%s gives its counts and is tiled',
    async (path, [format, ...expected]) => {
      const bytes = sample(path);
      const { plan, records, summary } = await readBytes(bytes);
      expect(plan.format).toBe(format);
      expect([summary.messages, summary.system, summary.structure, summary.unparsed]).toEqual(expected);
      expect(tilingFault(records, bytes)).toBeNull();
    },
  );

  it('is in this table', () => {
    for (const [folder, counts] of [
      ['kakaotalk', KAKAO],
      ['whatsapp', WHATSAPP],
    ] as const) {
      const files = readdirSync(new URL(`../../samples/${folder}`, import.meta.url));
      const chats = files.filter((file) => /\.(?:txt|csv)$/.test(file)).sort();
      expect(chats).toEqual(Object.keys(counts).sort());
    }
  });
});

describe('participants', () => {
  it('come in the order of their first message', async () => {
    const { summary } = await readBytes(sample('whatsapp/chatminer_ddmmyy_24h.txt'));
    expect(summary.participants).toEqual(['John Doe', 'Jahn Doe', 'John-John Doe', 'John Doe 🤓', '🤓']);
  });
});

describe('one-line chats in twelve date formats', () => {
  const rows = new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(sample('whatsapp/pustur_12_date_formats.tsv'))
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.split('\t') as [string, string]);

  it.each(rows)('%s is %s', async (chat, time) => {
    const { records } = await readText(chat);
    expect(records.map(({ kind, sender, text, time }) => ({ kind, sender, text, time }))).toEqual([
      { kind: 'message', sender: 'a', text: 'm', time },
    ]);
  });

  it('are in doubt where day and month can be exchanged', async () => {
    const unsure = [];
    for (const [chat] of rows) {
      const { summary } = await readText(chat);
      unsure.push(summary.doubts['date-order-ambiguous'] ?? 0);
    }
    expect(unsure).toEqual([1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1]);
  });
});
