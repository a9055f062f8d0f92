import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIF_CANARY, protectedNames } from '../../build/demo/content/make.ts';
import { verifyArchiveAt } from '../../electron/core/archive/verify.ts';
import { hasTool } from '../support/tools.ts';

const MINUTES = 60_000;
const program = new URL('../../build/demo/run.ts', import.meta.url).pathname;
const run = promisify(execFile);

let base: string;
let output: string;
let said: string;
let files: string[];

/** Temporary files of the demo go into a folder of the test's own, so that what stays behind is seen. */
const environment = () => ({ ...process.env, TMPDIR: join(base, 'tmp'), LC_ALL: 'en_US.UTF-8' });
const demo = (folder: string) => run(process.execPath, [program, folder], { env: environment() });
const listed = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const pdfs = () => files.filter((path) => path.endsWith('.pdf'));
const filed = () => files.filter((path) => path.includes(join(output, 'filing')));
const textOf = (path: string) => execFileSync('pdftotext', ['-q', path, '-'], { encoding: 'utf8' });

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'jikim-demo-run-'));
  output = join(base, 'output');
  await mkdir(join(base, 'tmp'));
  await mkdir(output);
  await writeFile(join(output, '.jikim-demo'), '');
  await writeFile(join(output, 'notes.txt'), 'of the person');
  await mkdir(join(output, 'filing'));
  await writeFile(join(output, 'filing/of-an-earlier-run.txt'), '');
  said = (await demo(output)).stdout;
  files = await listed(output);
}, 4 * MINUTES);

afterAll(() => rm(base, { recursive: true, force: true }));

describe('the demo', () => {
  it('says in order what was made, where to look, and what a verification does not prove', () => {
    const order = [
      'invented',
      'Taken into',
      'Timestamp',
      'Papers',
      'Archive',
      'Verified',
      'not prove',
      'Look at',
      'Try',
    ];
    const places = order.map((words) => said.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(said).toContain('left out until somebody confirms the picture: 갑 제12호증\n');
  });

  it('names only files that exist', () => {
    for (const name of ['제출용/증거설명서.pdf', '내부용-제출금지/제출점검표.pdf'])
      expect(existsSync(join(output, 'filing', name)), name).toBe(true);
    const names = [
      'archive/data/HOW-TO-VERIFY.en.txt',
      'archive-proofs-only',
      'archive-sealed.age',
      'timestamp',
    ];
    for (const name of names) expect(existsSync(join(output, name)), name).toBe(true);
    for (const mark of ['갑02-01_', '갑02-02_', '갑03_', '갑06_', '검갑01_'])
      expect(
        filed().some((path) => path.includes(`/제출용/${mark}`)),
        mark,
      ).toBe(true);
  });

  it('replaces what an earlier demo wrote, and nothing else', () => {
    expect(existsSync(join(output, 'filing/of-an-earlier-run.txt'))).toBe(false);
    expect(readFileSync(join(output, 'notes.txt'), 'utf8')).toBe('of the person');
  });

  it('leaves nothing of the vault behind', async () => {
    expect(await readdir(join(base, 'tmp'))).toEqual([]);
  });

  it.each(['archive', 'archive-proofs-only'])(
    'makes %s so that it verifies without the vault',
    async (name) => {
      const verdict = await verifyArchiveAt(join(output, name), { lang: 'en', trustRoots: [] });
      expect(verdict).toMatchObject({ ok: true, findings: [] });
    },
  );

  it.skipIf(!hasTool('qpdf'))('writes only PDF files in which qpdf finds nothing to complain of', () => {
    expect(pdfs().length).toBeGreaterThan(30);
    for (const path of pdfs())
      expect(() => execFileSync('qpdf', ['--check', path], { stdio: 'pipe' }), path).not.toThrow();
  });

  it('puts no protected name into a file name', () => {
    const names = files.map((path) => path.slice(output.length).normalize('NFC')).join('\n');
    for (const name of protectedNames) expect(names).not.toContain(name);
  });

  it.skipIf(!hasTool('pdftotext', '-v'))('prints no protected name in what it writes itself', () => {
    const written = filed().filter((path) => path.endsWith('.pdf'));
    expect(written.length).toBeGreaterThan(25);
    for (const path of written) {
      const text = textOf(path).normalize('NFC').replaceAll(/\s/g, '');
      for (const secret of [...protectedNames, EXIF_CANARY]) expect(text, path).not.toContain(secret);
    }
    for (const path of filed().filter((each) => /\.(txt|csv)$/.test(each))) {
      for (const name of protectedNames) expect(readFileSync(path, 'utf8'), path).not.toContain(name);
    }
  });

  it('would see a protected name: the originals in the archive hold one', () => {
    const originals = files.filter((path) => path.includes('/archive/data/originals/'));
    const texts = originals.map((path) => readFileSync(path, 'utf8'));
    expect(texts.some((text) => protectedNames.some((name) => text.includes(name)))).toBe(true);
  });
});

it('leaves a folder alone that no demo made', async () => {
  const folder = join(base, 'somebody');
  await mkdir(folder);
  await writeFile(join(folder, 'file.txt'), '');
  await expect(demo(folder)).rejects.toMatchObject({
    code: 2,
    stdout: expect.stringContaining('left alone'),
  });
  expect(await readdir(folder)).toEqual(['file.txt']);
});

it.skipIf(process.platform === 'win32')(
  'removes the vault when it is interrupted',
  async () => {
    const child = spawn(process.execPath, [program, join(base, 'cut')], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    let text = '';
    child.stdout.on('data', (bytes) => {
      text += bytes;
      if (text.includes('Taken into')) child.kill('SIGINT');
    });
    expect(await ended).toBe(130);
    expect(await readdir(join(base, 'tmp'))).toEqual([]);
  },
  4 * MINUTES,
);
