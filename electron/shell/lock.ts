import type { LastLock } from '../../shared/ipc/calls/app.ts';
import type { Events } from '../../shared/ipc/events.ts';
import type { WorkerLink } from './worker-link.ts';

type Reason = Events['locked']['reason'];

export interface LockParts {
  readonly link: Pick<WorkerLink, 'call' | 'isBusy'>;
  /** Asks a person whether the work that is going on may be stopped. */
  readonly askToStop: () => Promise<boolean>;
  /** Loads the page anew, so that nothing of the vault stays in its memory. */
  readonly renewPage: () => void;
}

export interface Lock {
  /** A person locks or quits: asked first where work is going on. False where it goes on. */
  byPerson(): Promise<boolean>;
  /** Nobody is there to be asked, or no time: the work stops at its last finished piece. */
  unattended(reason: Reason): Promise<void>;
  /** A vault is being opened or made: its place is what the lock screen offers, also where the worker dies of it. */
  asked(path: string): void;
  opened(path: string): void;
  /** The vault that was asked for last; null before the first. */
  place(): string | null;
  /** The vault is closed, as the worker says. */
  locked(event: Events['locked']): void;
  /** What the lock screen shows of the last lock; null while a vault is open, and before the first. */
  last(): LastLock | null;
}

/** When the vault is closed, who is asked before, and what the page shows afterwards. */
export function createLock({ link, askToStop, renewPage }: LockParts): Lock {
  let path: string | null = null;
  let last: LastLock | null = null;
  let asking: Promise<boolean> | null = null;

  /** Once: whoever asks again while the question stands waits for the same answer. */
  const mayStop = (): Promise<boolean> => {
    asking ??= askToStop().finally(() => {
      asking = null;
    });
    return asking;
  };

  return {
    async byPerson() {
      if (link.isBusy() && !(await mayStop())) return false;
      await link.call('vault.lock', { reason: 'asked' });
      return true;
    },
    async unattended(reason) {
      await link.call('vault.lock', { reason });
    },
    asked(asked) {
      path = asked;
    },
    opened(opened) {
      path = opened;
      last = null;
    },
    place: () => path,
    locked(event) {
      last = { ...event, path };
      renewPage();
    },
    last: () => last,
  };
}
