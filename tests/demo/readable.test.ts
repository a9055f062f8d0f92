import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  toAndroidExport,
  toIosExport,
  toMacosExport,
  toWindowsExport,
} from '../../build/demo/content/exports/kakaotalk.ts';
import { toWhatsappZip, witness } from '../../build/demo/content/exports/whatsapp.ts';
import { debt } from '../../build/demo/content/story/debt.ts';
import { openExport } from '../../electron/core/reading/open-export.ts';
import { type ExportRead, readExport } from '../../electron/core/reading/read-export.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jikim-readable-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, bytes: string | Buffer): Promise<ExportRead> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return readExport(await openExport(path));
}

it.each([
  ['kakaotalk-android', 'KakaoTalkChats.txt', toAndroidExport],
  ['kakaotalk-ios', 'Talk_2026.10.27 11-20-1.txt', toIosExport],
  ['kakaotalk-windows', 'KakaoTalk_20261027.txt', toWindowsExport],
  ['kakaotalk-macos', 'KakaoTalk_Chat.csv', toMacosExport],
])('the %s export is read as such, message for message', async (format, name, toExport) => {
  const { format: found, conversations } = await read(name, toExport(debt));
  expect(found).toBe(format);
  expect(conversations).toHaveLength(1);
  expect(conversations[0]).toMatchObject({ messages: debt.messages.length, system: 0, unparsed: 0 });
  expect(conversations[0]!.participants).toHaveLength(2);
});

it('the WhatsApp zip is read message for message, with its notice as an event', async () => {
  const { format, conversations } = await read(
    'WhatsApp.zip',
    toWhatsappZip([Buffer.from('a'), Buffer.from('b')]),
  );
  expect(format).toBe('whatsapp-android');
  expect(conversations[0]).toMatchObject({ messages: witness.messages.length, system: 1, unparsed: 0 });
});
