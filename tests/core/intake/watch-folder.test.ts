import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderWatch, watchFolder } from '../../../electron/core/intake/watch-folder.ts';

let folder: string;
let watch: FolderWatch | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-watch-'));
});
afterEach(() => {
  watch?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

async function start() {
  const arrived: string[] = [];
  const lost: string[] = [];
  watch = await watchFolder({
    path: folder,
    every: 10,
    onArrived: (paths) => arrived.push(...paths.map((path) => basename(path))),
    onLost: ({ code }) => lost.push(code),
  });
  return { arrived, lost };
}

describe('a watched folder', () => {
  it('tells of what comes, once, and not of what was there', async () => {
    put('before.txt', 'a');
    const { arrived } = await start();
    put('one.txt', 'b');
    await expect.poll(() => arrived).toEqual(['one.txt']);
    put('two.txt', 'c');
    await expect.poll(() => arrived).toEqual(['one.txt', 'two.txt']);
  });

  it('tells of a file again that could not be dealt with, and not of the others', async () => {
    const { arrived } = await start();
    put('one.txt', 'b');
    put('two.txt', 'c');
    await expect.poll(() => [...arrived].sort()).toEqual(['one.txt', 'two.txt']);
    watch?.again([join(folder, 'two.txt')]);
    await expect.poll(() => arrived.slice(2)).toEqual(['two.txt']);
  });

  it('tells of a file again when its bytes changed', async () => {
    put('before.txt', 'a');
    const { arrived } = await start();
    appendFileSync(join(folder, 'before.txt'), 'more');
    await expect.poll(() => arrived).toEqual(['before.txt']);
  });

  it('waits for a file that still grows', async () => {
    const { arrived } = await start();
    const growing = setInterval(() => appendFileSync(join(folder, 'grows.bin'), 'x'.repeat(100)), 2);
    put('whole.txt', 'a');
    await expect.poll(() => arrived).toEqual(['whole.txt']);
    clearInterval(growing);
    await expect.poll(() => arrived).toEqual(['whole.txt', 'grows.bin']);
  });

  it.each(['a.crdownload', 'a.part', '~$a.docx', '.hidden', 'a.jpg.tmp'])(
    'passes over %s until it has its name',
    async (name) => {
      const { arrived } = await start();
      put(name, 'a');
      put('whole.txt', 'a');
      await expect.poll(() => arrived).toEqual(['whole.txt']);
      renameSync(join(folder, name), join(folder, 'named.jpg'));
      await expect.poll(() => arrived).toEqual(['whole.txt', 'named.jpg']);
    },
  );

  it('passes over folders and empty files', async () => {
    const { arrived } = await start();
    mkdirSync(join(folder, 'folder'));
    put('empty.txt', '');
    put('whole.txt', 'a');
    await expect.poll(() => arrived).toEqual(['whole.txt']);
  });

  it('that is gone says so, and is found again when it is back', async () => {
    const { arrived, lost } = await start();
    rmSync(folder, { recursive: true });
    await expect.poll(() => lost.includes('FILE_NOT_FOUND')).toBe(true);
    mkdirSync(folder);
    put('one.txt', 'a');
    await expect.poll(() => arrived).toEqual(['one.txt']);
  });

  it('is not looked at any more once it is stopped', async () => {
    const { arrived } = await start();
    watch!.stop();
    put('one.txt', 'a');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(arrived).toEqual([]);
  });

  it('that is not there at the beginning is an error', async () => {
    rmSync(folder, { recursive: true });
    await expect(start()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});
