import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { removeUnfinished, UNFINISHED } from '../../../electron/core/archive/output.ts';
import { verifyArchiveAt } from '../../../electron/core/archive/verify.ts';
import { type ArchiveTarget, writeArchive } from '../../../electron/core/archive/write.ts';
import { killRounds, roundsOr } from '../../faults/kill-harness.ts';
import { smallDisk } from '../../faults/small-disk.ts';
import { testModel } from '../../support/archive-model.ts';
import { bytesOf } from '../../support/test-log.ts';

const script = new URL('./write-archives.ts', import.meta.url);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What was acknowledged is whole, and so is everything else but the one that is marked as unfinished. */
async function examine(folder: string, acknowledged: readonly string[]): Promise<void> {
  for (const name of acknowledged) expect(existsSync(join(folder, name))).toBe(true);
  for (const name of readdirSync(folder)) {
    if (name.endsWith(UNFINISHED)) await removeUnfinished(join(folder, name.slice(0, -UNFINISHED.length)));
    else expect((await verifyArchiveAt(join(folder, name))).findings).toEqual([]);
  }
  expect(readdirSync(folder).filter((name) => name.endsWith(UNFINISHED))).toEqual([]);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

const rounds = (folder: string, when: string, count: number, acts: number) =>
  killRounds({
    script,
    args: (round) => [folder, String(round), when],
    rounds: count,
    acts,
    longest: 30,
    seed: 7,
    examine: ({ acknowledged }) => examine(folder, acknowledged),
  });

describe('after kill -9 at a random moment of an export', () => {
  it('every archive that was acknowledged is whole, and nothing looks like one that is not', async () => {
    const summary = await rounds(temporaryFolder(), 'after', roundsOr(6), 3);
    expect(summary.killed).toBe(summary.rounds);
  });

  it('the harness sees loss where archives are acknowledged before they are written', async () => {
    await expect(rounds(temporaryFolder(), 'before', 40, 1)).rejects.toThrow(/round/);
  });
});

describe('on a full disk', () => {
  const SEAL = { passphrase: 'one two three' };
  const FORMS: [string, (path: string) => ArchiveTarget][] = [
    ['folder', (path) => ({ form: 'folder', path })],
    ['zip', (path) => ({ form: 'zip', path })],
    ['sealed file', (path) => ({ form: 'sealed', path, seal: SEAL, scryptLogN: 8 })],
  ];
  it.each(FORMS)('an archive as a %s says so and leaves nothing', async (form, target) => {
    const disk = smallDisk(1);
    if (disk === null) return;
    const large = [
      { name: 'large.png', type: 'image/png', bytes: bytesOf('large', 1_500_000), nameShown: true },
    ];
    const written = writeArchive(await testModel({ files: large }), target(join(disk.folder, form)));
    await expect(written).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});
