import { describe, expect, it } from 'vitest';
import { createLock } from '../../electron/shell/lock.ts';
import { rememberRecoveryKeys } from '../../electron/shell/recovery-keys.ts';
import { watchVaults } from '../../electron/shell/watch-vaults.ts';
import type { Opened } from '../../shared/ipc/calls/vault.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/define.ts';
import { VALID } from '../shared/ipc/inputs.ts';

function setUp() {
  const remembered: string[] = [];
  const keys = rememberRecoveryKeys();
  const lock = createLock({
    link: { isBusy: () => false, call: async () => ({ ok: true, value: {} }) },
    askToStop: async () => true,
    renewPage() {},
  });
  const watch = watchVaults({ lock, keys, remember: (path) => void remembered.push(path) });
  const input = (path: string) => ({ ...VALID['vault.create'], path });
  return {
    lock,
    keys,
    remembered,
    ask: (path: string) => watch['vault.create']!.asked!(input(path)),
    create(path: string, answer: Envelope<OutputOf<'vault.create'>>) {
      watch['vault.create']!.asked!(input(path));
      watch['vault.create']!.answered!(input(path), answer);
    },
    remake: (answer: Envelope<OutputOf<'recovery.renew'>>) =>
      watch['recovery.renew']!.answered!({ own: 'a' }, answer),
    test: (opens: boolean) =>
      watch['vault.testRecoveryKey']!.answered!({ recoveryKey: 'a' }, { ok: true, value: { opens } }),
  };
}

const opened: Opened = { vaultId: 'a', name: 'a', person: null, basis: 'own-key', warnings: [] };
const made = { ok: true, value: { opened, recoveryKey: 'a' } } as const;
const failed = (code: string) => ({ ok: false, error: { code, params: {} } }) as const;

describe('the recovery key of a vault that was made', () => {
  it('is untested until it was typed from paper, also after a lock in between', () => {
    const { create, test, keys, lock } = setUp();
    create('/a', made);
    lock.locked({ reason: 'idle', stoppedJobs: [] });
    expect(keys.stateOf('/a')).toBe('untested');
    test(false);
    expect(keys.stateOf('/a')).toBe('untested');
    test(true);
    expect([keys.stateOf('/a'), keys.stateOf('/b')]).toEqual(['tested', 'unknown']);
  });

  it('that was made anew is untested again', () => {
    const { create, test, remake, keys } = setUp();
    create('/a', made);
    test(true);
    remake({ ok: false, error: { code: 'DISK_FULL', params: {} } });
    expect(keys.stateOf('/a')).toBe('tested');
    remake({ ok: true, value: { recoveryKey: 'b' } });
    expect(keys.stateOf('/a')).toBe('untested');
  });

  it.each([
    ['IPC_LOCKED_CREATING', 'untested'],
    ['WORKER_ENDED', 'untested'],
    ['VAULT_FOLDER_NOT_EMPTY', 'unknown'],
  ])('may not have been seen where the making ended with %s: %s', (code, state) => {
    const { create, keys, remembered } = setUp();
    create('/a', failed(code));
    expect(keys.stateOf('/a')).toBe(state);
    expect(remembered).toEqual([]);
  });
});

describe('a worker that dies', () => {
  const ended = { reason: 'worker-ended', stoppedJobs: [] } as const;

  it('while the first vault is asked for leaves its place on the lock screen', () => {
    const { ask, lock } = setUp();
    ask('/a');
    lock.locked({ ...ended, stoppedJobs: [] });
    expect(lock.last()).toEqual({ ...ended, path: '/a' });
  });

  it('while a second vault is asked for leaves the place of that one', () => {
    const { ask, create, lock } = setUp();
    create('/a', made);
    lock.locked({ reason: 'idle', stoppedJobs: [] });
    ask('/b');
    lock.locked({ ...ended, stoppedJobs: [] });
    expect(lock.last()?.path).toBe('/b');
  });

  it('before any vault was asked for leaves its reason', () => {
    const { lock } = setUp();
    lock.locked({ ...ended, stoppedJobs: [] });
    expect(lock.last()).toEqual({ ...ended, path: null });
  });
});

it('only a vault that was opened is remembered', () => {
  const { create, ask, remembered } = setUp();
  ask('/a');
  create('/b', made);
  expect(remembered).toEqual(['/b']);
});
