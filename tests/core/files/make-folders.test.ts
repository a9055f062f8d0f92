import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolders } from '../../../electron/core/files/make-folders.ts';
import { codeOf } from '../../support/office-vault.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jikim-folders-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const codeFor = (path: string) => codeOf(async () => makeFolders(path));

describe('making folders', () => {
  it('makes those above it too, for this person alone, and leaves what is there', () => {
    makeFolders(join(root, 'a/b/c'));
    makeFolders(join(root, 'a/b/c'));
    for (const path of ['a', 'a/b', 'a/b/c']) expect(statSync(join(root, path)).mode & 0o777).toBe(0o700);
  });

  it('ends with an error where a file stands in the way', async () => {
    writeFileSync(join(root, 'file'), '');
    expect(await codeFor(join(root, 'file/sub'))).toBe('FOLDER_UNMAKEABLE');
    expect(await codeFor(join(root, 'file'))).toBe('FOLDER_UNMAKEABLE');
  });

  it.skipIf(process.platform === 'win32').each([
    ['to nowhere', 'nowhere'],
    ['to itself', 'link to itself'],
  ])('ends with an error where a link stands in the way: %s', async (name, target) => {
    const link = join(root, `link ${name}`);
    symlinkSync(join(root, target), link);
    expect(await codeFor(link)).toBe('FOLDER_UNMAKEABLE');
    expect(await codeFor(join(link, 'sub'))).toBe('FOLDER_UNMAKEABLE');
  });

  it.skipIf(process.platform === 'win32')('takes a link to a folder for the folder', () => {
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real'), join(root, 'link'));
    makeFolders(join(root, 'link'));
    makeFolders(join(root, 'link/sub'));
    expect(statSync(join(root, 'real/sub')).isDirectory()).toBe(true);
  });

  it.runIf(existsSync('/proc/self'))(
    'ends with an error where a file system takes no new folder',
    async () => {
      expect(await codeFor('/proc/jikim/deep/down')).toBe('FOLDER_UNMAKEABLE');
    },
  );
});
