import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveModel } from '../../../electron/core/archive/model.ts';
import { verifyArchiveAt } from '../../../electron/core/archive/verify.ts';
import { type ArchiveTarget, writeArchive } from '../../../electron/core/archive/write.ts';
import type { ErrorCode } from '../../../shared/errors/index.ts';
import { toArchiveBytes } from '../../support/archive-bytes.ts';
import { newTestIdentity, testModel } from '../../support/archive-model.ts';
import { bytesOf } from '../../support/test-log.ts';

let folder: string;
let model: ArchiveModel;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jikim-archive-'));
  model = await testModel();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const PASSPHRASE = 'correct horse battery staple';

const FORMS: [string, (path: string) => ArchiveTarget, object][] = [
  ['folder', (path) => ({ form: 'folder', path }), {}],
  ['zip', (path) => ({ form: 'zip', path }), {}],
  [
    'sealed file',
    (path) => ({ form: 'sealed', path, seal: { passphrase: PASSPHRASE }, scryptLogN: 10 }),
    { passphrase: PASSPHRASE },
  ],
];

describe.each(FORMS)('an archive as a %s', (form, target, key) => {
  it('verifies without a vault', async () => {
    const path = at(`whole ${form}`);
    await writeArchive(model, target(path));
    const verdict = await verifyArchiveAt(path, key);
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, trust: 'self-asserted' });
    expect(verdict.details.counts).toMatchObject({ items: 3, originals: 3, exhibits: 2, entries: 3 });
  });

  it('never replaces what is there', async () => {
    const path = at(`taken ${form}`);
    await writeFile(path, 'mine');
    await expect(writeArchive(model, target(path))).rejects.toMatchObject({ code: 'ARCHIVE_TARGET_EXISTS' });
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  it('leaves nothing when it is cancelled while measuring or while writing', async () => {
    for (const part of [0.1, 0.4, 0.6, 0.95]) {
      const before = await readdir(folder);
      const stop = new AbortController();
      const onProgress = (done: number, total: number) => {
        if (done >= total * part) stop.abort();
      };
      const written = writeArchive(model, target(at(`cancelled ${form}`)), {
        onProgress,
        signal: stop.signal,
      });
      await expect(written).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(await readdir(folder)).toEqual(before);
    }
  });

  it('leaves nothing when an original is not what the log says', async () => {
    const changed = async function* () {
      yield bytesOf('changed', 700);
    };
    const bad = {
      ...model,
      items: model.items.map((item, i) => (i === 0 ? { ...item, open: changed } : item)),
    };
    await expectNothing(bad, target(at(`differs ${form}`)), 'ARCHIVE_ORIGINAL_DIFFERS');
  });

  it('leaves nothing when content changes between measuring and writing', async () => {
    let reading = 0;
    const open = async function* () {
      yield bytesOf(`reading ${reading++}`, 100);
    };
    const exhibits = [{ mark: '갑 제9호증', fileName: 'K09.pdf', open }];
    await expectNothing(
      { ...model, exhibits },
      target(at(`moving ${form}`)),
      'ARCHIVE_CHANGED_WHILE_WRITING',
    );
  });

  it('clears away what a killed process left under its name', async () => {
    const path = at(`killed ${form}`);
    await writeFile(`${path}.jikim-unfinished`, 'half');
    await writeArchive(model, target(path));
    expect(await readdir(folder)).not.toContain(`killed ${form}.jikim-unfinished`);
    expect((await verifyArchiveAt(path, key)).ok).toBe(true);
  });
});

async function expectNothing(bad: ArchiveModel, target: ArchiveTarget, code: ErrorCode): Promise<void> {
  const before = await readdir(folder);
  await expect(writeArchive(bad, target)).rejects.toMatchObject({ code });
  expect(await readdir(folder)).toEqual(before);
}

describe('two archives of the same model', () => {
  it('are the same, byte for byte, as folder and as zip', async () => {
    await writeArchive(model, { form: 'zip', path: at('a.zip') });
    await writeArchive(await testModel(), { form: 'zip', path: at('b.zip') });
    expect(await readFile(at('a.zip'))).toEqual(await readFile(at('b.zip')));
    expect(await toArchiveBytes(model)).toEqual(await toArchiveBytes(await testModel()));
  });

  it('differ in the signature folder alone when another identity signs', async () => {
    const other = await toArchiveBytes(await testModel({ identity: await newTestIdentity('other') }));
    for (const [path, bytes] of await toArchiveBytes(model)) {
      const same = Buffer.compare(bytes, other.get(path)!) === 0;
      expect([path, same]).toEqual([path, !path.startsWith('signature/')]);
    }
  });

  it('do not depend on the order in which entries and values are given', async () => {
    const turned = {
      ...model,
      entries: [...model.entries].toReversed(),
      disclosed: [...model.disclosed].toReversed(),
      earlier: model.earlier.toReversed(),
    };
    expect(await toArchiveBytes(turned)).toEqual(await toArchiveBytes(model));
  });
});

describe('a purpose', () => {
  it('of sealed is never written unencrypted', async () => {
    const sealed = await testModel({ purpose: 'sealed' });
    for (const form of ['folder', 'zip'] as const) {
      const written = writeArchive(sealed, { form, path: at(`unsealed ${form}`) });
      await expect(written).rejects.toMatchObject({ code: 'ARCHIVE_PURPOSE' });
    }
  });

  it('of proofs-only holds no original, no name and no exhibit, and verifies', async () => {
    const proofs = await testModel({ purpose: 'proofs-only' });
    await writeArchive(proofs, { form: 'folder', path: at('proofs') });
    expect((await readdir(at('proofs/data'))).sort()).not.toContain('originals');
    expect(await verifyArchiveAt(at('proofs'))).toMatchObject({ ok: true, findings: [] });
    const all = Buffer.concat([...(await toArchiveBytes(proofs)).values()]).toString('utf8');
    for (const word of ['capture-1', '가나다', 'secret-name', 'filename"'])
      expect(all).not.toContain(`"${word}`);
  });

  const REFUSED: [string, () => Promise<Partial<ArchiveModel>>][] = [
    ['originals', async () => ({ items: model.items })],
    ['exhibits', async () => ({ exhibits: model.exhibits })],
    ['file names', async () => ({ names: model.names })],
    ['sources', async () => ({ disclosed: model.disclosed })],
  ];
  it.each(REFUSED)('of proofs-only refuses %s', async (_what, extra) => {
    const proofs = { ...(await testModel({ purpose: 'proofs-only' })), ...(await extra()) };
    await expectNothing(proofs, { form: 'folder', path: at('refused') }, 'ARCHIVE_PURPOSE');
  });

  it('with originals says on the cover that it is not for filing', async () => {
    const files = await toArchiveBytes(model);
    const cover = Buffer.from(files.get('data/COVER.txt')!).toString('utf8');
    expect(cover).toContain('제출용이 아닙니다');
    expect(cover).toContain('Not for filing');
  });
});

describe('an exhibit name', () => {
  it.each(['갑1.pdf', '../x.pdf', 'a/b.pdf', 'CON.pdf', '', 'x.', 'K01.pdf\n'])(
    'of %j is refused',
    async (fileName) => {
      const exhibits = [{ ...model.exhibits[0]!, fileName }];
      await expectNothing({ ...model, exhibits }, { form: 'folder', path: at('names') }, 'ARCHIVE_PATH');
    },
  );

  it('may not differ from another in case alone', async () => {
    const exhibits = ['K01.pdf', 'k01.PDF'].map((fileName) => ({ ...model.exhibits[0]!, fileName }));
    await expectNothing({ ...model, exhibits }, { form: 'folder', path: at('names') }, 'ARCHIVE_PATH');
  });
});

describe('two items with the same bytes', () => {
  it('share one file and are both bound to the log', async () => {
    const bytes = bytesOf('twin', 50);
    const files = ['a.png', 'b.png'].map((name) => ({ name, type: 'image/png', bytes, nameShown: true }));
    const twins = await testModel({ files });
    await writeArchive(twins, { form: 'folder', path: at('twins') });
    expect(await readdir(at('twins/data/originals'))).toHaveLength(1);
    expect(await verifyArchiveAt(at('twins'))).toMatchObject({ ok: true, details: { counts: { items: 2 } } });
  });
});

describe('an archive of nothing', () => {
  it('can be written and verified', async () => {
    const nothing = { ...(await testModel({ files: [] })), earlier: [] };
    await writeArchive(nothing, { form: 'folder', path: at('nothing') });
    expect(await verifyArchiveAt(at('nothing'))).toMatchObject({ ok: true, findings: [] });
  });
});
