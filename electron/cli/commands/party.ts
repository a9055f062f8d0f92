import type { Command } from 'commander';
import { nameKindSchema, type Party, partyRoleSchema } from '../../../shared/domain/party.ts';
import { addParty, listParties } from '../../core/party/parties.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { invalid } from '../invalid.ts';
import { oneOf } from '../options.ts';
import { visible } from '../visible.ts';
import { chooseCase, withSession } from '../with-session.ts';

interface AddOptions {
  case?: string;
  role: Party['role'];
  pseudonym?: string;
  open?: boolean;
  name?: Party['names'];
}

export function registerParty(program: Command, context: CliContext): void {
  const group = program
    .command('party')
    .description(say(context, { en: 'people of a case', ko: '사건의 사람들' }));
  group
    .command('add')
    .description(
      say(context, {
        en: 'add a person; protected unless --open: the names never appear in anything generated for filing',
        ko: '사람 추가. --open 이 아니면 보호 대상: 이름은 제출용으로 만드는 어디에도 나오지 않음',
      }),
    )
    .requiredOption(
      '--role <role>',
      say(context, {
        en: partyRoleSchema.options.join(' | '),
        ko: 'child(피해아동·청소년) | guardian(법정대리인) | sibling(형제자매) | witness(목격자) | perpetrator(가해자) | operator(운영자) | counselor(상담원) | attorney(변호사) | other(그 밖)',
      }),
      oneOf(partyRoleSchema),
    )
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .option('--pseudonym <text>', say(context, { en: 'A, B, … when left out', ko: '비우면 A, B, …' }))
    .option(
      '--open',
      say(context, { en: 'not protected: printed as entered', ko: '보호 대상 아님: 적은 대로 출력' }),
    )
    .option(
      '--name <kind=value...>',
      say(context, {
        en: `a name to look for; kinds: ${nameKindSchema.options.join(' | ')}`,
        ko: '이름이나 표시. 종류: name(이름) | nickname(별명) | handle(계정) | phone(전화) | place(장소) | school(학교) | other(그 밖)',
      }),
      toName,
    )
    .action((options: AddOptions, command: Command) =>
      withSession(context, command, (session) => {
        const party = addParty(session, {
          caseId: chooseCase(session, options.case),
          role: options.role,
          protected: options.open !== true,
          names: options.name ?? [],
          ...(options.pseudonym === undefined ? {} : { pseudonym: options.pseudonym }),
        });
        printResult(context, 'party/1', { party }, () => visible(`${party.partyId}  ${party.pseudonym}`));
      }),
    );
  group
    .command('list')
    .description(say(context, { en: 'list the people of a case', ko: '사건의 사람 목록' }))
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .action((options: { case?: string }, command: Command) =>
      withSession(context, command, (session) => {
        const parties = listParties(session.db, chooseCase(session, options.case)).map((each) => each.value);
        printResult(context, 'party-list/1', { parties }, () =>
          parties.map((party) => describe(context, party)).join('\n'),
        );
      }),
    );
}

function describe(context: CliContext, party: Party): string {
  const shield = party.protected
    ? say(context, { en: 'protected', ko: '보호' })
    : say(context, { en: 'open', ko: '공개' });
  const names = party.names.map((name) => name.value).join(', ');
  return visible(`${party.partyId}  ${party.pseudonym}  ${party.role}  ${shield}  ${names}`);
}

function toName(value: string, before: Party['names'] | undefined): Party['names'] {
  const at = value.indexOf('=');
  const kind = nameKindSchema.safeParse(value.slice(0, at));
  if (at < 0 || !kind.success || value.length === at + 1) {
    const kinds = nameKindSchema.options.join(', ');
    throw invalid({
      en: `Write it as kind=value with one of: ${kinds}.`,
      ko: `종류=값으로 쓰세요. 종류: ${kinds}.`,
    });
  }
  return [...(before ?? []), { kind: kind.data, value: value.slice(at + 1) }];
}
