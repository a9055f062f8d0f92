import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { destroyItem } from '../../electron/core/destroy/destroy.ts';
import { clearExhibit } from '../../electron/core/exhibit/clearances.ts';
import { exportArchive } from '../../electron/core/export/archive/export.ts';
import { exportFilingKr } from '../../electron/core/export/filing-kr/export.ts';
import { JikimError } from '../../shared/errors/index.ts';
import { examineOffice } from './examine.ts';
import { addDraft, newOffice, openOffice, takeChat, takeIn, takeOne, withIdentity } from './office.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { type Act, sha256 } from './work.ts';
import { addPreview } from './work-vault.ts';

/** Leaves about `left` bytes on a disk. */
function fillUp({ folder }: SmallDisk, left: number): () => void {
  const filler = join(folder, 'filler');
  mkdirSync(filler);
  writeFileSync(join(filler, 'reserve'), Buffer.alloc(left));
  try {
    for (let i = 0; ; i++) writeFileSync(join(filler, `${i}`), Buffer.alloc(64 * 1024));
  } catch {
    rmSync(join(filler, 'reserve'));
  }
  return () => rmSync(filler, { recursive: true });
}

/** DISK_FULL, or null where it went well; anything else fails the test. */
async function fullOrDone(act: () => Promise<unknown>): Promise<'full' | 'done'> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (error instanceof JikimError && error.code === 'DISK_FULL') return 'full';
    throw error;
  }
}

const LEFT = [0, 20_000, 150_000, 700_000, 2_500_000];
const signal = new AbortController().signal;

describe.each(LEFT)('with %i bytes left on the disk', (left) => {
  it('every stage of work says so or succeeds, loses nothing, and goes on when there is room', async (context) => {
    const disk = smallDisk(24);
    if (disk === null) return context.skip();
    const dir = join(disk.folder, 'vault');
    const out = join(disk.folder, 'out');
    mkdirSync(out);
    const { session, caseId } = await newOffice(dir);
    await withIdentity(session);
    const chat = await takeChat(session, caseId, [['이든', '안녕']]);
    clearExhibit(session, addDraft(session, caseId, [chat]), '변호사');
    const doomed = await takeOne(session, caseId, 'doomed.bin', randomBytes(1_500_000));
    const first = join(out, 'first');
    const archive = (path: string) =>
      exportArchive(session, {
        caseId,
        purpose: 'court-expert',
        target: { form: 'folder', path },
        recipient: '',
        basis: '',
        signal,
        onProgress: () => {},
      });
    const filing = (target: string) =>
      exportFilingKr(session, {
        caseId,
        target,
        recipient: '',
        basis: '',
        settings: { sizeCap: 10_000_000, limitsCheckedOn: '2026-03-01', includeConfirmations: false },
        disclosureConfirmed: false,
        signal,
        onProgress: () => {},
      });
    await archive(first);
    const makeRoom = fillUp(disk, left);
    const acts: Act[] = [{ did: 'export', target: first }];
    const bytes = randomBytes(1_200_000);
    const intake = { did: 'intake', sha256: [sha256(bytes)] } as const;
    const small = randomBytes(9_000);
    const intakeSmall = { did: 'intake', sha256: [sha256(small)] } as const;
    const stages: [Act | null, () => Promise<unknown>][] = [
      [intake, () => takeIn(session, caseId, [{ name: 'a.bin', bytes }])],
      [intakeSmall, () => takeIn(session, caseId, [{ name: 'b.bin', bytes: small }])],
      [null, () => takeChat(session, caseId, [['하늘', '그래']])],
      [null, async () => addPreview(session, caseId, doomed)],
      [{ did: 'export', target: join(out, 'second') }, () => archive(join(out, 'second'))],
      [{ did: 'export', target: join(out, 'filing') }, () => filing(join(out, 'filing'))],
      [{ did: 'destroy', itemId: doomed }, () => destroyItem(session, doomed, 'request')],
    ];
    for (const [act, run] of stages) if ((await fullOrDone(run)) === 'done' && act !== null) acts.push(act);
    if (left === 0) expect(acts.length).toBeLessThan(stages.length);
    expect(readdirSync(out).filter((name) => name.endsWith('unfinished') || name.startsWith('.'))).toEqual(
      [],
    );
    await session.close().catch((error: unknown) => expect(error).toMatchObject({ code: 'DISK_FULL' }));
    makeRoom();
    await examineOffice(dir, acts, out);
    const again = await openOffice(dir);
    await takeOne(again, caseId, 'later.bin', randomBytes(100_000));
    await again.close();
    await examineOffice(dir, acts, out);
  });
});
