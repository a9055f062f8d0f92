import type { Command } from 'commander';
import { makeBackup } from '../../core/backup/backup.ts';
import { type RestoredVault, restoreFromBackup } from '../../core/backup/restore.ts';
import type { CopyProgress } from '../../core/vault/copy-database.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { withProgress } from '../progress.ts';
import { readNamedText } from '../read-file.ts';
import { type GlobalOptions, readUnlock, withSession, withWarnings } from '../with-session.ts';
import { warnOfTarget } from '../write-file.ts';

interface RestoreOptions {
  checkpoint?: string;
  replaces?: string;
}

export function registerBackup(program: Command, context: CliContext): void {
  program
    .command('backup')
    .argument('<dir>', say(context, { en: 'new or empty folder', ko: '새 폴더나 빈 폴더' }))
    .description(
      say(context, {
        en: 'copy the whole vault, encrypted as it is, and verify the copy',
        ko: '보관함 전체를 암호화된 그대로 복사하고 사본을 검증',
      }),
    )
    .action((dir: string, _options: object, own: Command) =>
      withSession(context, own, async (session) => {
        warnOfTarget(context, dir);
        const backup = await withProgress(
          context,
          say(context, { en: 'Copying', ko: '복사하는 중' }),
          (report) => makeBackup(session, dir, ({ bytes, total }) => report(bytes, total)),
        );
        printResult(context, 'backup/1', { backup }, () =>
          say(context, {
            en: `Backup in ${backup.target}, verified: log of ${backup.size} entries. It opens with the same passphrases as today.`,
            ko: `백업을 만들고 검증했습니다: ${backup.target}, 이력 항목 ${backup.size}개. 오늘의 비밀번호로 열립니다.`,
          }),
        );
      }),
    );
  registerRestore(program, context);
}

function registerRestore(program: Command, context: CliContext): void {
  program
    .command('restore')
    .argument('<from>', say(context, { en: 'folder of the backup', ko: '백업 폴더' }))
    .argument('<to>', say(context, { en: 'new or empty folder', ko: '새 폴더나 빈 폴더' }))
    .description(
      say(context, {
        en: 'make a vault from a backup; says if it is older than what is known',
        ko: '백업으로 보관함 만들기. 알려진 것보다 오래되었으면 알려 줌',
      }),
    )
    .option(
      '--checkpoint <file>',
      say(context, { en: 'a checkpoint kept elsewhere', ko: '다른 곳에 둔 이력 확인점' }),
    )
    .option(
      '--replaces <dir>',
      say(context, { en: 'the vault it replaces, if still there', ko: '대신하게 될 보관함(남아 있으면)' }),
    )
    .action((from: string, to: string, options: RestoreOptions, own: Command) =>
      restore(context, { from, to, ...options }, own.optsWithGlobals<GlobalOptions>()),
    );
}

async function restore(
  context: CliContext,
  { from, to, checkpoint, replaces }: { from: string; to: string } & RestoreOptions,
  globals: GlobalOptions,
): Promise<void> {
  const unlock = await readUnlock(context, globals);
  const text = checkpoint === undefined ? null : readNamedText(checkpoint);
  warnOfTarget(context, to);
  const words = say(context, { en: 'Restoring', ko: '복원하는 중' });
  const request = {
    from,
    to,
    unlock,
    ...(text === null ? {} : { checkpoint: { text, path: checkpoint! } }),
    ...(replaces === undefined ? {} : { replaces }),
  };
  const restored = await withWarnings(context, (onWarnings) =>
    withProgress(context, words, (report) => {
      const onProgress = ({ bytes, total }: CopyProgress) => report(bytes, total);
      return restoreFromBackup({ ...request, onProgress, onWarnings }, context.ports);
    }),
  );
  if (restored.checkpointFits === false) context.exitCode = 1;
  printResult(context, 'restored/1', { ...restored, dir: to }, () => toLines(context, to, restored));
}

function toLines(
  context: CliContext,
  to: string,
  { entries, rolledBack, checkpointFits }: RestoredVault,
): string {
  const lines = [
    say(context, {
      en: `Vault restored in ${to}: log of ${entries} entries, every page checked.`,
      ko: `보관함을 복원했습니다: ${to}. 이력 항목 ${entries}개와 보관함 파일 전체를 확인했습니다.`,
    }),
  ];
  if (rolledBack !== null) {
    lines.push(
      say(context, {
        en: `This is an older state: ${rolledBack.from} entries are known, this backup has ${rolledBack.to}. What was recorded after that is not in it.`,
        ko: `예전 상태로 돌아갔습니다. 이력 항목이 ${rolledBack.from}개까지 있었는데 이 백업에는 ${rolledBack.to}개뿐입니다. 그 뒤에 기록한 것은 들어 있지 않습니다.`,
      }),
    );
  }
  if (checkpointFits === false) {
    lines.push(
      say(context, {
        en: 'The checkpoint does not fit this log: an entry before it differs. Keep both, and compare with another backup.',
        ko: '이력 확인점과 이 이력이 맞지 않습니다. 그 앞의 항목이 다릅니다. 둘 다 그대로 두고 다른 백업과 비교하세요.',
      }),
    );
  }
  return lines.join('\n');
}
