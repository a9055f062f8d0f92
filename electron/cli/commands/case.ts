import type { Command } from 'commander';
import { sideSchema } from '../../../shared/domain/case.ts';
import { closeCase, createCase, listCases } from '../../core/case/cases.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { oneOf } from '../options.ts';
import { visible } from '../visible.ts';
import { chooseCase, withSession } from '../with-session.ts';

interface CreateOptions {
  label: string;
  court: string;
  division: string;
  number: string;
  action: string;
  plaintiff: string;
  defendant: string;
  side: 'plaintiff' | 'defendant' | 'intervenor';
  partyBranch: string;
  counsel: string;
}

export function registerCase(program: Command, context: CliContext): void {
  const group = program
    .command('case')
    .description(say(context, { en: 'open, close and list cases', ko: '사건 열기, 종결, 목록' }));
  registerCreate(group, context);
  group
    .command('close')
    .argument('[case]', say(context, { en: 'case id', ko: '사건 번호(id)' }))
    .description(
      say(context, { en: 'close a case: nothing more is added to it', ko: '사건 종결: 더 이상 더하지 않음' }),
    )
    .action((id: string | undefined, _options: object, command: Command) =>
      withSession(context, command, (session) => {
        const closed = closeCase(session, chooseCase(session, id));
        printResult(
          context,
          'case/1',
          { case: closed },
          () => `${closed.caseId} ${say(context, { en: 'closed', ko: '종결' })}`,
        );
      }),
    );
  group
    .command('list')
    .description(say(context, { en: 'list cases', ko: '사건 목록' }))
    .action((_options: object, command: Command) =>
      withSession(context, command, (session) => {
        const cases = listCases(session.db).map((each) => each.value);
        printResult(context, 'case-list/1', { cases }, () =>
          cases.map((each) => visible(`${each.caseId}  ${each.status.padEnd(6)}  ${each.label}`)).join('\n'),
        );
      }),
    );
}

function registerCreate(group: Command, context: CliContext): void {
  const text = (flag: string, en: string, ko: string) => [flag, say(context, { en, ko }), ''] as const;
  group
    .command('create')
    .description(say(context, { en: 'open a case', ko: '사건 열기' }))
    .option(
      ...text(
        '--label <text>',
        'what the office calls it; never printed',
        '사무실에서 부르는 이름. 출력되지 않음',
      ),
    )
    .option(...text('--court <text>', 'court, as printed', '법원(출력 그대로)'))
    .option(...text('--division <text>', 'division, as printed', '재판부(출력 그대로)'))
    .option(...text('--number <text>', 'case number', '사건번호'))
    .option('--action <text>', say(context, { en: 'name of the action', ko: '사건명' }), '손해배상(기)')
    .option(...text('--plaintiff <text>', 'plaintiff, as printed in the caption', '원고(표시 그대로)'))
    .option(...text('--defendant <text>', 'defendant, as printed in the caption', '피고(표시 그대로)'))
    .option(
      '--side <side>',
      say(context, { en: 'whose exhibits', ko: '어느 쪽 증거인지' }),
      oneOf(sideSchema),
      'plaintiff',
    )
    .option(
      ...text('--party-branch <letter>', 'letter 가, 나, 다 … of the party', '당사자 구별 글자 가, 나, 다 …'),
    )
    .option(...text('--counsel <text>', 'who signs, as printed', '서명란(출력 그대로)'))
    .action((options: CreateOptions, command: Command) =>
      withSession(context, command, (session) => {
        const created = createCase(session, toCaseInput(options));
        printResult(context, 'case/1', { case: created }, () => created.caseId);
      }),
    );
}

function toCaseInput(options: CreateOptions) {
  const { label, court, division, number, action, plaintiff, defendant, side, partyBranch, counsel } =
    options;
  return { label, court, division, number, action, plaintiff, defendant, side, partyBranch, counsel };
}
