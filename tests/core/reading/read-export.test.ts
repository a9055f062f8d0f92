import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/commands/read.ts';
import { readExport } from '../../../electron/core/reading/read-export.ts';
import type { ExportEntry, ExportSource } from '../../../electron/core/reading/source.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import type { ChatRecord } from '../../../shared/chat/record.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { makeZip } from './make-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'jikim-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CHAT = '15/01/2024, 21:30 - A: x\n15/01/2024, 21:31 - B: y\n';

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(
  path: string,
  options: Parameters<typeof readCommand>[1],
): Promise<{ code: number; text: string }> {
  const parts: string[] = [];
  const code = await readCommand(path, options, {
    write: (part) => void parts.push(part),
    warn: () => {},
  });
  return { code, text: parts.join('') };
}

/** Entries in memory, which say which of them were opened. */
function memorySource(
  files: Readonly<Record<string, string>>,
): ExportSource & { opened: Set<string | null> } {
  const opened = new Set<string | null>();
  return {
    fileName: 'WhatsApp Chat - Group.zip',
    opened,
    entries: async () => Object.entries(files).map(([name, text]) => ({ name, size: text.length })),
    async *open({ name }: ExportEntry) {
      opened.add(name);
      yield toUtf8(files[name!]!);
    },
    close: async () => {},
  };
}

describe('jikim read --json', () => {
  it('gives format, rule, encoding and counts, and nothing else', async () => {
    const { code, text } = await run(write('chat.txt', CHAT), { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(text)).toEqual({
      format: 'whatsapp-android',
      rule: 'whatsapp-android/4',
      encoding: 'utf-8',
      conversations: [
        {
          title: null,
          participants: ['A', 'B'],
          messages: 2,
          system: 0,
          structure: 0,
          unparsed: 0,
          doubts: { 'zone-unknown': 2 },
        },
      ],
    });
  });

  it('takes an unknown format for no failure', async () => {
    const { code, text } = await run(write('note.txt', 'hello\n'), { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ format: 'unknown', conversations: [] });
  });

  it('names the conversation after the file', async () => {
    const { text } = await run(write('WhatsApp Chat with Robin.txt', CHAT), { json: true });
    expect(JSON.parse(text).conversations[0].title).toBe('Robin');
  });

  it('with --messages gives one line for each record, with these fields in this order', async () => {
    const { text } = await run(write('records.txt', CHAT), { json: true, messages: true });
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe(
      '{"kind":"message","entry":null,"offset":25,"length":25,"line":2,"rawTimestamp":"15/01/2024, 21:31","time":"2024-01-15T21:31:00","sender":"B","text":"y","doubts":["zone-unknown"]}',
    );
  });

  it.each(['missing.txt', '.'])('refuses what cannot be read with a code: %s', async (name) => {
    await expect(run(join(folder, name), { json: true })).rejects.toThrow(JikimError);
  });
});

describe('jikim read', () => {
  it.each([
    ['en', '2 messages'],
    ['ko', '메시지 2건'],
  ] as const)('sums up for people (%s)', async (lang, words) => {
    const { text } = await run(write('people.txt', CHAT), { lang });
    expect(text).toContain(words);
    expect(text).toContain('A, B');
  });
});

describe('a zip', () => {
  it('is told by its bytes, unpacked in a child, and its chat read', async () => {
    const zip = makeZip({
      '_chat.txt': CHAT,
      'IMG-20240115-WA0001.jpg': 'not a chat',
      '__MACOSX/._chat.txt': CHAT,
    });
    const { text } = await run(write('WhatsApp Chat - Robin.bin', zip), { json: true, messages: true });
    const records = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ entry, sender }) => [entry, sender])).toEqual([
      ['_chat.txt', 'A'],
      ['_chat.txt', 'B'],
    ]);
  });

  it('has the text named as a chat read, and no other entry opened', async () => {
    const source = memorySource({ 'IMG.jpg': 'x', 'notes.txt': CHAT, '_chat.txt': CHAT });
    const { conversations } = await readExport(source);
    expect(conversations).toMatchObject([{ entry: '_chat.txt', title: 'Group', messages: 2 }]);
    expect([...source.opened]).toEqual(['_chat.txt']);
  });

  it('has each text named as a chat as one conversation', async () => {
    const source = memorySource({ 'WhatsApp Chat with A.txt': CHAT, 'a/Chat de WhatsApp con B.txt': CHAT });
    const { conversations } = await readExport(source);
    expect(conversations.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('without such a name has any text that reads as a chat', async () => {
    const source = memorySource({ 'readme.txt': 'hello', 'talk.txt': CHAT });
    const { conversations } = await readExport(source);
    expect(conversations).toMatchObject([{ entry: 'talk.txt', messages: 2 }]);
  });
});

describe('a sink', () => {
  it('is told of a conversation before its records and of its counts after', async () => {
    const seen: string[] = [];
    const records: ChatRecord[] = [];
    await readExport(memorySource({ '_chat.txt': CHAT }), {
      begin: ({ rule, encoding }) => void seen.push(`begin ${rule} ${encoding}`),
      records: (batch) => void records.push(...batch),
      end: ({ messages, participants }) => void seen.push(`end ${messages} ${participants.join()}`),
    });
    expect(seen).toEqual(['begin whatsapp-android/4 utf-8', 'end 2 A,B']);
    expect(records.map(({ text }) => text)).toEqual(['x', 'y']);
  });
});
