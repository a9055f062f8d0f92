import { beforeAll, describe, expect, it } from 'vitest';
import { BAG_INFO, PAYLOAD_MANIFEST, SIGNATURE_FOLDER } from '../../../shared/archive/layout.ts';
import { verifyArchive } from '../../../shared/verify/archive.ts';
import { type ArchiveBytes, memorySource, toArchiveBytes } from '../../support/archive-bytes.ts';
import { testModel } from '../../support/archive-model.ts';
import { rememberingCrypto } from '../../support/remembering-crypto.ts';
import { bytesOf } from '../../support/test-log.ts';

let files: ArchiveBytes;
const crypto = rememberingCrypto();

beforeAll(async () => {
  files = await toArchiveBytes(await testModel());
});

async function findingsOf(bytes: ArchiveBytes): Promise<string[]> {
  const verdict = await verifyArchive(memorySource(bytes), crypto);
  expect(verdict.ok).toBe(verdict.findings.length === 0);
  return verdict.findings.map((finding) => `${finding.code} ${finding.path}`);
}

const pathsNamed = async (bytes: ArchiveBytes) =>
  (await findingsOf(bytes)).map((finding) => finding.slice(finding.indexOf(' ') + 1));

/** The archive with one file under another name. */
function renamed(from: string, to: string): ArchiveBytes {
  return new Map(Array.from(files, ([path, bytes]) => [path === from ? to : path, bytes]));
}

describe('a file that is tampered with as a whole', () => {
  it('is named when it is dropped, whichever it is', async () => {
    for (const path of files.keys()) {
      const without = new Map(files);
      without.delete(path);
      expect(await pathsNamed(without)).toContain(path);
    }
  });

  it('is named under both names when it is renamed, whichever it is', async () => {
    for (const path of files.keys()) {
      const named = await pathsNamed(renamed(path, `${path}x`));
      expect(named).toContain(path);
      expect(named).toContain(`${path}x`);
    }
  });

  it('is named when it is cut short, emptied or grown, whichever it is', async () => {
    for (const [path, bytes] of files) {
      const grown = new Uint8Array(bytes.length + 1);
      grown.set(bytes);
      for (const changed of [bytes.slice(0, -1), bytes.slice(0, 0), bytes.slice(1), grown]) {
        if (changed.length === bytes.length) continue;
        expect(await pathsNamed(new Map(files).set(path, changed))).toContain(path);
      }
    }
  });

  it('is named when two files change places, whichever two', async () => {
    const paths = [...files.keys()];
    for (const [i, a] of paths.entries()) {
      for (const b of paths.slice(i + 1)) {
        const swapped = new Map(files).set(a, files.get(b)!).set(b, files.get(a)!);
        const named = await pathsNamed(swapped);
        expect(named).toContain(a);
        expect(named).toContain(b);
      }
    }
  });

  const ADDED = [
    'extra.txt',
    'data/extra.txt',
    'data/originals/extra.png',
    'data/timestamps/01.tst',
    'fetch.txt',
    'tagmanifest-sha512.txt',
    'manifest-md5.txt',
    'signature/extra.pem',
    'signature/token-01.tst',
    'signature/tokens-sha256.txt',
    'SIGNATURE/signer.pem',
    'data/Manifest.json',
  ];
  it.each(ADDED)('is named when it is added as %s', async (path) => {
    expect(await pathsNamed(new Map(files).set(path, bytesOf('extra', 10)))).toContain(path);
  });

  it('is named when an empty one is added', async () => {
    expect(await pathsNamed(new Map(files).set('data/empty', new Uint8Array()))).toContain('data/empty');
  });

  const UNSAFE = [
    '../outside.txt',
    'data/../../x',
    '/etc/x',
    'data//x',
    'data/ㄱ.png',
    'data/con.txt',
    'data/x.',
    'a\\b',
  ];
  it.each(UNSAFE)('may not be called %s', async (path) => {
    expect(await findingsOf(new Map(files).set(path, bytesOf('x', 3)))).toContain(`PATH_UNSAFE ${path}`);
  });

  it('may not differ from another in case alone', async () => {
    const found = await findingsOf(new Map(files).set('data/cover.txt', bytesOf('x', 3)));
    expect(found).toContain('PATH_CLASH data/cover.txt');
  });
});

describe('an archive without anything', () => {
  it('is a list of missing files, not an exception', async () => {
    const found = await findingsOf(new Map());
    expect(found).toContain('MISSING tagmanifest-sha256.txt');
    expect(found).toContain(`MISSING ${PAYLOAD_MANIFEST}`);
  });

  it('that has lost its signature folder is not accepted', async () => {
    const unsigned = new Map([...files].filter(([path]) => !path.startsWith(SIGNATURE_FOLDER)));
    expect(await findingsOf(unsigned)).toEqual([
      'MISSING signature/signer.pem',
      'MISSING signature/tagmanifest-sha256.txt.p7s',
    ]);
  });
});

describe('the description of the bag', () => {
  it('names nobody', () => {
    const text = new TextDecoder().decode(files.get(BAG_INFO));
    expect(text).not.toMatch(/Source-Organization|Contact|Title/);
    expect(text).toContain('Not for filing');
    expect(text).toMatch(/^External-Identifier: [0-9a-f]{64}$/m);
  });
});
