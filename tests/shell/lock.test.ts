import { describe, expect, it } from 'vitest';
import { createLock } from '../../electron/shell/lock.ts';

/** A lock whose worker says that work is going on or not, and whose person answers as told. */
function setUp({ isBusy, answer = true }: { isBusy: boolean; answer?: boolean }) {
  const happened: string[] = [];
  const lock = createLock({
    link: {
      isBusy: () => isBusy,
      async call(_name, input) {
        happened.push(`lock ${(input as { reason: string }).reason}`);
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
