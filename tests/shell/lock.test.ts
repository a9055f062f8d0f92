import { describe, expect, it } from 'vitest';
import { createLock } from '../../electron/shell/lock.ts';

interface SetUp {
  isBusy: boolean;
  answer?: boolean;
  /** When the worker is done with the lock. */
  closing?: Promise<void>;
}

/** A lock whose worker says that work is going on or not, and whose person answers as told. */
function setUp({ isBusy, answer = true, closing }: SetUp) {
  const happened: string[] = [];
  const lock = createLock({
    link: {
      isBusy: () => isBusy,
      async call(_name, input) {
        happened.push(`lock ${(input as { reason: string }).reason}`);
        await closing;
        return { ok: true, value: {} };
      },
    },
    async askToStop() {
      happened.push('ask');
      return answer;
    },
    renewPage: () => happened.push('renew'),
  });
  return { lock, happened };
}

const UNATTENDED = ['idle', 'suspend', 'screen-locked', 'hidden'] as const;

describe('a lock that a person asks for', () => {
  it('asks nothing where no work is going on', async () => {
    const { lock, happened } = setUp({ isBusy: false });
    expect(await lock.byPerson()).toBe(true);
    expect(happened).toEqual(['lock asked']);
  });

  it('asks once where work is going on, however often it is asked for', async () => {
    const { lock, happened } = setUp({ isBusy: true });
    expect(await Promise.all([lock.byPerson(), lock.byPerson()])).toEqual([true, true]);
    expect(happened.filter((each) => each === 'ask')).toHaveLength(1);
  });

  it('leaves the vault open where the work is to go on, and asks again the next time', async () => {
    const { lock, happened } = setUp({ isBusy: true, answer: false });
    expect(await lock.byPerson()).toBe(false);
    expect(await lock.byPerson()).toBe(false);
    expect(happened).toEqual(['ask', 'ask']);
  });
});

describe('a lock that nobody asks for', () => {
  it.each(UNATTENDED)('asks nothing, whatever is going on: %s', async (reason) => {
    const { lock, happened } = setUp({ isBusy: true, answer: false });
    await lock.unattended(reason);
    expect(happened).toEqual([`lock ${reason}`]);
  });
});

describe('after a lock', () => {
  it('the page is loaded anew and is told why, and of which vault', () => {
    const { lock, happened } = setUp({ isBusy: false });
    lock.opened('/place/vault');
    lock.locked({ reason: 'idle', stoppedJobs: ['intake.run'] });
    expect(happened).toEqual(['renew']);
    expect(lock.last()).toEqual({ reason: 'idle', stoppedJobs: ['intake.run'], path: '/place/vault' });
  });

  it('an opening ends what was said of it', () => {
    const { lock } = setUp({ isBusy: false });
    lock.locked({ reason: 'idle', stoppedJobs: [] });
    lock.opened('/place/vault');
    expect(lock.last()).toBe(null);
  });
});

describe('a lock that is decided while the worker is still busy', () => {
  const open = (isBusy = true) => {
    const closing = Promise.withResolvers<void>();
    const set = setUp({ isBusy, closing: closing.promise });
    set.lock.opened('/place/vault');
    return { ...set, closing };
  };

  it.each(UNATTENDED)('renews the page before the worker is asked: %s', (reason) => {
    const { lock, happened } = open();
    void lock.unattended(reason);
    expect(happened).toEqual(['renew', `lock ${reason}`]);
    expect(lock.isOpen()).toBe(false);
  });

  it('by a person renews it as soon as they answered', async () => {
    const { lock, happened, closing } = open();
    const locked = lock.byPerson();
    expect(happened).toEqual(['ask']);
    closing.resolve();
    expect(await locked).toBe(true);
    expect(happened).toEqual(['ask', 'renew', 'lock asked']);
  });

  it('renews it once, and the new page waits for what was stopped', async () => {
    const { lock, happened } = open();
    void lock.unattended('idle');
    const settled = lock.settled();
    lock.locked({ reason: 'idle', stoppedJobs: ['intake.run'] });
    expect(await settled).toEqual({ reason: 'idle', stoppedJobs: ['intake.run'], path: '/place/vault' });
    expect(happened).toEqual(['renew', 'lock idle']);
  });

  it('leaves its reason also where the worker had nothing to say', async () => {
    const { lock, closing } = open();
    void lock.unattended('suspend');
    closing.resolve();
    expect(await lock.settled()).toEqual({ reason: 'suspend', stoppedJobs: [], path: '/place/vault' });
  });

  it('does not keep the next lock from renewing the page', async () => {
    const { lock, happened, closing } = open();
    closing.resolve();
    await lock.unattended('idle');
    lock.opened('/place/vault');
    lock.locked({ reason: 'worker-ended', stoppedJobs: [] });
    expect(happened).toEqual(['renew', 'lock idle', 'renew']);
  });
});
