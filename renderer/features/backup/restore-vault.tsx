import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { Door } from '../../app/door.tsx';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { PassphraseField } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { askPath } from '../place/ask-path.ts';
import { PlaceWarnings, type WireWarning } from '../place/place-warnings.tsx';
import { ChosenPath } from './chosen-path.tsx';

export interface RestoreVaultProps {
  /** The vault that could not be opened; null where a person came here by themselves. */
  readonly replaces: string | null;
  readonly onBack: () => void;
  readonly onOpen: (path: string) => void;
}

interface Target {
  readonly path: string;
  readonly isFree: boolean;
  readonly warnings: readonly WireWarning[];
}

/** A vault out of a backup, in a folder of its own; nothing that lies there is touched. */
export function RestoreVault({ replaces, onBack, onOpen }: RestoreVaultProps): ReactNode {
  const { backup, ui } = useTexts();
  const lang = useLang();
  const job = useJob('backup.restore');
  const [from, setFrom] = useState<{ path: string; isVault: boolean } | null>(null);
  const [to, setTo] = useState<Target | null>(null);
  const [checkpoint, setCheckpoint] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const [byKey, setByKey] = useState(false);
  // What came of a run before belongs to another visit.
  useEffect(() => job.forget(), [job.forget]);
  const choose = useAction(
    useCallback(
      async (what: 'from' | 'to' | 'checkpoint') => {
        if (what === 'from') setFrom((await chooseBackup()) ?? from);
        if (what === 'to') setTo((await chooseTarget(backup.folderName)) ?? to);
        if (what === 'checkpoint') setCheckpoint((await askPath({ file: 'checkpoint' })) ?? checkpoint);
      },
      [from, to, checkpoint, backup],
    ),
  );
  const isReady = from?.isVault === true && to?.isFree === true && secret !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    const unlock = byKey ? { recoveryKey: secret } : { passphrase: secret };
    job.run({ from: from.path, to: to.path, unlock, replaces, checkpoint });
  };
  if (job.result !== null)
    return (
      <Door title={backup.title}>
        <Restored result={job.result} />
        <div className="row">
          <Button look="main" onPress={() => onOpen(job.result!.path)}>
            {backup.openRestored}
          </Button>
        </div>
      </Door>
    );
  return (
    <Door title={backup.title}>
      <p>{backup.how}</p>
      {replaces !== null && <p className="soft">{backup.replaces}</p>}
      <form className="stack" onSubmit={submit}>
        <ChosenPath label={backup.from} path={from?.path ?? null}>
          <Button onPress={() => choose.run('from')}>{backup.chooseFrom}</Button>
        </ChosenPath>
        {from?.isVault === false && <Notice look="advice">{backup.notABackup}</Notice>}
        <ChosenPath label={backup.to} path={to?.path ?? null}>
          <Button onPress={() => choose.run('to')}>{backup.chooseTo}</Button>
        </ChosenPath>
        {to?.isFree === false && <Notice look="advice">{backup.toOccupied}</Notice>}
        <PlaceWarnings warnings={to?.warnings ?? []} />
        <PassphraseField
          key={String(byKey)}
          label={byKey ? backup.key : backup.passphrase}
          value={secret}
          onChange={setSecret}
        />
        <div>
          <Button look="quiet" onPress={() => setByKey(!byKey)}>
            {byKey ? backup.byPassphrase : backup.byKey}
          </Button>
        </div>
        <ChosenPath label={backup.checkpoint} path={checkpoint}>
          <Button onPress={() => choose.run('checkpoint')}>{backup.chooseCheckpoint}</Button>
        </ChosenPath>
        {choose.error !== null && <Notice look="wrong">{sayError(choose.error, lang)}</Notice>}
        <JobProgress job={job} label={backup.running} />
        <div className="row">
          <Button type="submit" look="main" isDisabled={!isReady || job.isRunning}>
            {backup.start}
          </Button>
          <Button look="quiet" onPress={onBack} isDisabled={job.isRunning}>
            {ui.back}
          </Button>
        </div>
      </form>
    </Door>
  );
}

async function chooseBackup(): Promise<{ path: string; isVault: boolean } | null> {
  const path = await askPath({ folder: 'backup' });
  if (path === null) return null;
  const { state } = await call('vault.inspectPlace', { path });
  return { path, isVault: state === 'vault' };
}

async function chooseTarget(suggested: string): Promise<Target | null> {
  const path = await askPath({ suggested });
  if (path === null) return null;
  const { state, warnings } = await call('vault.inspectPlace', { path });
  return { path, isFree: state === 'free', warnings };
}

/** What there is now, and whether something is known to be missing in it. */
function Restored({ result }: { readonly result: OutputOf<'backup.restore'> }): ReactNode {
  const { backup } = useTexts();
  const { entries, rolledBack, checkpointFits, warnings } = result;
  return (
    <>
      <Notice look="good">{backup.restored(entries)}</Notice>
      {rolledBack !== null && <Notice look="advice">{backup.older(rolledBack.from, rolledBack.to)}</Notice>}
      {checkpointFits === false && <Notice look="wrong">{backup.differs}</Notice>}
      <PlaceWarnings warnings={warnings} />
    </>
  );
}
