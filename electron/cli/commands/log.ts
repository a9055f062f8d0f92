import type { Command } from 'commander';
import { listCases } from '../../core/case/cases.ts';
import { historyText, readHistory } from '../../core/custody/history.ts';
import { readSize } from '../../core/custody/log.ts';
import { listPersonRecords } from '../../core/people/people.ts';
import type { Session } from '../../core/session/session.ts';
import { type CliContext, say } from '../context.ts';
import { wholeNumber } from '../options.ts';
import { printRows } from '../print-rows.ts';
import { withSession } from '../with-session.ts';

interface LogOptions {
  about?: string;
  from?: number;
  limit?: number;
}

export function registerLog(program: Command, context: CliContext): void {
  program
    .command('log')
    .description(
      say(context, {
        en: 'the custody log: what was done, when, by whom',
        ko: '보관이력: 언제 누가 무엇을 했는지',
      }),
    )
    .option('--about <id>', say(context, { en: 'only what concerns this id', ko: '이 번호(id)에 관한 것만' }))
    .option('--from <n>', say(context, { en: 'first entry number', ko: '몇 번 항목부터' }), wholeNumber)
    .option(
      '--limit <n>',
      say(context, { en: 'at most so many entries', ko: '가장 많이 보일 수' }),
      wholeNumber,
    )
    .action((options: LogOptions, own: Command) =>
      withSession(context, own, (session) => {
        const rows = readHistory(session.db, options);
        const names = namesIn(session);
        const size = readSize(session.db);
        const entries = rows.map((row) => ({ ...row, actorName: nameOf(names, row.actor) }));
        return printRows(context, 'log/1', { size, entries }, () =>
          entries.map((row) => historyText(row, (id) => names.get(id) ?? null, context.lang)),
        );
      }),
    );
}

/** What a person calls the things an entry names by id. Looked up here, because the log itself holds no names. */
function namesIn({ db }: Session): Map<string, string> {
  const people = listPersonRecords(db).map(({ personId, name }) => [personId, name] as const);
  const cases = listCases(db).map(({ id, value }) => [id, `${id} ${value.label}`.trim()] as const);
  return new Map([...people, ...cases]);
}

function nameOf(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
