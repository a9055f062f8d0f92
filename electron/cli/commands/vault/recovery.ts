import type { Command } from 'commander';
import { JikimError } from '../../../../shared/errors/index.ts';
import { reissueRecovery } from '../../../core/people/recovery.ts';
import { testRecoveryKey } from '../../../core/vault/recover.ts';
import { type CliContext, printResult, say } from '../../context.ts';
import { readRecoveryKey } from '../../passphrase.ts';
import { withSession } from '../../with-session.ts';
import { recoveryKeyLines } from './create.ts';

export function registerVaultRecovery(vault: Command, context: CliContext): void {
  const group = vault.command('recovery').description(say(context, { en: 'the recovery key', ko: '복구키' }));
  group
    .command('reissue')
    .description(
      say(context, {
        en: 'make a new recovery key; the old one stops working',
        ko: '복구키를 새로 만들기. 전의 것은 쓸 수 없게 됨',
      }),
    )
    .action((_options: object, command: Command) =>
      withSession(context, command, (session) => {
        const recoveryKey = reissueRecovery(session);
        printResult(context, 'recovery-reissued/1', { recoveryKey }, () =>
          recoveryKeyLines(context, recoveryKey),
        );
      }),
    );
  registerTest(group, context);
}

function registerTest(group: Command, context: CliContext): void {
  group
    .command('test')
    .description(
      say(context, {
        en: 'check that the recovery key you wrote down is right; changes nothing',
        ko: '적어 둔 복구키가 맞는지 확인. 바뀌는 것은 없음',
      }),
    )
    .option(
      '--key-file <file>',
      say(context, { en: 'read it from a file; asked for otherwise', ko: '파일에서 읽기. 없으면 물어봄' }),
    )
    .action((options: { keyFile?: string }, command: Command) =>
      withSession(context, command, async (session) => {
        const typed = await readRecoveryKey(context, options.keyFile);
        if (!testRecoveryKey(session.vault, typed)) throw new JikimError('RECOVERY_KEY_REFUSED');
        printResult(context, 'recovery-test/1', { opens: true }, () =>
          say(context, {
            en: 'The recovery key is right: it opens this vault. Nothing was changed.',
            ko: '복구키가 맞습니다. 이 보관함을 열 수 있습니다. 바뀐 것은 없습니다.',
          }),
        );
      }),
    );
}
