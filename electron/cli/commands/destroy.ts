import { type Command, InvalidArgumentError } from 'commander';
import { DESTROY_REASONS, type DestroyReason, destroyCase, destroyItem } from '../../core/destroy/destroy.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { withProgress } from '../progress.ts';
import { withSession } from '../with-session.ts';

export function registerDestroy(program: Command, context: CliContext): void {
  program
    .command('destroy')
    .argument('<id>', say(context, { en: 'item or case', ko: '증거물 또는 사건' }))
    .description(
      say(context, {
        en: 'destroy an item or a case: bytes, values and search rows go; a tombstone stays',
        ko: '증거물이나 사건 파기: 내용과 값, 검색 자료를 없애고 파기 기록만 남김',
      }),
    )
    .requiredOption('--reason <code>', DESTROY_REASONS.join(' | '), toReason)
    .action((id: string, options: { reason: DestroyReason }, own: Command) =>
      withSession(context, own, async (session) => {
        const destroyed = await withProgress(
          context,
          say(context, { en: 'Destroying', ko: '파기 중' }),
          (onProgress) =>
            id.startsWith('cas_')
              ? destroyCase(session, id, options.reason, onProgress)
              : destroyItem(session, id, options.reason, onProgress),
        );
        printResult(context, 'destroyed/1', { ...destroyed }, () =>
          [
            say(context, {
              en: `Destroyed ${destroyed.itemIds.length} item(s).`,
              ko: `증거물 ${destroyed.itemIds.length}개를 파기했습니다.`,
            }),
            ...destroyed.copiesOutside.map((copy) =>
              say(context, {
                en: `  May still hold it: ${copy.kind} ${copy.at} ${copy.target} ${copy.recipient}`,
                ko: `  아직 들어 있을 수 있음: ${copy.kind === 'export' ? '내보낸 것' : '백업'} ${copy.at} ${copy.target} ${copy.recipient}`,
              }),
            ),
          ].join('\n'),
        );
      }),
    );
}

function toReason(value: string): DestroyReason {
  const reason = DESTROY_REASONS.find((each) => each === value);
  if (reason === undefined) throw new InvalidArgumentError(`Choose one of: ${DESTROY_REASONS.join(', ')}.`);
  return reason;
}
