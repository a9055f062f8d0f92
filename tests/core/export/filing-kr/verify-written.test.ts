import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differenceText, verifyWritten } from '../../../../electron/core/export/filing-kr/verify-written.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-written-'));
  mkdirSync(join(folder, '제출용'));
  for (const { path, text } of FILES) writeFileSync(join(folder, path), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ['제출용/갑01_a.pdf', '제출용/증거설명서.pdf'].map((path) => ({
  path,
  text: `text of ${path}`,
}));
const recorded = FILES.map(({ path, text }) => ({
  path,
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
}));
const signal = new AbortController().signal;
const found = () => verifyWritten(folder, recorded, signal);

describe('a filing set that is read again', () => {
  it('is found as it was written', async () => {
    expect(await found()).toEqual([]);
  });

  it.each([
    ['is missing', 'missing', () => rmSync(join(folder, FILES[0]!.path))],
    ['has another byte', 'differs', () => writeFileSync(join(folder, FILES[0]!.path), 'text of something')],
  ] as const)('is told of where a file %s', async (_, what, change) => {
    change();
    expect(await found()).toEqual([{ path: FILES[0]!.path, what }]);
  });

  it('is told of where a file lies in it that nobody wrote', async () => {
    writeFileSync(join(folder, '제출용', 'more.txt'), '');
    expect(await found()).toEqual([{ path: '제출용/more.txt', what: 'unknown' }]);
    expect(differenceText({ path: 'a', what: 'unknown' }, 'ko')).toBe('a: 이 내보내기가 쓴 파일이 아님');
  });
});
