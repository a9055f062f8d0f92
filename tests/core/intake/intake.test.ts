import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BATCH_BYTES } from '../../../electron/core/intake/batches.ts';
import { SMALL_FILE } from '../../../electron/core/intake/prepare.ts';
import { eachItem, type ItemView } from '../../../electron/core/item/items.ts';
import { readOriginal } from '../../../electron/core/item/original.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { readRecord } from '../../../electron/core/records/read-records.ts';
import { assertLogIntact } from '../../../electron/core/session/assert-log-intact.ts';
import { CHUNK_SIZE } from '../../../electron/core/store/content.ts';
import { itemSchema } from '../../../shared/domain/item.ts';
import { itemOf, newCase, type Office, openOffice, takePaths, takeText } from '../../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await assertIntact();
  await office.close();
});

async function assertIntact(): Promise<void> {
  const { vault, db } = office.session;
  await assertLogIntact(db, { vaultId: vault.vaultId, logPublicKey: vault.logKey.publicKey });
}

let folders = 0;
function folder(): string {
  const path = join(office.root, `files-${folders++}`);
  mkdirSync(path);
  return path;
}

function file(dir: string, name: string, bytes: Uint8Array | string): string {
  const path = join(dir, name);
  writeFileSync(path, bytes);
  return path;
}

const fresh = () => ({ session: office.session, caseId: newCase(office.session) });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function hashOfStored(itemId: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of readOriginal(office.session.db, itemId).open()) hash.update(piece);
  return hash.digest('hex');
}

function viewOf({ session: { db } }: Pick<Office, 'session'>, itemId: string): ItemView {
  const { caseId } = readRecord(db, itemId, itemSchema, 'item').value;
  return eachItem(db, caseId).find((each) => each.itemId === itemId)!;
}

/** Rows that no stored content owns: nothing may be left of what was not taken in. */
function loose(): unknown[] {
  return office.session.db
    .prepare(
      `SELECT id FROM content WHERE state <> 'stored'
       UNION ALL SELECT k.id FROM content_chunk k WHERE NOT EXISTS (SELECT 1 FROM content c WHERE c.id = k.id / 1048576)`,
    )
    .all();
}

const SIZES = [
  0,
  1,
  CHUNK_SIZE - 1,
  CHUNK_SIZE,
  CHUNK_SIZE + 1,
  SMALL_FILE - 1,
  SMALL_FILE,
  SMALL_FILE + 1,
  5 * 1024 * 1024,
];

describe('bytes come out as they went in', () => {
  test.each(SIZES)('a file of %i bytes', async (size) => {
    const bytes = randomBytes(size);
    const [outcome] = (await takePaths(office, [file(folder(), `${size}.bin`, bytes)])).outcomes;
    expect(outcome).toMatchObject({ status: 'taken', size, sha256: sha256(bytes) });
    const item = readRecord(office.session.db, itemOf(outcome), itemSchema, 'item').value;
    expect(item.sha512).toBe(createHash('sha512').update(bytes).digest('hex'));
    expect(await hashOfStored(itemOf(outcome))).toBe(sha256(bytes));
  });

  test('files that together are just over what one batch holds', async () => {
    const dir = folder();
    const sizes = [
      SMALL_FILE,
      SMALL_FILE,
      SMALL_FILE,
      SMALL_FILE,
      SMALL_FILE,
      BATCH_BYTES - 5 * SMALL_FILE,
      1,
    ];
    const hashes = sizes.map((size, n) => {
      const bytes = randomBytes(size);
      file(dir, `${n}.bin`, bytes);
      return sha256(bytes);
    });
    const { outcomes } = await takePaths(fresh(), [dir]);
    expect(outcomes.map((each) => 'sha256' in each && each.sha256)).toEqual(hashes);
  });

  test('anything small, from standard input', async () => {
    const own = fresh();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const outcome = await takeText(own, 'stdin', bytes);
        expect(await hashOfStored(itemOf(outcome))).toBe(sha256(bytes));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the same content again', () => {
  test('is a second acquisition of the same item, in one batch and in a later one', async () => {
    const own = fresh();
    const dir = folder();
    for (const name of ['a.txt', 'b.txt']) file(dir, name, 'the same');
    const first = await takePaths(own, [dir]);
    const later = await takePaths(own, [file(folder(), 'c.txt', 'the same')]);
    const all = [...first.outcomes, ...later.outcomes];
    expect(all.map(({ status }) => status)).toEqual(['taken', 'duplicate', 'duplicate']);
    expect(new Set(all.map(itemOf)).size).toBe(1);
    const { names, acquisitions } = viewOf(office, itemOf(all[0]));
    expect(names).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(new Set(acquisitions.map((each) => each.acquisitionId)).size).toBe(3);
  });

  test('of a large file leaves no second copy of its bytes', async () => {
    const own = fresh();
    const path = file(folder(), 'large.bin', randomBytes(SMALL_FILE + 10));
    await takePaths(own, [path]);
    expect((await takePaths(own, [path])).outcomes[0]!.status).toBe('duplicate');
    expect(loose()).toEqual([]);
  });

  test('is not taken in where it was isolated before, in any case', async () => {
    const itemId = itemOf(await takeText(fresh(), 'x', 'isolated before'));
    await quarantineItem(office.session, itemId, { isolatedBy: 'Staff One' });
    const outcome = await takeText(fresh(), 'y', 'isolated before');
    expect(outcome).toMatchObject({ status: 'quarantined', sha256: sha256(Buffer.from('isolated before')) });
    expect(loose()).toEqual([]);
  });
});

describe('one bad file never stops the batch', () => {
  test('links, pipes and names that are nothing are reported, each with its reason; the rest is taken', async () => {
    const dir = folder();
    file(dir, 'good.txt', 'good');
    symlinkSync(join(dir, 'good.txt'), join(dir, 'link.txt'));
    execFileSync('mkfifo', [join(dir, 'pipe')]);
    const missing = join(dir, 'missing');
    const { outcomes } = await takePaths(fresh(), [dir, missing]);
    expect(
      Object.fromEntries(
        outcomes.map((each) => [each.name, 'error' in each ? each.error.code : each.status]),
      ),
    ).toEqual({
      'good.txt': 'taken',
      'link.txt': 'NOT_A_FILE',
      pipe: 'NOT_A_FILE',
      missing: 'FILE_NOT_FOUND',
    });
  });

  test.each([10, SMALL_FILE + 10])(
    'a file of %i bytes that changes while it is read is refused whole',
    async (size) => {
      const dir = folder();
      const path = file(dir, 'changing', randomBytes(size));
      file(dir, 'other', randomBytes(20));
      const { offerPaths } = await import('../../../electron/core/intake/sources.ts');
      async function* changing() {
        for await (const offer of offerPaths([dir])) yield offer;
        writeFileSync(path, randomBytes(size + SMALL_FILE * 8));
        setTimeout(() => writeFileSync(path, 'cut'), 3);
      }
      const { outcomes } = await takePaths(fresh(), [], { offers: changing() });
      const [first, second] = outcomes;
      if (first === undefined) throw new Error('nothing came of it');
      expect(second).toMatchObject({ name: 'other', status: 'taken' });
      if (first.status === 'taken') expect(await hashOfStored(itemOf(first))).toBe(first.sha256);
      else expect(first).toMatchObject({ status: 'rejected', error: { code: 'SOURCE_CHANGED' } });
      expect(loose()).toEqual([]);
    },
  );

  test('a file replaced by a link after it was listed is not followed', async () => {
    const dir = folder();
    const path = file(dir, 'was a file', 'x');
    const { offerPaths } = await import('../../../electron/core/intake/sources.ts');
    const { rmSync } = await import('node:fs');
    async function* swapped() {
      yield* offerPaths([path]);
      rmSync(path);
      symlinkSync('/etc/passwd', path);
    }
    const { outcomes } = await takePaths(fresh(), [], { offers: swapped() });
    expect(outcomes).toMatchObject([{ status: 'rejected', error: { code: 'NOT_A_FILE' } }]);
  });

  test('a consent of another case, or words too long, reject their file alone', async () => {
    const dir = folder();
    for (const name of ['1', '2', '3']) file(dir, name, name);
    const words: Record<string, object> = {
      1: { consent: 'cns_00000000000000000000' },
      2: { place: 'x'.repeat(2001) },
    };
    const { outcomes } = await takePaths(fresh(), [dir], { inputFor: ({ name }) => words[name] ?? {} });
    expect(outcomes.map((each) => ('error' in each ? each.error.code : each.status))).toEqual([
      'RECORD_UNKNOWN',
      'VALUE_INVALID',
      'taken',
    ]);
  });

  test('files of the vault itself are not taken into it', async () => {
    const { outcomes } = await takePaths(fresh(), [office.session.vault.dir]);
    expect(outcomes.length).toBeGreaterThan(0);
    for (const each of outcomes) expect(each).toMatchObject({ error: { code: 'INSIDE_VAULT' } });
  });

  test('a file time that no calendar has is recorded as unknown', async () => {
    const source = {
      name: 'x',
      relativePath: 'x',
      path: null,
      size: null,
      created: null,
      modified: new Date(Number.NaN),
    };
    async function* offers() {
      yield { source: { ...source, open: () => one() } };
    }
    async function* one() {
      yield new Uint8Array([1, 2, 3, 99]);
    }
    const { outcomes } = await takePaths(fresh(), [], { offers: offers() });
    expect(outcomes[0]!.status).toBe('taken');
  });
});

describe('names', () => {
  test.each([
    ['decomposed Hangul', '한글.txt'.normalize('NFD')],
    ['a line break', 'two\nlines.txt'],
    ['emoji', '👩‍👩‍👧‍👦.png'],
    ['a thousand characters', 'x'.repeat(1000)],
    ['quotes and a path', `"a" 'b' ../../c`],
  ])('with %s are kept to the letter', async (_, name) => {
    const itemId = itemOf(await takeText(fresh(), name, name));
    expect(viewOf(office, itemId).names).toEqual([name]);
  });

  test('with half a surrogate pair are kept with its code; longer than any file system has are refused', async () => {
    const itemId = itemOf(await takeText(fresh(), 'a\ud83d.txt', 'half'));
    expect(viewOf(office, itemId).names).toEqual(['a\\uD83D.txt']);
    expect(await takeText(fresh(), 'x'.repeat(1025), 'long')).toMatchObject({
      error: { code: 'VALUE_INVALID' },
    });
  });
});

describe('stopping', () => {
  test('keeps what is on disk, says what was not begun and leaves no row behind', async () => {
    const dir = folder();
    for (let n = 0; n < 4; n++) file(dir, `${n}.bin`, randomBytes(SMALL_FILE + 1000 + n));
    const stop = new AbortController();
    const told: string[] = [];
    const summary = await takePaths(fresh(), [dir], {
      signal: stop.signal,
      onSettled: (some) => {
        told.push(...some.map(({ name }) => name));
        stop.abort();
      },
    });
    expect(summary.cancelled).toBe(true);
    expect(summary.outcomes[0]).toMatchObject({ name: '0.bin', status: 'taken' });
    expect(told).toEqual(summary.outcomes.map(({ name }) => name));
    expect(summary.outcomes.length + summary.notBegun.length).toBe(4);
    expect(summary.notBegun.length).toBeGreaterThan(0);
    expect(loose()).toEqual([]);
  });

  test('by an error in between tells what is on disk already and leaves no row behind', async () => {
    const dir = folder();
    for (let n = 0; n < 3; n++) file(dir, `${n}.bin`, randomBytes(SMALL_FILE + 5000 + n));
    const told: string[] = [];
    const work = takePaths(fresh(), [dir], {
      onSettled: (some) => told.push(...some.map(({ name }) => name)),
      inputFor: ({ name }) => {
        if (name === '1.bin') throw new Error('broken');
        return {};
      },
    });
    await expect(work).rejects.toThrow('broken');
    expect(told).toEqual(['0.bin']);
    expect(loose()).toEqual([]);
  });
});

describe('the log', () => {
  test('says nothing of a file but ids, codes and times', async () => {
    const canary = 'CANARY';
    const words = [
      'collector',
      'device',
      'app',
      'account',
      'url',
      'secondDevice',
      'receivedVia',
      'receivedFrom',
      'receivedAt',
      'receivedQuality',
      'firstFileAt',
      'place',
      'custodian',
      'capturedAt',
      'notes',
    ];
    const input = Object.fromEntries(words.map((word) => [word, `${canary}-${word}`]));
    const size = office.session.db.prepare('SELECT count(*) FROM custody_entry').pluck().get() as number;
    itemOf(await takeText(office, `${canary}.png`, `${canary} bytes`, { ...input, recorderTookPart: 'no' }));
    const entries = office.session.db
      .prepare('SELECT entry FROM custody_entry WHERE seq >= ?')
      .pluck()
      .all(size);
    expect(entries).toHaveLength(1);
    expect(String(entries[0])).not.toContain(canary);
    expect(String(entries[0])).not.toContain(sha256(Buffer.from(`${canary} bytes`)));
    const values = office.session.db
      .prepare('SELECT value FROM record WHERE entry_seq >= ?')
      .pluck()
      .all(size)
      .join();
    for (const word of words) expect(values).toContain(`${canary}-${word}`);
  });

  test('has an entry for each acquisition, and records that agree with it', assertIntact);
});

test.each([
  ['no', 'not-a-participant'],
  ['unknown', 'not-known'],
  [undefined, 'not-known'],
  ['yes', null],
] as const)('a recording answered with %s gives the doubt %s', async (recorderTookPart, doubt) => {
  const bytes = Buffer.from(`ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000${recorderTookPart}`, 'latin1');
  const outcome = await takeText(
    fresh(),
    'call.mp3',
    bytes,
    recorderTookPart === undefined ? {} : { recorderTookPart },
  );
  expect(outcome).toMatchObject({
    type: 'audio/mpeg',
    recordingDoubt: doubt,
    recorderTookPart: recorderTookPart ?? 'later',
  });
});

test('who acts under a shared key is recorded as having stated the name', async () => {
  const shared = await openOffice(undefined, true);
  const itemId = itemOf(await takeText(shared, 'a', 'a'));
  expect(viewOf(shared, itemId).acquisitions[0]).toMatchObject({ personBasis: 'shared-key' });
  await shared.close();
});

test('file times on the medium are recorded', async () => {
  const path = file(folder(), 'dated', 'dated');
  utimesSync(path, new Date('2020-01-01T00:00:00Z'), new Date('2020-02-03T04:05:06.789Z'));
  const itemId = itemOf((await takePaths(fresh(), [path])).outcomes[0]);
  expect(viewOf(office, itemId).acquisitions[0]!.fileTimes.modified).toBe('2020-02-03T04:05:06.789Z');
});
