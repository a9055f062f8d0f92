import { type ReactNode, useCallback, useState } from 'react';
import type { Events } from '../../../shared/ipc/events.ts';
import { Door } from '../../app/door.tsx';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { FolderIcon, PlusIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';

export interface WelcomeProps {
  readonly recent: readonly { readonly path: string; readonly name: string }[];
  /** Why the window is back here, where no vault was asked for yet. */
  readonly locked: Events['locked'] | null;
  readonly onCreate: () => void;
  readonly onOpen: (path: string) => void;
  readonly onRestore: () => void;
}

export function Welcome({ recent, locked, onCreate, onOpen, onRestore }: WelcomeProps): ReactNode {
  const { backup, unlock, welcome } = useTexts();
  const lang = useLang();
  const [isNoVault, setNoVault] = useState(false);
  const choose = useAction(
    useCallback(async () => {
      const chosen = await call('dialog.openFolder', { purpose: 'vault' });
      if (chosen === null) return;
      const { state } = await call('vault.inspectPlace', { path: chosen.path });
      setNoVault(state !== 'vault');
      if (state === 'vault') onOpen(chosen.path);
    }, [onOpen]),
  );
  const [known, setKnown] = useState(recent);
  const forget = useAction(
    useCallback(async () => {
      await call('app.forgetRecent', {});
      setKnown([]);
    }, []),
  );
  const error = choose.error ?? forget.error;
  return (
    <Door title={welcome.title}>
      {locked !== null && <Notice>{unlock.reasons[locked.reason]}</Notice>}
      {isNoVault && <Notice look="advice">{welcome.notAVault}</Notice>}
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      <div className="offers">
        <section className="card">
          <p>{welcome.createHint}</p>
          <Button look="main" onPress={onCreate}>
            <PlusIcon /> {welcome.create}
          </Button>
        </section>
        <section className="card">
          <p>{welcome.openHint}</p>
          <Button onPress={choose.run} isDisabled={choose.isRunning}>
            <FolderIcon /> {welcome.open}
          </Button>
        </section>
      </div>
      {known.length > 0 && (
        <section className="stack">
          <h2>{welcome.recent}</h2>
          <ul className="stack-tight">
            {known.map(({ path, name }) => (
              <li key={path}>
                <Button look="quiet" onPress={() => onOpen(path)}>
                  <FolderIcon /> <bdi>{name}</bdi>
                </Button>
              </li>
            ))}
          </ul>
          <div>
            <Button look="quiet" onPress={forget.run}>
              {welcome.forget}
            </Button>
          </div>
        </section>
      )}
      <div>
        <Button look="quiet" onPress={onRestore}>
          {backup.open}
        </Button>
      </div>
      <Notice title={welcome.help}>
        <span>{welcome.helpLines.join(' · ')}</span>
      </Notice>
    </Door>
  );
}
