import type { Command } from 'commander';
import { describeQuarantine, listQuarantine, quarantineItem } from '../../core/quarantine/quarantine.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { withProgress } from '../progress.ts';
import { chooseCase, withSession } from '../with-session.ts';

interface IsolateOptions {
  by?: string;
  finder?: string;
  description?: string;
  whereOriginalIs?: string;
}

interface DescribeOptions {
  description?: string;
  whereOriginalIs?: string;
  finder?: string;
  referredTo?: string;
  referredAt?: string;
  referenceNumber?: string;
}

/** What must be said with every isolation; the program judges nothing. */
const ADVICE = {
  en: 'Do not delete anything on the phone; hand it to the police as it is. This program does not judge whether keeping or viewing is allowed: ask a lawyer. Help: 112, 1366, the digital sex crime victim support centre.',
  ko: '휴대전화의 자료는 지우지 말고 경찰에 그대로 제출하세요. 보관·열람이 허용되는지는 이 프로그램이 판단하지 않습니다. 변호사 확인 필요. 도움: 112, 1366, 디지털성범죄피해자지원센터',
};

export function registerQuarantine(program: Command, context: CliContext): void {
  const group = program.command('quarantine').description(
    say(context, {
      en: 'isolate material: hash and description stay, bytes go',
      ko: '격리: 해시와 설명만 남기고 내용은 없앰',
    }),
  );
  registerIsolate(group, context);
  registerDescribe(group, context);
  group
    .command('list')
    .description(say(context, { en: 'list what is isolated', ko: '격리한 것 목록' }))
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .action((options: { case?: string }, own: Command) =>
      withSession(context, own, (session) => {
        const isolated = listQuarantine(session.db, chooseCase(session, options.case)).map(
          (each) => each.value,
        );
        printResult(context, 'quarantine-list/1', { isolated }, () =>
          isolated
            .map(
              (each) =>
                `${each.itemId}  ${each.isolatedAt}  ${each.sha256.slice(0, 16)}  ${each.description}`,
            )
            .join('\n'),
        );
      }),
    );
}

function registerIsolate(group: Command, context: CliContext): void {
  group
    .command('item', { isDefault: true })
    .argument('<item>')
    .description(say(context, { en: 'isolate an item now', ko: '증거물을 바로 격리' }))
    .option('--by <name>', say(context, { en: 'who isolates it', ko: '격리한 사람' }))
    .option('--finder <name>', say(context, { en: 'optional', ko: '선택 사항' }))
    .option('--description <text>', say(context, { en: 'neutral description', ko: '중립적인 설명' }))
    .option('--where-original-is <text>', say(context, { en: 'where the original is', ko: '원본이 있는 곳' }))
    .action((itemId: string, options: IsolateOptions, own: Command) =>
      withSession(context, own, async (session) => {
        const { by = session.vault.actor.name ?? '', ...words } = options;
        const result = await withProgress(
          context,
          say(context, { en: 'Isolating', ko: '격리 중' }),
          (onProgress) => quarantineItem(session, itemId, { isolatedBy: by, ...words }, onProgress),
        );
        if (result.remnants > 0) context.exitCode = 1;
        printResult(context, 'quarantine/1', { ...result }, () =>
          [
            say(context, {
              en: `Isolated ${result.items.length} item(s). Pieces left in the vault file: ${result.remnants}.`,
              ko: `증거물 ${result.items.length}개를 격리했습니다. 보관함 파일에 남은 조각: ${result.remnants}개.`,
            }),
            ...result.copiesOutside.map(
              (copy) => `  ${copy.kind}  ${copy.at}  ${copy.target}  ${copy.recipient}`,
            ),
            say(context, ADVICE),
          ].join('\n'),
        );
      }),
    );
}

function registerDescribe(group: Command, context: CliContext): void {
  group
    .command('describe')
    .argument('<item>')
    .description(
      say(context, { en: 'add to what is said of an isolated item', ko: '격리한 것의 설명 고치기' }),
    )
    .option('--description <text>')
    .option('--where-original-is <text>')
    .option('--finder <name>')
    .option('--referred-to <agency>')
    .option('--referred-at <when>')
    .option('--reference-number <text>')
    .action((itemId: string, options: DescribeOptions, own: Command) =>
      withSession(context, own, (session) => {
        const quarantine = describeQuarantine(session, itemId, options);
        printResult(context, 'quarantine-described/1', { quarantine }, () => itemId);
      }),
    );
}
