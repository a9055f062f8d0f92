import type { Command } from 'commander';
import { searchLabels, searchMessages } from '../../core/search/search.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { day, wholeNumber } from '../options.ts';
import { visible } from '../visible.ts';
import { withSession } from '../with-session.ts';

interface SearchOptions {
  case?: string;
  sender?: string;
  from?: string;
  to?: string;
  limit: number;
}

export function registerSearch(program: Command, context: CliContext): void {
  program
    .command('search')
    .argument('<text>', say(context, { en: 'words; all must be there', ko: '찾을 말. 모두 들어 있어야 함' }))
    .description(
      say(context, {
        en: 'search messages, names, file names and notes',
        ko: '대화, 이름, 파일 이름, 메모에서 찾기',
      }),
    )
    .option('--case <id>', say(context, { en: 'one case only', ko: '한 사건에서만' }))
    .option('--sender <name>', say(context, { en: 'messages of one sender', ko: '보낸 사람' }))
    .option('--from <day>', say(context, { en: 'from this day', ko: '이 날부터' }), day)
    .option('--to <day>', say(context, { en: 'to this day', ko: '이 날까지' }), day)
    .option(
      '--limit <n>',
      say(context, { en: 'most hits of each kind', ko: '가장 많이 보일 수' }),
      wholeNumber,
      50,
    )
    .action((text: string, options: SearchOptions, own: Command) =>
      withSession(context, own, (session) => {
        const query = { ...options, text, caseId: options.case ?? null };
        const messages = searchMessages(session.db, query);
        const labels = searchLabels(session.db, query);
        printResult(context, 'search/1', { messages, labels }, () =>
          [
            ...labels.map((hit) => visible(`${hit.subject}  ${hit.kind}  ${hit.text}`)),
            ...messages.map(({ itemId, conversation, number, time, sender, text: said }) =>
              visible(`${itemId}:${conversation}:${number}  ${time ?? '-'}  ${sender ?? ''}: ${said}`),
            ),
          ].join('\n'),
        );
      }),
    );
}
