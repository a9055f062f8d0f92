import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { type PersonRole, personRoleSchema } from '../../../../shared/domain/person.ts';
import { warningText } from '../../../../shared/i18n/vault-warnings.ts';
import { createSession } from '../../../core/session/session.ts';
import { type CliContext, printResult, say } from '../../context.ts';
import { oneOf } from '../../options.ts';
import { readNewPassphrase } from '../../passphrase.ts';
import type { GlobalOptions } from '../../with-session.ts';

interface CreateOptions {
  name: string;
  role: PersonRole;
  shared?: boolean;
}

export function registerVaultCreate(group: Command, context: CliContext): void {
  group
    .command('create')
    .argument('<dir>', say(context, { en: 'new or empty folder', ko: '새 폴더나 빈 폴더' }))
    .description(
      say(context, {
        en: 'make a vault. Anyone who can open it can read all of it; separate vaults are the way to separate',
        ko: '보관함 만들기. 열 수 있는 사람은 모두 다 볼 수 있음. 나누려면 보관함을 따로 만들 것',
      }),
    )
    .option(
      '--name <name>',
      say(context, {
        en: 'your name; that of your user account when left out',
        ko: '이름. 비우면 이 컴퓨터의 사용자 이름',
      }),
      userInfo().username,
    )
    .option('--role <role>', roleWords(context), oneOf(personRoleSchema), 'counselor')
    .option('--shared', sharedWords(context))
    .action(async (dir: string, options: CreateOptions, command: Command) => {
      const passphrase = await readNewPassphrase(context, command.optsWithGlobals<GlobalOptions>());
      const person = { name: options.name, role: options.role, shared: options.shared === true };
      const { session, recoveryKey } = await createSession(dir, { person, passphrase, ports: context.ports });
      const { vaultId } = session.vault;
      for (const warning of session.warnings) context.err(`${warningText(warning, context.lang)}\n`);
      await session.close();
      printResult(context, 'vault-created/1', { vaultId, dir, recoveryKey }, () =>
        [
          say(context, { en: `Vault made in ${dir}`, ko: `보관함을 만들었습니다: ${dir}` }),
          recoveryKeyLines(context, recoveryKey),
        ].join('\n\n'),
      );
    });
}

export function roleWords(context: CliContext): string {
  return say(context, {
    en: personRoleSchema.options.join(' | '),
    ko: 'counselor(상담원) | attorney(변호사) | assistant(보조)',
  });
}

export function sharedWords(context: CliContext): string {
  return say(context, {
    en: 'several people use this passphrase',
    ko: '여러 사람이 함께 쓰는 비밀번호',
  });
}

/** The only time a recovery key is seen, with what it is for. */
export function recoveryKeyLines(context: CliContext, recoveryKey: string): string {
  return say(context, {
    en: `Recovery key, shown this once. Write it down and keep it away from this computer:\n\n  ${recoveryKey}\n\nIf passphrase and recovery key are both lost, nobody can open the vault, not even its makers.`,
    ko: `복구키는 지금 한 번만 보입니다. 손으로 적어 이 컴퓨터와 떨어진 곳에 두세요.\n\n  ${recoveryKey}\n\n비밀번호와 복구키를 모두 잃으면 누구도, 만든 사람도 열 수 없습니다.`,
  });
}
