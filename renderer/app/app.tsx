import { type ReactNode, useEffect, useState } from 'react';
import type { LastLock } from '../../shared/ipc/calls/app.ts';
import type { Opened } from '../../shared/ipc/calls/vault.ts';
import type { Events } from '../../shared/ipc/events.ts';
import { RestoreVault } from '../features/backup/restore-vault.tsx';
import { CreateVault } from '../features/welcome/create-vault.tsx';
import { NewPassphrase } from '../features/welcome/new-passphrase.tsx';
import { RecoveryKey } from '../features/welcome/recovery-key.tsx';
import { Unlock } from '../features/welcome/unlock.tsx';
import { Welcome } from '../features/welcome/welcome.tsx';
import { call, listen } from '../ipc/client.ts';
import { Work } from './work.tsx';

/** Where a person is. Plain state and no address: an address would be a place where a name could stand. */
type Place =
  | { readonly at: 'welcome'; readonly locked: Events['locked'] | null }
  | { readonly at: 'create' }
  /** `replaces`: the vault that could not be opened. */
  | { readonly at: 'restore'; readonly replaces: string | null }
  | {
      readonly at: 'recovery-key';
      readonly recoveryKey: string;
      readonly opened: Opened;
      readonly path: string;
    }
  | { readonly at: 'new-passphrase'; readonly opened: Opened; readonly path: string }
  | { readonly at: 'unlock'; readonly path: string; readonly locked: Events['locked'] | null }
  /** Nothing is shown. */
  | { readonly at: 'leaving' }
  | { readonly at: 'work'; readonly opened: Opened; readonly path: string };

export interface AppProps {
  readonly recent: readonly { readonly path: string; readonly name: string }[];
  /** Why the vault was locked, where the page was loaded anew because of that. */
  readonly locked: LastLock | null;
}

export function App({ recent, locked: last }: AppProps): ReactNode {
  const [place, setPlace] = useState<Place>(
    last?.path == null ? { at: 'welcome', locked: last } : { at: 'unlock', path: last.path, locked: last },
  );
  // This page is about to be loaded anew, and the new one shows the lock: what were typed into this one would be lost.
  useEffect(() => listen('locked', () => setPlace({ at: 'leaving' })), []);
  const welcome = (): void => setPlace({ at: 'welcome', locked: null });
  const unlock = (path: string): void => setPlace({ at: 'unlock', path, locked: null });
  switch (place.at) {
    case 'leaving':
      return null;
    case 'welcome':
      return (
        <Welcome
          recent={recent}
          locked={place.locked}
          onCreate={() => setPlace({ at: 'create' })}
          onOpen={unlock}
          onRestore={() => setPlace({ at: 'restore', replaces: null })}
        />
      );
    case 'create':
      return (
        <CreateVault
          onBack={welcome}
          onCreated={({ opened, recoveryKey, path }) =>
            setPlace({ at: 'recovery-key', opened, recoveryKey, path })
          }
        />
      );
    case 'restore':
      return <RestoreVault replaces={place.replaces} onBack={welcome} onOpen={unlock} />;
    case 'recovery-key':
      return <RecoveryKey recoveryKey={place.recoveryKey} {...afterKey(place, setPlace)} />;
    case 'new-passphrase':
      return (
        <NewPassphrase onSet={(recoveryKey) => setPlace({ ...place, at: 'recovery-key', recoveryKey })} />
      );
    case 'unlock':
      return (
        <Unlock
          path={place.path}
          locked={place.locked}
          onOpened={(opened) =>
            setPlace({
              at: opened.basis === 'recovery-key' ? 'new-passphrase' : 'work',
              opened,
              path: place.path,
            })
          }
          onOther={welcome}
          onRestore={() => setPlace({ at: 'restore', replaces: place.path })}
        />
      );
    case 'work':
      return (
        <Work
          opened={place.opened}
          path={place.path}
          onNewKey={(recoveryKey) => setPlace({ ...place, at: 'recovery-key', recoveryKey })}
        />
      );
  }
}

/**
 * A vault that was opened by its recovery key is opened anew by the passphrase that was just set: so what is done in it
 * has a name, and the passphrase was typed once more.
 */
function afterKey(
  { opened, path }: Extract<Place, { at: 'recovery-key' }>,
  setPlace: (place: Place) => void,
): { readonly opensAnew: boolean; readonly onDone: () => void } {
  if (opened.basis !== 'recovery-key')
    return { opensAnew: false, onDone: () => setPlace({ at: 'work', opened, path }) };
  return { opensAnew: true, onDone: () => void call('vault.lock', { reason: 'asked' }) };
}
