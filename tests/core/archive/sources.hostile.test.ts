import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyArchiveAt } from '../../../electron/core/archive/verify.ts';
import { writeArchive } from '../../../electron/core/archive/write.ts';
import { toLocalHeader, toZipTail, type ZipEntry } from '../../../shared/archive/zip-layout.ts';
import { concatBytes } from '../../../shared/bytes.ts';
import { flipped } from '../../support/archive-bytes.ts';
import { testModel } from '../../support/archive-model.ts';
import { bytesOf } from '../../support/test-log.ts';
import { hasTool } from '../../support/tools.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const KEY = { passphrase: 'one two three four' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-hostile-'));
  const model = await testModel();
  await writeArchive(model, { form: 'folder', path: at('bag') });
  await writeArchive(model, { form: 'zip', path: at('bag.zip') });
  await writeArchive(model, { form: 'sealed', path: at('bag.age'), seal: KEY, scryptLogN: 8 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function findingsOf(path: string, key = {}): Promise<string[]> {
  const verdict = await verifyArchiveAt(path, key);
  expect(verdict.ok).toBe(false);
  return verdict.findings.map((finding) => `${finding.code} ${finding.path}`);
}

let copies = 0;
function copyOfBag(): string {
  const copy = at(`copy${copies++}`);
  cpSync(at('bag'), copy, { recursive: true });
  return copy;
}

function fileWith(bytes: Uint8Array): string {
  const path = at(`file${copies++}`);
  writeFileSync(path, bytes);
  return path;
}

describe('an archive folder', () => {
  it('with a link in place of a file is not followed', async () => {
    const copy = copyOfBag();
    rmSync(join(copy, 'data/COVER.txt'));
    symlinkSync(at('bag/data/COVER.txt'), join(copy, 'data/COVER.txt'));
    expect(await findingsOf(copy)).toContain('LINK data/COVER.txt');
  });

  it('with a link to a folder, even to itself, is not followed', async () => {
    const copy = copyOfBag();
    symlinkSync(copy, join(copy, 'data/loop'));
    expect(await findingsOf(copy)).toContain('LINK data/loop');
  });

  it('with an empty folder is found to have been added to', async () => {
    const copy = copyOfBag();
    mkdirSync(join(copy, 'data/empty/inner'), { recursive: true });
    expect(await findingsOf(copy)).toEqual(['EMPTY_FOLDER data/empty/inner/']);
  });

  it.skipIf(!hasTool('mkfifo'))('with a pipe is not waited for', async () => {
    const copy = copyOfBag();
    execFileSync('mkfifo', [join(copy, 'data/pipe')]);
    expect(await findingsOf(copy)).toEqual(['SPECIAL_FILE data/pipe']);
  });

  it('without a bag is a list of what is missing', async () => {
    mkdirSync(at('nothing'));
    expect(await findingsOf(at('nothing'))).toContain('MISSING tagmanifest-sha256.txt');
  });
});

describe('a path', () => {
  it('where nothing is says so', async () => {
    await expect(verifyArchiveAt(at('gone'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

describe('an archive zip', () => {
  const zip = () => new Uint8Array(readFileSync(at('bag.zip')));

  const BROKEN: [string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array][] = [
    ['empty', () => new Uint8Array()],
    ['cut short by a byte', (bytes) => bytes.slice(0, -1)],
    ['cut in the middle', (bytes) => bytes.slice(0, bytes.length / 2)],
    ['with a byte before it', (bytes) => concatBytes(new Uint8Array(1), bytes)],
    ['with a byte after it', (bytes) => concatBytes(bytes, new Uint8Array(1))],
    ['with another zip after it', (bytes) => concatBytes(bytes, bytes)],
    ['with a comment', (bytes) => concatBytes(flipped(bytes, bytes.length - 2, 0), new Uint8Array(1))],
    ['of noise', () => bytesOf('noise', 5000)],
    ['of zeros', () => new Uint8Array(5000)],
    ['with absurd numbers at its end', (bytes) => bytes.fill(0xff, bytes.length - 12)],
  ];
  it.each(BROKEN)('%s is not one of ours', async (_how, change) => {
    const path = fileWith(change(zip()));
    const found = await findingsOf(path);
    expect(found.some((each) => each.startsWith('ZIP_STRUCTURE file'))).toBe(true);
  });

  function zipOf(entries: readonly { name: string; bytes: Uint8Array; crc32?: number }[]): Uint8Array {
    const headers = entries.map(
      (each): ZipEntry => ({ name: each.name, size: each.bytes.length, crc32: each.crc32 ?? 0 }),
    );
    const bodies = entries.flatMap((each, i) => [toLocalHeader(headers[i]!), each.bytes]);
    return concatBytes(...bodies, toZipTail(headers));
  }

  it('with a name that climbs out of its folder is refused', async () => {
    const path = fileWith(zipOf([{ name: 'archive/../../outside', bytes: new Uint8Array(1) }]));
    expect(await findingsOf(path)).toContain('PATH_UNSAFE ../../outside');
  });

  it('with the same name twice is refused', async () => {
    const twice = { name: 'archive/bagit.txt', bytes: new Uint8Array(1) };
    expect((await findingsOf(fileWith(zipOf([twice, twice]))))[0]).toContain('ZIP_STRUCTURE');
  });

  it('with files beside its folder is refused', async () => {
    const path = fileWith(zipOf([{ name: 'a.txt', bytes: new Uint8Array(1) }]));
    expect((await findingsOf(path))[0]).toContain('ZIP_STRUCTURE');
  });

  it('with a checksum that other programs would stumble over is found', async () => {
    const path = fileWith(zipOf([{ name: 'archive/bagit.txt', bytes: new Uint8Array(3), crc32: 7 }]));
    expect(await findingsOf(path)).toContain('UNREADABLE bagit.txt');
  });

  it.skipIf(!hasTool('python3'))(
    'made anew by another program from the same files is not taken for ours',
    async () => {
      const script = 'import shutil,sys; shutil.make_archive(sys.argv[1], "zip", sys.argv[2])';
      execFileSync('python3', ['-c', script, at('theirs'), at('bag')]);
      expect(await findingsOf(at('theirs.zip'))).toContain('ZIP_STRUCTURE theirs.zip');
    },
  );
});

describe('a sealed archive', () => {
  const sealed = () => new Uint8Array(readFileSync(at('bag.age')));

  it('asks for its key', async () => {
    await expect(verifyArchiveAt(at('bag.age'))).rejects.toMatchObject({ code: 'ARCHIVE_KEY_NEEDED' });
  });

  it('does not open with another passphrase or with something that is no key', async () => {
    for (const key of [
      { passphrase: 'wrong' },
      { identities: ['AGE-SECRET-KEY-1X'] },
      { identities: ['x'] },
    ]) {
      await expect(verifyArchiveAt(at('bag.age'), key)).rejects.toMatchObject({ code: 'ARCHIVE_WRONG_KEY' });
    }
  });

  it('with a flipped byte anywhere is never accepted', async () => {
    const bytes = sealed();
    const accepted: number[] = [];
    for (let position = 0; position < bytes.length; position += position < 400 ? 1 : 97) {
      const path = at('flipped.age');
      writeFileSync(path, flipped(bytes, position));
      const verdict = await verifyArchiveAt(path, KEY).catch(() => null);
      if (verdict?.ok) accepted.push(position);
    }
    expect(accepted).toEqual([]);
  });

  it('with a damaged body is found, not thrown', async () => {
    const bytes = sealed();
    expect(await findingsOf(fileWith(flipped(bytes, bytes.length - 40)), KEY)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^SEALED_DAMAGED file/)]),
    );
  });

  it('cut short, at a chunk or anywhere, or grown is found', async () => {
    const bytes = sealed();
    for (const changed of [
      bytes.slice(0, -1),
      bytes.slice(0, -100),
      concatBytes(bytes, new Uint8Array(16)),
    ]) {
      expect((await findingsOf(fileWith(changed), KEY))[0]).toContain('SEALED_DAMAGED');
    }
  });
});
