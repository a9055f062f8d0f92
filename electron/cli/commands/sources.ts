import type { Command } from 'commander';
import { errorText } from '../../../shared/errors/index.ts';
import { keptReasonText } from '../../../shared/i18n/kept-source.ts';
import { deleteSources, type SourceOutcome } from '../../core/intake/outside.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { visible } from '../visible.ts';
import { withSession } from '../with-session.ts';

export function registerSources(program: Command, context: CliContext): void {
  program
    .command('sources')
    .description(
      say(context, {
        en: 'source files that still lie outside the vault',
        ko: '보관함 밖에 남은 원래 파일',
      }),
    )
    .command('delete')
    .argument('<path...>', say(context, { en: 'the files to delete', ko: '지울 파일' }))
    .description(
      say(context, {
        en: 'delete source files, each only after file and stored bytes were read again and are the same; never on a phone',
        ko: '원래 파일 지우기. 파일과 보관된 내용을 다시 읽어 같을 때만 지움. 휴대전화의 것은 지우지 않음',
      }),
    )
    .action((paths: string[], _options: object, own: Command) =>
      withSession(context, own, async (session) => {
        const outcomes = await deleteSources(session, paths);
        if (outcomes.some(({ status }) => status !== 'deleted')) context.exitCode = 2;
        printResult(context, 'sources-deleted/1', toJson(context, outcomes), () =>
          deletionLines(context, outcomes).join('\n'),
        );
      }),
    );
}

export function toJson(context: CliContext, outcomes: readonly SourceOutcome[]) {
  return {
    deleted: outcomes.flatMap((each) =>
      each.status === 'deleted' ? [{ path: each.path, itemId: each.itemId }] : [],
    ),
    kept: outcomes.flatMap((each) => {
      if (each.status === 'deleted') return [];
      const code = each.status === 'kept' ? each.reason : each.error.code;
      return [{ path: each.path, code, message: reasonOf(context, each) }];
    }),
    /** Said with every deletion: no program can promise that nothing is left on a disk. */
    wiped: false,
  };
}

export function deletionLines(context: CliContext, outcomes: readonly SourceOutcome[]): string[] {
  const deleted = outcomes.filter(({ status }) => status === 'deleted').length;
  return [
    ...outcomes.flatMap((each) =>
      each.status === 'deleted' ? [] : [visible(`  ${each.path}: ${reasonOf(context, each)}`)],
    ),
    say(context, {
      en: `Deleted ${deleted} source file(s), left ${outcomes.length - deleted}. It cannot be guaranteed that they are wiped from the disk, from backups or from a trash elsewhere.`,
      ko: `원래 파일 ${deleted}개를 지웠고 ${outcomes.length - deleted}개는 그대로 두었습니다. 완전히 지워졌다고 보장할 수 없습니다. 백업이나 동기화된 곳에 남았을 수 있습니다.`,
    }),
  ];
}

function reasonOf(context: CliContext, outcome: Exclude<SourceOutcome, { status: 'deleted' }>): string {
  return outcome.status === 'kept'
    ? keptReasonText(outcome.reason, context.lang)
    : errorText(outcome.error, context.lang);
}
