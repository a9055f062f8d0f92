import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Opened } from '../../../shared/ipc/calls/vault.ts';
import type { Events } from '../../../shared/ipc/events.ts';
import { Door } from '../../app/door.tsx';
import { call } from '../../ipc/client.ts';
import { useRecoveryKeyState } from '../../ipc/use-recovery-key-state.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/fields.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { WriteNote } from '../notes/write-note.tsx';
import { OpeningFault } from './opening-fault.tsx';

export interface UnlockProps {
  readonly path: string;
  /** Why it was locked, where it was open in this window before. */
  readonly locked: Events['locked'] | null;
  readonly onOpened: (opened: Opened) => void;
  readonly onOther: () => void;
  readonly onRestore: () => void;
}

/** The lock screen: a way in, and a way to leave a note without going in. */
export function Unlock(props: UnlockProps): ReactNode {
  const { note, unlock } = useTexts();
  const [isNoting, setNoting] = useState(false);
  useNoteKey(() => setNoting(true));
  if (isNoting)
    return (
      <Door title={note.title}>
        <WriteNote vault={props.path} onBack={() => setNoting(false)} />
      </Door>
    );
  return (
    <Door title={props.locked === null ? unlock.title : unlock.locked}>
      <LockReason locked={props.locked} />
      <WayIn {...props} />
      <div className="row">
        <Button look="quiet" onPress={() => setNoting(true)}>
          {note.open}
        </Button>
        <span className="soft small">{note.shortcut}</span>
      </div>
    </Door>
  );
}

/** Two keys, from whatever stands in focus: the moment in which a note is needed is short. */
function useNoteKey(onKey: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      // By its place on the keyboard: with Alt, and in Korean, the letter itself is another one.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
      event.preventDefault();
      onKey();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  });
}

function LockReason({ locked }: Pick<UnlockProps, 'locked'>): ReactNode {
  const { unlock } = useTexts();
  if (locked === null) return null;
  // Isolated is isolated, and opening ends the removal: nobody has to begin it again.
  const again = locked.stoppedJobs.filter((call) => call !== 'quarantine.isolate');
  return (
    <Notice>
      <span>{unlock.reasons[locked.reason]}</span>
      {again.length > 0 && <span>{unlock.stopped(again.length)}</span>}
      {again.length < locked.stoppedJobs.length && <span>{unlock.isolating}</span>}
    </Notice>
  );
}

function WayIn({ path, onOpened, onOther, onRestore }: UnlockProps): ReactNode {
  const { recovery, unlock } = useTexts();
  const [secret, setSecret] = useState('');
  const [byKey, setByKey] = useState(false);
  const { state } = useRecoveryKeyState(path);
  const open = useAction(
    useCallback(async () => {
      const given = byKey ? { recoveryKey: secret } : { passphrase: secret };
      onOpened(await call('vault.open', { path, unlock: given }));
    }, [byKey, secret, path, onOpened]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (secret !== '') open.run();
  };
  const turn = (): void => {
    setByKey(!byKey);
    setSecret('');
  };
  return (
    <>
      {state === 'untested' && <Notice look="advice">{recovery.untestedLocked}</Notice>}
      <form className="stack" onSubmit={submit}>
        <PassphraseField
          key={String(byKey)}
          autoFocus
          label={byKey ? unlock.recoveryKey : unlock.passphrase}
          {...(byKey ? { hint: unlock.recoveryHint } : {})}
          value={secret}
          onChange={setSecret}
        />
        {open.error !== null && <OpeningFault error={open.error} onRestore={onRestore} />}
        <div className="row">
          <Button type="submit" look="main" isDisabled={secret === '' || open.isRunning}>
            <LockIcon /> {open.isRunning ? unlock.opening : unlock.open}
          </Button>
          <Button look="quiet" onPress={turn}>
            {byKey ? unlock.withPassphrase : unlock.withKey}
          </Button>
          <Button look="quiet" onPress={onOther}>
            {unlock.otherVault}
          </Button>
        </div>
      </form>
    </>
  );
}
