import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noteKeyChange } from '../../../electron/core/people/key-change.ts';
import { addPerson, changeOwnPassphrase, removePerson } from '../../../electron/core/people/people.ts';
import { recoverPassphrase, reissueRecovery } from '../../../electron/core/people/recovery.ts';
import { rekeyWithEntry } from '../../../electron/core/people/rekey.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { createSession, openSession, type Session } from '../../../electron/core/session/session.ts';
import { listMembers } from '../../../electron/core/vault/members.ts';
import { rekeyVault } from '../../../electron/core/vault/rekey.ts';
import type { UnlockWith } from '../../../electron/core/vault/unlock.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { PASSPHRASE } from '../../faults/office.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const SECOND = '두 번째 사람의 긴 말';
const attorney = { name: '변호사 B', role: 'attorney' } as const;

async function newSession(): Promise<{ session: Session; recoveryKey: string; dir: string }> {
  const dir = join(temporaryFolder(), 'vault');
  const person = { name: '상담원 A', role: 'counselor' } as const;
  const created = await createSession(dir, {
    person,
    passphrase: PASSPHRASE,
    kdf: QUICK_COST,
    ports: systemPorts,
  });
  onTestFinished(() => created.session.close());
  return { ...created, dir };
}

/** The folder as it lies there at this moment, as if the process had died: its database, journal and keys. */
function asIfKilled(dir: string): string {
  const copy = join(temporaryFolder(), 'vault');
  cpSync(dir, copy, { recursive: true });
  rmSync(join(copy, 'vault.lock'), { force: true });
  return copy;
}

/** The folder at the moment when the entry of this kind is about to be written, while its transaction is open. */
async function cutBefore(session: Session, kind: string, change: () => unknown): Promise<string> {
  let copy = '';
  session.db.function('snapshot', () => {
    copy = asIfKilled(session.vault.dir);
    return 0;
  });
  session.db.exec(`CREATE TEMP TRIGGER cut BEFORE INSERT ON main.custody_entry
    WHEN json_extract(NEW.entry, '$.kind') = '${kind}' BEGIN SELECT snapshot(); END`);
  await change();
  session.db.exec('DROP TRIGGER temp.cut');
  expect(copy).not.toBe('');
  return copy;
}

async function opened(dir: string, unlock: UnlockWith = { passphrase: PASSPHRASE }): Promise<Session> {
  const session = await openSession(dir, unlock, systemPorts);
  onTestFinished(() => session.close());
  return session;
}

function entriesOf(session: Session, kind: string): { subject: string; refs: Record<string, string> }[] {
  const rows = session.db.prepare('SELECT entry FROM custody_entry WHERE kind = ? ORDER BY seq').pluck();
  return rows.all(kind).map((entry) => JSON.parse(String(entry)));
}

async function expectWhole(session: Session): Promise<void> {
  const verdict = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
  expect(verdict.findings).toEqual([]);
}

describe('a change of the keys cut off after the key files and before the log', () => {
  it('adding a person is entered at the next opening, and said', async () => {
    const { session } = await newSession();
    const copy = await cutBefore(session, 'person-added', () => addPerson(session, attorney, SECOND));
    const again = await opened(copy);
    expect(again.warnings).toContainEqual({ code: 'key-change-settled', kind: 'person-added', done: true });
    expect(entriesOf(again, 'person-added').at(-1)!.refs).toEqual({
      settled: 'next-opening',
      actor: session.personId,
    });
    await expectWhole(again);
    await again.close();
    const theirs = await opened(copy, { passphrase: SECOND });
    expect(theirs.vault.actor.name).toBe('변호사 B');
    expect(theirs.warnings).toEqual([]);
  });

  it('removing a person is entered', async () => {
    const { session } = await newSession();
    const { slotId, personId } = await addPerson(session, attorney, SECOND);
    const copy = await cutBefore(session, 'person-removed', () => removePerson(session, slotId!));
    const again = await opened(copy);
    expect(entriesOf(again, 'person-removed')).toMatchObject([{ subject: personId }]);
    await expectWhole(again);
  });

  it('a new passphrase is entered, and is the one that opens', async () => {
    const { session } = await newSession();
    const change = () => changeOwnPassphrase(session, PASSPHRASE, SECOND);
    const again = await opened(await cutBefore(session, 'passphrase-changed', change), {
      passphrase: SECOND,
    });
    expect(entriesOf(again, 'passphrase-changed')).toMatchObject([{ subject: session.personId }]);
    await expectWhole(again);
  });

  it('a new recovery key is entered; the old one is void, so another must be made', async () => {
    const { session, recoveryKey } = await newSession();
    const change = () => reissueRecovery(session);
    const copy = await cutBefore(session, 'recovery-reissued', change);
    const again = await opened(copy);
    expect(again.warnings).toMatchObject([
      { code: 'unclean-end' },
      { code: 'key-change-settled', kind: 'recovery-reissued', done: true },
    ]);
    await again.close();
    await expect(opened(copy, { recoveryKey })).rejects.toMatchObject({ code: 'VAULT_WRONG_RECOVERY_KEY' });
  });

  it('a recovery is entered whole, with the new public key of the person', async () => {
    const { session, recoveryKey, dir } = await newSession();
    await session.close();
    const recovered = await opened(dir, { recoveryKey });
    const { slotId } = listMembers(recovered.vault)[0]!;
    const change = () => recoverPassphrase(recovered, slotId, SECOND);
    const again = await opened(await cutBefore(recovered, 'passphrase-changed', change), {
      passphrase: SECOND,
    });
    expect(entriesOf(again, 'passphrase-changed')).toMatchObject([
      { refs: { settled: 'next-opening', by: 'recovery' } },
    ]);
    expect(entriesOf(again, 'recovery-reissued')).toHaveLength(1);
    await expectWhole(again);
  });
});

describe('a change of the keys cut off before the key files', () => {
  it('leaves nothing but a word that it did not happen', async () => {
    const { session } = await newSession();
    noteKeyChange(session, [{ kind: 'passphrase-changed', subject: session.personId! }]);
    const again = await opened(asIfKilled(session.vault.dir));
    expect(again.warnings).toContainEqual({
      code: 'key-change-settled',
      kind: 'passphrase-changed',
      done: false,
    });
    expect(entriesOf(again, 'passphrase-changed')).toEqual([]);
    await expectWhole(again);
  });
});

describe('a re-keying', () => {
  const noted = async () => {
    const { session, dir } = await newSession();
    noteKeyChange(session, [{ kind: 'rekeyed', subject: session.vault.vaultId }]);
    await session.close();
    return dir;
  };

  it('has its entry, written by the opening that follows', async () => {
    const { session, dir } = await newSession();
    await session.close();
    await rekeyWithEntry(dir, { passphrase: PASSPHRASE }, systemPorts, () => {});
    const again = await opened(dir);
    expect(entriesOf(again, 'rekeyed')).toMatchObject([{ subject: again.vault.vaultId, refs: {} }]);
    expect(again.warnings).toEqual([]);
    await expectWhole(again);
  });

  it('has it also where the process died right after it', async () => {
    const dir = await noted();
    await rekeyVault(dir, { passphrase: PASSPHRASE }, systemPorts);
    expect(entriesOf(await opened(dir), 'rekeyed')).toHaveLength(1);
  });

  it.each([true, false])('is not put down to whoever opens next: it came about: %s', async (done) => {
    const { session, dir } = await newSession();
    await addPerson(session, attorney, SECOND);
    noteKeyChange(session, [{ kind: 'rekeyed', subject: session.vault.vaultId }]);
    await session.close();
    if (done) await rekeyVault(dir, { passphrase: PASSPHRASE }, systemPorts);
    const theirs = await opened(dir, { passphrase: SECOND });
    expect(theirs.warnings).toContainEqual({ code: 'key-change-settled', kind: 'rekeyed', done });
    const refs = { settled: 'next-opening', actor: session.personId };
    expect(entriesOf(theirs, 'rekeyed')).toMatchObject(done ? [{ refs, actor: theirs.personId }] : []);
    await expectWhole(theirs);
  });

  it('has none where it did not come about', async () => {
    const again = await opened(await noted());
    expect(entriesOf(again, 'rekeyed')).toEqual([]);
    await expectWhole(again);
  });
});
