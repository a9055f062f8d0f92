import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run.ts';
import { systemPorts } from '../../electron/core/ports.ts';
import { JikimError } from '../../shared/errors/index.ts';
import { root } from './commands-of.ts';
import { readShape, recordShape } from './shapes.ts';
import { type Json, jikim, parseOne } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'jikim-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const samples = ['kakaotalk', 'whatsapp'].flatMap((app) => {
  const path = join(root, 'tests/samples', app);
  return readdirSync(path)
    .filter((name) => /\.(txt|csv)$/.test(name))
    .map((name) => [`${app}/${name}`, join(path, name)] as const);
});
const KINDS = ['message', 'system', 'structure', 'unparsed'] as const;

async function recordsOf(path: string): Promise<Json[]> {
  const { code, out, err } = await jikim('read', path, '--messages', '--json');
  expect([code, err]).toEqual([0, '']);
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => recordShape.parse(JSON.parse(line)));
}

describe('read --json', () => {
  it.each(samples)(
    '%s: the summary counts what --messages lists, and the records tile the file',
    async (name, path) => {
      const { code, out, err } = await jikim('read', path, '--json');
      expect([code, err]).toEqual([0, '']);
      const { format, conversations } = readShape.parse(parseOne(out)) as Json;
      expect(format.startsWith(name.split('/')[0]!)).toBe(true);
      const records = await recordsOf(path);
      let end = 0;
      for (const { offset, length } of records) {
        expect(offset).toBe(end);
        end += length;
      }
      expect(end).toBe(statSync(path).size);
      const listed = KINDS.map((kind) => records.filter((each) => each.kind === kind).length);
      expect(KINDS.map((kind) => conversations[0][kind === 'message' ? 'messages' : kind])).toEqual(listed);
      const senders = records.filter(({ kind }) => kind === 'message').map(({ sender }) => sender);
      expect(conversations[0].participants).toEqual([...new Set(senders)]);
      const without = records.filter(({ sender }) => sender === null).map(({ kind }) => kind);
      expect(without).not.toContain('message');
    },
  );

  it('says unknown, ends with 0 and lists no conversation where a file is no export', async () => {
    const path = join(folder, 'plain.txt');
    writeFileSync(path, 'only some lines\nof text\n');
    const { code, out } = await jikim('read', path, '--json');
    expect([code, parseOne(out)]).toMatchObject([0, { format: 'unknown', conversations: [] }]);
    readShape.parse(parseOne(out));
  });

  it('ends with 2 where there is no such file', async () => {
    const { code, out } = await jikim('read', join(folder, 'missing.txt'), '--json');
    expect([code, parseOne(out).error.code]).toEqual([2, 'FILE_NOT_FOUND']);
  });

  it('says of a folder that it is one', async () => {
    const { code, out } = await jikim('read', root, '--json');
    expect([code, parseOne(out).error.code]).toEqual([2, 'IS_FOLDER']);
  });

  it('leaves the file as it was', async () => {
    const [, path] = samples[0]!;
    const before = readFileSync(path);
    await jikim('read', path);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('read --messages', () => {
  const chat = join(folder, 'long.txt');
  writeFileSync(chat, Array.from({ length: 30_000 }, (_, n) => `15.01.24, 21:30 - A: ${n}\n`).join(''));

  /** Runs with a reader that takes what is printed through `drained`. */
  async function readingWith(drained: (printed: number) => Promise<void>) {
    const printed: string[] = [];
    let err = '';
    const code = await run(['read', chat, '--messages', '--json'], {
      env: {},
      ports: systemPorts,
      signal: new AbortController().signal,
      stdin: process.stdin,
      out: (text) => printed.push(text),
      drained: () => drained(printed.length),
      err: (text) => {
        err += text;
      },
      interactive: false,
    });
    return { code, printed, err };
  }

  it('waits for whoever reads the records before it reads on', async () => {
    const waits: number[] = [];
    const { code, printed } = await readingWith(async (length) => void waits.push(length));
    expect([code, printed.join('').split('\n').length]).toEqual([0, 30_001]);
    expect(printed.length).toBeGreaterThan(1);
    // After each piece, and once more at the end.
    expect(waits).toEqual([...printed.map((_, index) => index + 1), printed.length]);
  });

  it('prints no JSON object of an error behind records that were printed', async () => {
    const { code, printed, err } = await readingWith(async () => {
      throw new JikimError('FILE_NOT_FOUND', { path: chat });
    });
    expect(code).toBe(2);
    expect(printed.join('')).not.toContain('error/1');
    expect(err).toContain('jikim: ');
  });
});
