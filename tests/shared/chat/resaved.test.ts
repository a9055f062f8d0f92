import { readdirSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { messages, type Read, readBytes, sample } from './read-bytes.ts';

const FILES = ['kakaotalk', 'whatsapp'].flatMap((folder) =>
  readdirSync(new URL(`../../samples/${folder}`, import.meta.url))
    .filter((file) => /\.(?:txt|csv)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

const BOMS = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
} as const;

function toText(path: string): string {
  return new TextDecoder().decode(sample(path));
}

function told({ plan, records, summary }: Read): unknown {
  const { title, messages, system, structure, unparsed, participants } = summary;
  return {
    format: plan.format,
    counts: [title, messages, system, structure, unparsed, participants],
    records: records.map(({ kind, line, time, sender, text }) => [kind, line, time, sender, text]),
  };
}

describe('a sample saved again by another program', () => {
  it.each(FILES)('in Unicode of any kind tells the same: %s', async (path) => {
    const text = toText(path);
    const expected = told(await readBytes(sample(path)));
    for (const [encoding, bom] of Object.entries(BOMS)) {
      for (const mark of [bom, []]) {
        const bytes = new Uint8Array([...mark, ...iconv.encode(text, encoding)]);
        expect(told(await readBytes(bytes))).toEqual(expected);
      }
    }
  });

  it.each(FILES)(
    'in the Korean code page tells the same where that page has its characters: %s',
    async (path) => {
      const text = toText(path);
      const bytes = new Uint8Array(iconv.encode(text, 'cp949'));
      if (iconv.decode(Buffer.from(bytes), 'cp949') !== text) return;
      expect(told(await readBytes(bytes))).toEqual(told(await readBytes(sample(path))));
    },
  );

  it.each(FILES.filter((file) => !toText(file).includes('\r')))(
    'with other line ends has the same messages: %s',
    async (path) => {
      const expected = messages(await readBytes(sample(path)));
      for (const end of ['\r\n', '\r', '\r\r\n']) {
        const read = await readBytes(new TextEncoder().encode(toText(path).replaceAll('\n', end)));
        expect(messages(read).map(({ sender, time, text }) => [sender, time, text])).toEqual(
          expected.map(({ sender, time, text }) => [sender, time, text.replaceAll('\n', end)]),
        );
      }
    },
  );
});
