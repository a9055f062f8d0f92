import type { LastLock } from '../../shared/ipc/calls/app.ts';
import type { Events } from '../../shared/ipc/events.ts';
import type { WorkerLink } from './worker-link.ts';

type Reason = Events['locked']['reason'];

export interface LockParts {
  readonly link: Pick<WorkerLink, 'call' | 'isBusy'>;
  /** Asks a person whether the work that is going on may be stopped. */
  readonly askToStop: () => Promise<boolean>;
  /** Blanks the page and loads it anew, so that nothing of the vault stays in its memory; lets go of captures and copies. */
  readonly renewPage: (event: Events['locked']) => void;
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
  /** The same, once the worker has said of a lock that was decided what it stopped. */
  settled(): Promise<LastLock | null>;
  /** Whether a vault is open, as far as the page may know: no more from the moment a lock is decided. */
  isOpen(): boolean;
}

/** When the vault is closed, who is asked before, and what the page shows afterwards. */
export function createLock({ link, askToStop, renewPage }: LockParts): Lock {
  let path: string | null = null;
  let last: LastLock | null = null;
  let isOpen = false;
  /** A lock that was decided, of which the worker has not yet said what it stopped. */
  let leaving: PromiseWithResolvers<void> | null = null;
  let asking: Promise<boolean> | null = null;

  /** Once: whoever asks again while the question stands waits for the same answer. */
  const mayStop = (): Promise<boolean> => {
    asking ??= askToStop().finally(() => {
      asking = null;
    });
    return asking;
  };

  const leave = (event: Events['locked']): void => {
    isOpen = false;
    last = { ...event, path };
    renewPage(event);
  };
  const settle = (): void => {
    leaving?.resolve();
    leaving = null;
  };

  /** The page goes first, at once: the worker may be in the middle of a piece of work that takes seconds. */
  async function lockNow(reason: Reason): Promise<void> {
    if (isOpen) {
      leaving ??= Promise.withResolvers();
      leave({ reason, stoppedJobs: [] });
    }
    try {
      await link.call('vault.lock', { reason });
    } finally {
      settle();
    }
  }

  return {
    async byPerson() {
      if (link.isBusy() && !(await mayStop())) return false;
      await lockNow('asked');
      return true;
    },
    unattended: lockNow,
    asked(asked) {
      path = asked;
    },
    opened(opened) {
      path = opened;
      last = null;
      isOpen = true;
    },
    place: () => path,
    locked(event) {
      // The page that a decided lock renewed stays: a passphrase may be typed into it already.
      if (leaving === null) leave(event);
      else last = { ...event, path };
      settle();
    },
    last: () => last,
    async settled() {
      await leaving?.promise;
      return last;
    },
    isOpen: () => isOpen,
  };
}
