import { randomBytes } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { destroyCase, destroyItem } from '../../../electron/core/destroy/destroy.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { searchForFile } from '../../../electron/core/quarantine/search-file.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { openOffice, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const finished = { code: 'removal-finished' };

async function opened(dir: string): Promise<Session> {
  const session = await openOffice(dir);
  onTestFinished(() => session.close());
  return session;
}

/** A copy of the vault as it lies there after the first slice, which is what a process that dies there leaves. */
function copyAtFirstSlice({ vault }: Session, copy: string): (done: number) => void {
  return (done) => {
    if (done !== 1) return;
    cpSync(vault.dir, copy, { recursive: true });
    rmSync(join(copy, 'vault.lock'), { force: true });
  };
}

function fileOutside(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'outside.bin');
  writeFileSync(path, bytes);
  return path;
}

type Remove = (session: Session, itemId: string, onProgress: (done: number) => void) => Promise<unknown>;
const REMOVALS: [string, Remove][] = [
  [
    'an isolation',
    (session, itemId, onProgress) => quarantineItem(session, itemId, { isolatedBy: '상담원 A' }, onProgress),
  ],
  [
    'the destruction of an item',
    (session, itemId, onProgress) => destroyItem(session, itemId, 'request', onProgress),
  ],
  [
    'the destruction of a case',
    (session, itemId, onProgress) => {
      const caseId = session.db.prepare('SELECT case_id FROM record WHERE id = ?').pluck().get(itemId);
      return destroyCase(session, String(caseId), 'request', onProgress);
    },
  ],
];

describe.each(REMOVALS)('%s that was cut off', (_, remove) => {
  it('is finished and said at the next opening, once; whoever has the file can have the vault searched', async () => {
    const { session, caseId } = await temporaryOffice();
    const bytes = randomBytes(9_000_000);
    const item = await takeOne(session, caseId, 'a.bin', bytes);
    const copy = join(temporaryFolder(), 'vault');
    await remove(session, item, copyAtFirstSlice(session, copy));
    const again = await opened(copy);
    expect(again.warnings).toContainEqual(finished);
    const found = await searchForFile(again, fileOutside(bytes));
    expect(found).toMatchObject({ stored: false, remnants: 0 });
    expect(found.pieces).toBeGreaterThan(900);
    expect(await verifyVault(again, { knownCheckpoints: [], onProgress: () => {} })).toMatchObject({
      findings: [],
    });
    await again.close();
    expect((await opened(copy)).warnings).toEqual([]);
  });

  it('is not said where it came to its end', async () => {
    const { session, caseId, dir } = await temporaryOffice();
    await remove(session, await takeOne(session, caseId, 'a.bin', randomBytes(5000)), () => {});
    await session.close();
    expect((await opened(dir)).warnings).toEqual([]);
  });
});

describe('the search for a file', () => {
  it('finds pieces that were not overwritten', async () => {
    const { session, caseId } = await temporaryOffice();
    await takeOne(session, caseId, 'before.bin', randomBytes(300_000));
    const bytes = randomBytes(9_000);
    const item = await takeOne(session, caseId, 'a.bin', bytes);
    await takeOne(session, caseId, 'after.bin', randomBytes(9_000));
    session.db.pragma('secure_delete = OFF');
    await destroyItem(session, item, 'request');
    expect((await searchForFile(session, fileOutside(bytes))).remnants).toBeGreaterThan(0);
  });

  it('says of a file that is an item that it is there, which is no remnant', async () => {
    const { session, caseId } = await temporaryOffice();
    const bytes = randomBytes(50_000);
    await takeOne(session, caseId, 'a.bin', bytes);
    expect(await searchForFile(session, fileOutside(bytes))).toMatchObject({ stored: true, remnants: 0 });
  });
});
