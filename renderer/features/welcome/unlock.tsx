import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { Opened } from '../../../shared/ipc/calls/vault.ts';
import type { Events } from '../../../shared/ipc/events.ts';
import { Door } from '../../app/door.tsx';
import { call } from '../../ipc/client.ts';
import { useRecoveryKeyState } from '../../ipc/use-recovery-key-state.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { PassphraseField } from '../../ui/fields.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';

export interface UnlockProps {
  readonly path: string;
  /** Why it was locked, where it was open in this window before. */
  readonly locked: Events['locked'] | null;
  readonly onOpened: (opened: Opened) => void;
  readonly onOther: () => void;
}

export function Unlock({ path, locked, onOpened, onOther }: UnlockProps): ReactNode {
  const { recovery, unlock } = useTexts();
  const lang = useLang();
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
    if (secret !== '' && !open.isRunning) open.run();
  };
  const turn = (): void => {
    setByKey(!byKey);
    setSecret('');
  };
  return (
    <Door title={locked === null ? unlock.title : unlock.locked}>
      {locked !== null && (
        <Notice>
          <span>{unlock.reasons[locked.reason]}</span>
          {locked.stoppedJobs.length > 0 && <span>{unlock.stopped(locked.stoppedJobs.length)}</span>}
        </Notice>
      )}
      {state === 'untested' && <Notice look="advice">{recovery.untested}</Notice>}
      <form className="stack" onSubmit={submit}>
        <PassphraseField
          key={String(byKey)}
          autoFocus
          label={byKey ? unlock.recoveryKey : unlock.passphrase}
          {...(byKey ? { hint: unlock.recoveryHint } : {})}
          value={secret}
          onChange={setSecret}
        />
        {open.error !== null && <Notice look="wrong">{sayError(open.error, lang)}</Notice>}
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
    </Door>
  );
}
