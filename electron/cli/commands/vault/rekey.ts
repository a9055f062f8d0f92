import type { Command } from 'commander';
import { rekeyWithEntry } from '../../../core/people/rekey.ts';
import { type CliContext, printResult, say } from '../../context.ts';
import { withProgress } from '../../progress.ts';
import { type GlobalOptions, readUnlock, vaultDir, withWarnings } from '../../with-session.ts';

export function registerVaultRekey(group: Command, context: CliContext): void {
  group
    .command('rekey')
    .description(
      say(context, {
        en: 'encrypt the whole vault under new keys. Needs free space for a second vault.db; passphrases and recovery key stay',
        ko: '보관함 전체를 새 열쇠로 다시 암호화. vault.db만큼의 빈 공간이 필요함. 비밀번호와 복구키는 그대로',
      }),
    )
    .action(async (_options: object, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const unlock = await readUnlock(context, options);
      const dir = vaultDir(context, options);
      const words = say(context, { en: 'Re-encrypting', ko: '다시 암호화하는 중' });
      await withWarnings(context, (onWarnings) =>
        withProgress(context, words, async (report) => {
          report(0, 2);
          await rekeyWithEntry(dir, unlock, context.ports, onWarnings);
          report(2, 2);
        }),
      );
      printResult(context, 'rekeyed/1', { dir }, () =>
        say(context, {
          en: 'The vault has new keys. Copies made before open with the keys of then; destroy those that should not.',
          ko: '보관함의 열쇠를 모두 바꿨습니다. 그 전에 만든 사본은 그때의 열쇠로 열리니, 필요 없는 사본은 없애세요.',
        }),
      );
    });
}
