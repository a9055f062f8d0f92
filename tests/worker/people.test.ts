import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intakeOf, PASSPHRASE, startThread } from './open-worker.ts';

const WRONG = 'VAULT_WRONG_PASSPHRASE';

describe('a window that stands open and alone', () => {
  it('gives nobody a key, takes none away and makes none new without the passphrase of its person', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const own = 'not the passphrase';
    const person = { name: 'Lee', role: 'counselor', shared: false } as const;
    expect(await thread.codeOf('person.add', { own, ...person, passphrase: PASSPHRASE })).toBe(WRONG);
    expect(await thread.codeOf('person.remove', { own, slotId: 'x' })).toBe(WRONG);
    expect(await thread.codeOf('recovery.renew', { own })).toBe(WRONG);
    expect(await thread.codeOf('vault.rekey', { own })).toBe(WRONG);
    expect((await thread.call('person.list', { from: 0, count: 10 })).total).toBe(1);
  });

  it('destroys nothing by a secret that is used up, replaced or wrong', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const path = join(thread.folder, 'a.txt');
    writeFileSync(path, 'a');
    await thread.endOf(await thread.start('intake.run', intakeOf(caseId, [path])));
    const ids = [(await thread.call('item.list', { caseId, from: 0, count: 1 })).rows[0]!.itemId];
    const attempt = async (secretId: string) => {
      const input = { ids, reason: 'request', own: secretId, certificate: null } as const;
      return thread.endOf(await thread.start('destroy.run', input));
    };
    const wrong = await thread.call('secret.hand', { secret: 'wrong one' });
    expect(await attempt(wrong.secretId)).toMatchObject({ state: 'failed', error: { code: WRONG } });
    expect(await attempt(wrong.secretId)).toMatchObject({ error: { code: 'IPC_SECRET_GONE' } });
    const first = await thread.call('secret.hand', { secret: PASSPHRASE });
    const second = await thread.call('secret.hand', { secret: PASSPHRASE });
    expect(await attempt(first.secretId)).toMatchObject({ error: { code: 'IPC_SECRET_GONE' } });
    expect((await thread.call('item.list', { caseId, from: 0, count: 1 })).total).toBe(1);
    expect(await attempt(second.secretId)).toMatchObject({ state: 'done', value: { items: 1, remnants: 0 } });
  });
});

describe('new keys for the whole vault', () => {
  it('leave it open with its cases', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    await thread.call('vault.rekey', { own: PASSPHRASE });
    expect((await thread.call('case.list', {})).cases.map((each) => each.caseId)).toEqual([caseId]);
  });

  it('open nothing behind a lock that was asked for meanwhile', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const rekeying = thread.codeOf('vault.rekey', { own: PASSPHRASE });
    await thread.lock('suspend');
    expect(await rekeying).toBe('IPC_NO_VAULT');
    expect(await thread.codeOf('case.list', {})).toBe('IPC_NO_VAULT');
    expect(thread.events('locked').at(-1)?.reason).toBe('suspend');
    expect(await thread.codeOf(...thread.open())).toBe(null);
  });
});

describe('the names of a person', () => {
  it('are in no list; they come one person at a time, and not from another case', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const other = await thread.makeCase();
    const { partyId } = await thread.call('party.add', {
      caseId,
      role: 'child',
      pseudonym: '',
      protected: true,
      names: [{ kind: 'name', value: 'Kim Sol' }],
    });
    const list = await thread.call('party.list', { caseId, from: 0, count: 10 });
    expect(JSON.stringify(list)).not.toContain('Kim Sol');
    expect(list).toMatchObject({ total: 1, proposed: 'B' });
    expect((await thread.call('party.names', { caseId, partyId })).names[0]?.value).toBe('Kim Sol');
    expect(await thread.codeOf('party.names', { caseId: other, partyId })).toBe('RECORD_UNKNOWN');
  });
});
