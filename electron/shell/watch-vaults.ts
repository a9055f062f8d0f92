import type { Watch } from './ipc/register.ts';
import type { Lock } from './lock.ts';
import type { RecoveryKeys } from './recovery-keys.ts';

export interface WatchParts {
  readonly lock: Pick<Lock, 'asked' | 'opened' | 'place'>;
  readonly keys: Pick<RecoveryKeys, 'made' | 'tested'>;
  /** For the list of vaults of last time. */
  readonly remember: (path: string) => void;
}

/** After these the vault may have been made all the same, with a recovery key that nobody saw. */
const PERHAPS_MADE = ['IPC_LOCKED_CREATING', 'WORKER_ENDED'];

/** What the shell keeps of the vaults that are opened and made. */
export function watchVaults({ lock, keys, remember }: WatchParts): Watch {
  const asked = ({ path }: { readonly path: string }): void => lock.asked(path);
  const opened = (path: string): void => {
    lock.opened(path);
    remember(path);
  };
  /** A new key was made for the open vault, and perhaps shown. */
  const remade = (_: unknown, { ok }: { readonly ok: boolean }): void => {
    const place = lock.place();
    if (ok && place !== null) keys.made(place);
  };
  return {
    'vault.open': { asked, answered: ({ path }, { ok }) => ok && opened(path) },
    'vault.create': {
      asked,
      answered({ path }, answer) {
        if (answer.ok || PERHAPS_MADE.includes(answer.error.code)) keys.made(path);
        if (answer.ok) opened(path);
      },
    },
    'recovery.setPassphrase': { answered: remade },
    'recovery.renew': { answered: remade },
    'vault.testRecoveryKey': {
      answered(_, answer) {
        const place = lock.place();
        if (answer.ok && answer.value.opens && place !== null) keys.tested(place);
      },
    },
  };
}
