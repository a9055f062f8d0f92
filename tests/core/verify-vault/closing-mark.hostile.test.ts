import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Session } from '../../../electron/core/session/session.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { newCase, openOffice } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';

/** A vault that was closed, worked in and closed again; the mark of the first closing, and the one that lies there. */
async function closedTwice() {
  const { session, dir } = await temporaryOffice();
  await session.close();
  const mark = join(dir, 'closed.json');
  const older = readFileSync(mark);
  const again = await openOffice(dir);
  newCase(again);
  await again.close();
  return { dir, mark, older, present: readFileSync(mark, 'utf8') };
}

async function opened(dir: string): Promise<Session> {
  const session = await openOffice(dir);
  onTestFinished(() => session.close());
  return session;
}

/** Said, verified before anything is shown, and whole: the mark was changed, not the vault. */
async function expectUnclean(session: Session, state: string): Promise<void> {
  expect(session.warnings).toEqual([{ code: 'unclean-end', state }]);
  const verdict = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
  expect(verdict.findings).toEqual([]);
}

describe('the mark of the last closing', () => {
  it('of an earlier closing does not fit', async () => {
    const { dir, mark, older } = await closedTwice();
    writeFileSync(mark, older);
    await expectUnclean(await opened(dir), 'differs');
  });

  it.each<[string, (text: string) => string]>([
    ['with another number of entries', (text) => text.replace(/"entries":\d+/, '"entries":1')],
    ['of another size', (text) => text.replace(/"size":\d+/, '"size":16384')],
    ['with another proof', (text) => text.replace(/"mac":"../, '"mac":"00')],
    ['without proof', (text) => text.replace(/"mac":"[0-9a-f]+",/, '')],
    ['that is not one', () => '{}'],
    ['that is empty', () => ''],
  ])('%s counts for nothing', async (_, forge) => {
    const { dir, mark, present } = await closedTwice();
    expect(forge(present)).not.toBe(present);
    writeFileSync(mark, forge(present));
    await expectUnclean(await opened(dir), 'damaged');
  });

  it('taken away reads as an unclean end', async () => {
    const { dir, mark } = await closedTwice();
    rmSync(mark);
    await expectUnclean(await opened(dir), 'absent');
  });
});
