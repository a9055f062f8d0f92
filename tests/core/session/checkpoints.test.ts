import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/backup.ts';
import { readCheckpoints } from '../../../electron/core/custody/checkpoint.ts';
import { readSize } from '../../../electron/core/custody/log.ts';
import { destroyCase, destroyItem } from '../../../electron/core/destroy/destroy.ts';
import { clearExhibit } from '../../../electron/core/exhibit/clearances.ts';
import { exportArchive } from '../../../electron/core/export/archive/export.ts';
import { exportFilingKr } from '../../../electron/core/export/filing-kr/export.ts';
import { changeOwnPassphrase } from '../../../electron/core/people/people.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import {
  addDraft,
  newCase,
  openOffice,
  PASSPHRASE,
  takeChat,
  takeOne,
  withIdentity,
} from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const given = { recipient: '', basis: '', signal: new AbortController().signal, onProgress: () => {} };

async function withItem() {
  const { session, caseId, dir } = await temporaryOffice();
  const itemId = await takeOne(session, caseId, 'a.bin', randomBytes(900));
  return { session, caseId, dir, itemId };
}
type Held = Awaited<ReturnType<typeof withItem>>;

const takeAnother = ({ session, caseId }: Held) => takeOne(session, caseId, 'b.bin', randomBytes(900));
const outside = () => join(temporaryFolder(), 'out');

async function exportTo({ session, caseId }: Held): Promise<void> {
  await withIdentity(session);
  const target = { form: 'zip', path: outside() } as const;
  await exportArchive(session, { ...given, caseId, purpose: 'court-expert', target });
}

async function fileFor({ session, caseId }: Held): Promise<void> {
  const chat = await takeChat(session, caseId, [['이든', '안녕']]);
  clearExhibit(session, addDraft(session, caseId, [chat]), '변호사');
  const settings = { sizeCap: 10_000_000, limitsCheckedOn: '2026-03-01', includeConfirmations: false };
  const disclosureConfirmed = false;
  await exportFilingKr(session, { ...given, caseId, settings, disclosureConfirmed, target: outside() });
}

const ACTS: [string, (held: Held) => unknown][] = [
  ['an intake', takeAnother],
  ['an isolation', ({ session, itemId }) => quarantineItem(session, itemId, { isolatedBy: '상담원 A' })],
  ['the destruction of an item', ({ session, itemId }) => destroyItem(session, itemId, 'request')],
  ['the destruction of a case', ({ session, caseId }) => destroyCase(session, caseId, 'request')],
  ['an archive', exportTo],
  ['a filing set', fileFor],
  ['a backup', ({ session }) => makeBackup(session, outside(), () => {})],
  [
    'a change of the passphrase',
    ({ session }) => changeOwnPassphrase(session, PASSPHRASE, '새로운 긴 비밀번호'),
  ],
];

/** Entries that no checkpoint covers yet. */
function uncovered({ db }: Session): number {
  return readSize(db) - (readCheckpoints(db).at(-1)?.size ?? 0);
}

describe('a signed checkpoint covers the whole log', () => {
  it.each(ACTS)('after %s', async (_, perform) => {
    const held = await withItem();
    const before = readSize(held.session.db);
    await perform(held);
    expect(readSize(held.session.db)).toBeGreaterThan(before);
    expect(uncovered(held.session)).toBe(0);
  });

  it('after the vault is locked, whatever was done last', async () => {
    const { session, dir } = await withItem();
    newCase(session);
    expect(uncovered(session)).toBe(1);
    await session.close();
    const again = await openOffice(dir);
    onTestFinished(() => again.close());
    expect(uncovered(again)).toBe(0);
  });
});
