import type { Command } from 'commander';
import { type HoldReason, holdReasonSchema } from '../../../shared/domain/case.ts';
import { liftHold, listHolds, setHold } from '../../core/hold/holds.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { oneOf } from '../options.ts';
import { visible } from '../visible.ts';
import { chooseCase, withSession } from '../with-session.ts';

interface SetOptions {
  case?: string;
  item: string;
  reason: HoldReason;
  note: string;
}

export function registerHold(program: Command, context: CliContext): void {
  const group = program
    .command('hold')
    .description(say(context, { en: 'legal hold: forbids destruction', ko: '보존 조치: 파기를 막음' }));
  group
    .command('set')
    .description(say(context, { en: 'set a hold on a case or an item', ko: '사건이나 증거물에 보존 조치' }))
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .option(
      '--item <id>',
      say(context, { en: 'one item; the whole case when left out', ko: '증거물 하나. 비우면 사건 전체' }),
      '',
    )
    .requiredOption(
      '--reason <reason>',
      say(context, {
        en: holdReasonSchema.options.join(' | '),
        ko: 'litigation-pending(소송 계속 중) | until-final-judgment(확정일까지 보존) | filed-exhibit(제출한 서증) | authority-request(기관의 보존 요청)',
      }),
      oneOf(holdReasonSchema),
    )
    .option('--note <text>', say(context, { en: 'kept in the vault', ko: '보관함에 남는 메모' }), '')
    .action((options: SetOptions, command: Command) =>
      withSession(context, command, (session) => {
        const { item: target, reason, note } = options;
        const hold = setHold(session, { caseId: chooseCase(session, options.case), target, reason, note });
        printResult(context, 'hold/1', { hold }, () => hold.holdId);
      }),
    );
  group
    .command('lift')
    .argument('<hold>', say(context, { en: 'hold id', ko: '보존 조치 번호(id)' }))
    .requiredOption(
      '--reason <text>',
      say(context, { en: 'why; kept in the vault', ko: '사유(보관함에 남음)' }),
    )
    .description(say(context, { en: 'lift a hold', ko: '보존 조치 해제' }))
    .action((id: string, options: { reason: string }, command: Command) =>
      withSession(context, command, (session) => {
        const hold = liftHold(session, id, options.reason);
        printResult(context, 'hold/1', { hold }, () => `${hold.holdId}  ${hold.state}`);
      }),
    );
  group
    .command('list')
    .description(say(context, { en: 'list holds', ko: '보존 조치 목록' }))
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .action((options: { case?: string }, command: Command) =>
      withSession(context, command, (session) => {
        const holds = listHolds(session.db, chooseCase(session, options.case)).map((each) => each.value);
        printResult(context, 'hold-list/1', { holds }, () =>
          holds
            .map((each) =>
              visible(`${each.holdId}  ${each.state}  ${each.reason}  ${each.target || each.caseId}`),
            )
            .join('\n'),
        );
      }),
    );
}
