import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startThread } from './open-worker.ts';

describe('a lock while a vault is being opened', () => {
  it.each(['suspend', 'asked'] as const)('is not lost: %s', async (reason) => {
    await using thread = startThread();
    await thread.makeVault();
    await thread.lock();
    const opening = thread.codeOf(...thread.open());
    await thread.lock(reason);
    expect(await opening).toBe('IPC_LOCKED_OPENING');
    expect(await thread.codeOf('case.list', {})).toBe('IPC_NO_VAULT');
    expect(await thread.codeOf(...thread.open())).toBe(null);
  });

  it('closes also one that is still waiting to be opened', async () => {
    await using thread = startThread();
    await thread.makeVault();
    await thread.lock();
    const openings = [thread.codeOf(...thread.open()), thread.codeOf(...thread.open())];
    await thread.lock('suspend');
    expect(await Promise.all(openings)).toEqual(['IPC_LOCKED_OPENING', 'IPC_LOCKED_OPENING']);
    expect(await thread.codeOf('case.list', {})).toBe('IPC_NO_VAULT');
  });

  it('says of a vault just made that its recovery key was not shown', async () => {
    await using thread = startThread();
    const making = thread.makeVault();
    const said = expect(making).rejects.toThrow('IPC_LOCKED_CREATING');
    await thread.lock('suspend');
    await said;
    expect(await thread.codeOf(...thread.open())).toBe(null);
  });

  it('leaves alone what is opened after it', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const locking = thread.lock();
    expect(await thread.codeOf(...thread.open())).toBe(null);
    await locking;
    expect(await thread.codeOf('case.list', {})).toBe(null);
  });
});

describe('two openings at once', () => {
  it('leave the second vault open and the first closed cleanly', async () => {
    await using thread = startThread();
    await thread.makeVault('first');
    await thread.makeVault('second');
    await thread.lock();
    const both = [thread.ask(...thread.open('first')), thread.call(...thread.open('second'))] as const;
    const [, second] = await Promise.all(both);
    expect(second.name).toBe('second');
    // A session that nobody holds would keep its folder taken.
    const first = await thread.call(...thread.open('first'));
    expect(first.warnings.map(({ code }) => code)).not.toContain('unclean-end');
    await thread.lock();
    expect((await thread.call(...thread.open('second'))).warnings).not.toContainEqual(
      expect.objectContaining({ code: 'unclean-end' }),
    );
  });
});

describe('a lock without work', () => {
  it('says its reason once', async () => {
    await using thread = startThread();
    await thread.makeVault();
    await Promise.all([thread.lock('idle'), thread.lock('suspend')]);
    expect(thread.events('locked')).toEqual([{ reason: 'idle', stoppedJobs: [] }]);
  });

  it('tells which folder was written', async () => {
    await using thread = startThread();
    await thread.makeVault();
    expect(thread.said.filter(({ type }) => type === 'wrote')).toHaveLength(1);
  });
});

describe('an opening in the place of an open vault', () => {
  it.each(['a wrong passphrase', 'a place without a vault'])(
    'that fails says that none is open: %s',
    async (how) => {
      await using thread = startThread();
      await thread.makeVault();
      const path = how === 'a wrong passphrase' ? join(thread.folder, 'vault') : join(thread.folder, 'none');
      expect(await thread.codeOf('vault.open', { path, unlock: { passphrase: 'not this one' } })).not.toBe(
        null,
      );
      expect(await thread.codeOf('case.list', {})).toBe('IPC_NO_VAULT');
      expect(thread.events('locked')).toEqual([{ reason: 'asked', stoppedJobs: [] }]);
    },
  );

  it('that works, or fails where none was open, says nothing of a lock', async () => {
    await using thread = startThread();
    await thread.makeVault();
    expect(await thread.codeOf(...thread.open())).toBe(null);
    expect(thread.events('locked')).toEqual([]);
    await thread.lock();
    const unlock = { passphrase: 'not this one' };
    expect(await thread.codeOf('vault.open', { path: join(thread.folder, 'vault'), unlock })).not.toBe(null);
    expect(thread.events('locked')).toHaveLength(1);
  });
});
