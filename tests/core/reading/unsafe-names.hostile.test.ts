import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/commands/read.ts';
import { makeZip } from './make-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'jikim-unsafe-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CHAT = '15/01/2024, 21:30 - A: x\n';
const OTHER = '16/01/2024, 21:30 - B: y\n';

async function read(
  files: readonly (readonly [string, string])[],
  options: Parameters<typeof readCommand>[1] = { json: true },
): Promise<{ out: string; warned: string }> {
  const path = join(folder, 'export.zip');
  writeFileSync(path, makeZip(files));
  const [out, warned]: [string[], string[]] = [[], []];
  await readCommand(path, options, {
    write: (part) => void out.push(part),
    warn: (part) => void warned.push(part),
  });
  return { out: out.join(''), warned: warned.join('') };
}

describe('an entry of a zip', () => {
  it.each([
    ['../../_chat.txt', 'name-traversal'],
    ['..\\..\\_chat.txt', 'name-traversal'],
    ['/etc/_chat.txt', 'name-absolute'],
    ['C:\\_chat.txt', 'name-drive'],
    ['\\\\server\\share\\_chat.txt', 'name-unc'],
    ['a\u0007/_chat.txt', 'name-control'],
    ['CON/_chat.txt', 'name-reserved'],
  ])('named %j is read under its name as a label, and named for it', async (name, problem) => {
    const { out } = await read([[name, CHAT]]);
    const { conversations, unsafeEntries, moreUnsafeEntries } = JSON.parse(out);
    expect(conversations).toMatchObject([{ messages: 1, doubts: { 'entry-name-unsafe': 1 } }]);
    expect(unsafeEntries).toMatchObject([{ entry: name, read: true }]);
    expect(unsafeEntries[0].problems).toContain(problem);
    expect(moreUnsafeEntries).toBe(0);
  });

  it('named as another is, is a conversation of its own, and both are named', async () => {
    const { out } = await read([
      ['_chat.txt', CHAT],
      ['_chat.txt', OTHER],
    ]);
    const { conversations, unsafeEntries } = JSON.parse(out);
    expect(conversations).toMatchObject([
      { participants: ['A'], doubts: { 'entry-name-duplicate': 1 } },
      { participants: ['B'], doubts: { 'entry-name-duplicate': 1 } },
    ]);
    expect(unsafeEntries).toMatchObject([
      { entry: '_chat.txt', problems: ['name-duplicate'], read: true },
      { entry: '_chat.txt', problems: ['name-duplicate'], read: true },
    ]);
  });

  it('that is no chat is named as well, and said not to be read', async () => {
    const { out } = await read([
      ['_chat.txt', CHAT],
      ['../../.profile', 'x'],
      ['_chat.txt\n', OTHER],
      ['../folder/', ''],
    ]);
    const { conversations, unsafeEntries } = JSON.parse(out);
    expect(conversations).toMatchObject([{ messages: 1 }]);
    expect(conversations[0].doubts['entry-name-unsafe']).toBeUndefined();
    expect(unsafeEntries).toEqual([
      { entry: '../../.profile', problems: ['name-traversal'], read: false },
      { entry: '_chat.txt\n', problems: ['name-control'], read: false },
      { entry: '../folder/', problems: ['name-traversal'], read: false },
    ]);
  });

  it('is named to people with its invisible characters made visible', async () => {
    const { out } = await read([['../\u001b[2J\u202e_chat.txt', CHAT]], { lang: 'en' });
    expect(out).toContain('"../\\u{1b}[2J\\u{202e}_chat.txt"');
    expect(out).not.toContain('\u001b');
  });

  it('is named on the other stream where each record is a line', async () => {
    const { out, warned } = await read([['../_chat.txt', CHAT]], { json: true, messages: true });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(warned).toContain('"../_chat.txt" (name-traversal)');
  });

  it('writes nothing to a disk', async () => {
    await read([['../escaped.txt', CHAT]]);
    expect(readdirSync(folder)).toEqual(['export.zip']);
    expect(readdirSync(join(folder, '..'))).not.toContain('escaped.txt');
  });
});

describe('an honest zip', () => {
  it('names nothing, though a zip was sent in the chat', async () => {
    const { out, warned } = await read([
      ['_chat.txt', CHAT],
      ['00000001-PHOTO.jpg', 'x'],
      ['sent.zip', 'PK'],
    ]);
    expect(Object.keys(JSON.parse(out))).toEqual(['format', 'rule', 'encoding', 'conversations']);
    expect(warned).toBe('');
  });
});
