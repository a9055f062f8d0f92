import { type ReactNode, useEffect, useState } from 'react';
import type { LastLock } from '../../shared/ipc/calls/app.ts';
import type { Opened } from '../../shared/ipc/calls/vault.ts';
import type { Events } from '../../shared/ipc/events.ts';
import { CreateVault } from '../features/welcome/create-vault.tsx';
import { RecoveryKey } from '../features/welcome/recovery-key.tsx';
import { Unlock } from '../features/welcome/unlock.tsx';
import { Welcome } from '../features/welcome/welcome.tsx';
import { listen } from '../ipc/client.ts';
import { Work } from './work.tsx';

/** Where a person is. Plain state and no address: an address would be a place where a name could stand. */
type Place =
  | { readonly at: 'welcome'; readonly locked: Events['locked'] | null }
  | { readonly at: 'create' }
  | {
      readonly at: 'recovery-key';
      readonly recoveryKey: string;
      readonly opened: Opened;
      readonly path: string;
    }
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
  switch (place.at) {
    case 'leaving':
      return null;
    case 'welcome':
      return (
        <Welcome
          recent={recent}
          locked={place.locked}
          onCreate={() => setPlace({ at: 'create' })}
          onOpen={(path) => setPlace({ at: 'unlock', path, locked: null })}
        />
      );
    case 'create':
      return (
        <CreateVault
          onBack={() => setPlace({ at: 'welcome', locked: null })}
          onCreated={({ opened, recoveryKey, path }) =>
            setPlace({ at: 'recovery-key', opened, recoveryKey, path })
          }
        />
      );
    case 'recovery-key':
      return (
        <RecoveryKey
          recoveryKey={place.recoveryKey}
          onDone={() => setPlace({ at: 'work', opened: place.opened, path: place.path })}
        />
      );
    case 'unlock':
      return (
        <Unlock
          path={place.path}
          locked={place.locked}
          onOpened={(opened) => setPlace({ at: 'work', opened, path: place.path })}
          onOther={() => setPlace({ at: 'welcome', locked: null })}
        />
      );
    case 'work':
      return <Work opened={place.opened} path={place.path} />;
  }
}
