import type { Command } from 'commander';
import { JikimError } from '../../../../shared/errors/index.ts';
import { changeOwnPassphrase, listPeople } from '../../../core/people/people.ts';
import { recoverPassphrase } from '../../../core/people/recovery.ts';
import type { Session } from '../../../core/session/session.ts';
import type { UnlockWith } from '../../../core/vault/unlock.ts';
import { type CliContext, printResult, say } from '../../context.ts';
import { wholeNumber } from '../../options.ts';
import { type NewPassphraseOptions, newPassphraseFrom, readNewPassphrase } from '../../passphrase.ts';
import { type GlobalOptions, readUnlockOrRecovery, vaultDir, withOpened } from '../../with-session.ts';
import { recoveryKeyLines } from './create.ts';

type Options = GlobalOptions & NewPassphraseOptions;

export function registerVaultPassphrase(group: Command, context: CliContext): void {
  withNewPassphrase(group.command('passphrase'), context)
    .description(
      say(context, {
        en: 'change your own passphrase; after opening with the recovery key, set a new one',
        ko: '자기 비밀번호 바꾸기. 복구키로 열었을 때는 새로 정하기',
      }),
    )
    .action(async (_options: object, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const unlock = await readUnlockOrRecovery(context, options);
      await withOpened(context, vaultDir(context, options), unlock, (session) =>
        'passphrase' in unlock
          ? change(context, session, unlock, options)
          : recover(context, session, options),
      );
    });
}

/** The options that name where a new passphrase comes from. */
export function withNewPassphrase(command: Command, context: CliContext): Command {
  return command
    .option(
      '--new-passphrase-file <file>',
      say(context, { en: 'read the new passphrase from a file', ko: '새 비밀번호를 파일에서 읽기' }),
    )
    .option(
      '--new-passphrase-fd <number>',
      say(context, {
        en: 'read the new passphrase from a descriptor',
        ko: '새 비밀번호를 열린 파일 번호에서 읽기',
      }),
      wholeNumber,
    );
}

async function change(
  context: CliContext,
  session: Session,
  { passphrase }: Extract<UnlockWith, { passphrase: string }>,
  options: Options,
): Promise<void> {
  const next = await readNewPassphrase(context, newPassphraseFrom(options));
  await changeOwnPassphrase(session, passphrase, next);
  const { personId, slotId } = session.vault.actor;
  printResult(context, 'passphrase-changed/1', { personId, slotId, recoveryKey: null }, () =>
    say(context, {
      en: 'Passphrase changed. Older backups still open with the old one.',
      ko: '비밀번호를 바꿨습니다. 그 전에 만든 백업은 옛 비밀번호로 열립니다.',
    }),
  );
}

async function recover(context: CliContext, session: Session, options: Options): Promise<void> {
  const slotId = chooseSlot(session, options.person);
  const next = await readNewPassphrase(context, newPassphraseFrom(options));
  const { personId, recoveryKey } = await recoverPassphrase(session, slotId, next);
  printResult(context, 'passphrase-changed/1', { personId, slotId, recoveryKey }, () =>
    [
      say(context, {
        en: 'New passphrase set. The recovery key you used no longer works; this is the new one.',
        ko: '새 비밀번호를 정했습니다. 쓰신 복구키는 이제 쓸 수 없고, 아래가 새 복구키입니다.',
      }),
      recoveryKeyLines(context, recoveryKey),
    ].join('\n\n'),
  );
}

function chooseSlot(session: Session, named: string | undefined): string {
  if (named !== undefined) return named;
  const slots = listPeople(session).flatMap(({ slotId, name }) =>
    slotId === null ? [] : [{ slotId, name }],
  );
  if (slots.length === 1) return slots[0]!.slotId;
  const list = slots.map(({ slotId, name }) => `${slotId} (${name})`).join(', ');
  throw new JikimError('SLOT_NOT_NAMED', { slots: list });
}
