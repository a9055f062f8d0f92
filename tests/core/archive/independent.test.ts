import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveBytes, toArchiveBytes } from '../../support/archive-bytes.ts';
import { TEST_FILES, testIdentity, testModel } from '../../support/archive-model.ts';
import { rebag } from '../../support/rebag.ts';
import { bytesOf } from '../../support/test-log.ts';
import { hasTool } from '../../support/tools.ts';

const script = fileURLToPath(new URL('check_archive.py', import.meta.url));
let folder: string;
let number = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-independent-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(files: ArchiveBytes): { code: number | null; faults: string[] } {
  const root = join(folder, String(number++));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const { status, stdout, stderr } = spawnSync('python3', [script, root], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return { code: status, faults: stdout.split('\n').filter(Boolean) };
}

const logOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...TEST_FILES[0]!,
    name: `${i}.png`,
    bytes: bytesOf(String(i), i),
  }));

describe.skipIf(!hasTool('python3'))('a reader written from the documentation in another language', () => {
  it.each(['sealed', 'court-expert', 'proofs-only'] as const)(
    'finds an archive for %s whole',
    async (purpose) => {
      expect(check(await toArchiveBytes(await testModel({ purpose })))).toEqual({ code: 0, faults: [] });
    },
  );

  it.each([1, 4, 5, 13, 40])('agrees on the proofs of a log with %i items', async (count) => {
    const model = await testModel({ files: logOf(count) });
    const size = model.log.entries.length;
    const earlier = Array.from({ length: size - 1 }, (_, i) => model.log.consistency(i + 1));
    expect(check(await toArchiveBytes({ ...model, earlier }))).toEqual({ code: 0, faults: [] });
  });

  it('finds an original that the log does not vouch for', async () => {
    const other = await testModel({
      files: [{ ...TEST_FILES[0]!, bytes: bytesOf('other', 9) }, ...TEST_FILES.slice(1)],
    });
    const forged = await toArchiveBytes({ ...(await testModel()), items: other.items });
    const { code, faults } = check(await rebag(forged, await testIdentity()));
    expect(code).toBe(1);
    expect(faults).toEqual([`binding of ${other.items[0]!.id}`]);
  });
});
