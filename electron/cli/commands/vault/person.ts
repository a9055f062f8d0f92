import type { Command } from 'commander';
import { type PersonRole, personRoleSchema } from '../../../../shared/domain/person.ts';
import { addPerson, listPeople, type PersonView, removePerson } from '../../../core/people/people.ts';
import { type CliContext, printResult, say } from '../../context.ts';
import { oneOf } from '../../options.ts';
import { type NewPassphraseOptions, newPassphraseFrom, readNewPassphrase } from '../../passphrase.ts';
import { visible } from '../../visible.ts';
import { withSession } from '../../with-session.ts';
import { roleWords, sharedWords } from './create.ts';
import { withNewPassphrase } from './passphrase.ts';

interface AddOptions extends NewPassphraseOptions {
  name: string;
  role: PersonRole;
  shared?: boolean;
}

export function registerVaultPerson(vault: Command, context: CliContext): void {
  const group = vault
    .command('person')
    .description(say(context, { en: 'people with a key', ko: '열쇠를 가진 사람' }));
  registerAdd(group, context);
  registerRemove(group, context);
  group
    .command('list')
    .description(
      say(context, {
        en: 'everybody who has or had a key',
        ko: '열쇠가 있거나 있었던 사람 모두',
      }),
    )
    .action((_options: object, command: Command) =>
      withSession(context, command, (session) => {
        const people = listPeople(session);
        printResult(context, 'person-list/1', { people }, () =>
          people.map((person) => describe(context, person)).join('\n'),
        );
      }),
    );
}

function registerAdd(group: Command, context: CliContext): void {
  withNewPassphrase(group.command('add'), context)
    .description(
      say(context, {
        en: 'give somebody a key of their own. They can then read everything in the vault',
        ko: '다른 사람에게 열쇠 주기. 그 사람은 보관함의 모든 것을 볼 수 있게 됨',
      }),
    )
    .requiredOption('--name <name>', say(context, { en: 'their name', ko: '그 사람의 이름' }))
    .option('--role <role>', roleWords(context), oneOf(personRoleSchema), 'counselor')
    .option('--shared', sharedWords(context))
    .action((options: AddOptions, command: Command) =>
      withSession(context, command, async (session) => {
        const question = { en: `Passphrase of ${options.name}`, ko: `${options.name}의 비밀번호` };
        const passphrase = await readNewPassphrase(context, newPassphraseFrom(options), question);
        const { name, role, shared } = options;
        const person = await addPerson(session, { name, role, shared: shared === true }, passphrase);
        printResult(context, 'person/1', { person }, () => describe(context, person));
      }),
    );
}

function registerRemove(group: Command, context: CliContext): void {
  group
    .command('remove')
    .argument('<slot>', say(context, { en: 'key slot', ko: '열쇠 칸' }))
    .description(
      say(context, {
        en: 'take a key away. Name, public key and past acts stay in the log',
        ko: '열쇠 거두기. 이름과 공개키, 지난 이력은 남음',
      }),
    )
    .action((slotId: string, _options: object, command: Command) =>
      withSession(context, command, (session) => {
        const person: PersonView = { ...removePerson(session, slotId), slotId: null };
        printResult(context, 'person/1', { person }, () =>
          say(context, {
            en: `${visible(person.name)} can no longer open this vault. An old copy of it still opens with their passphrase until you run \`jikim vault rekey\`.`,
            ko: `${visible(person.name)}님은 이제 이 보관함을 열 수 없습니다. 예전 사본은 \`jikim vault rekey\`를 하기 전까지 그 비밀번호로 열립니다.`,
          }),
        );
      }),
    );
}

function describe(context: CliContext, person: PersonView): string {
  const state = person.slotId ?? say(context, { en: '(no key any more)', ko: '(열쇠 없음: 거두었음)' });
  const shared = person.shared ? say(context, { en: 'shared', ko: '공용' }) : '';
  return visible(`${state}  ${person.personId}  ${person.role}  ${person.name}  ${shared}`).trimEnd();
}
