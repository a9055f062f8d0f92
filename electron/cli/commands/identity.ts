import type { Command } from 'commander';
import { keepIdentity, makeIdentity, readIdentity } from '../../core/export/archive/identity.ts';
import { identityFacts } from '../../core/identity/facts.ts';
import type { OfficeIdentity } from '../../core/identity/office-identity.ts';
import { parsePkcs12, toPkcs12 } from '../../core/identity/pkcs12.ts';
import { sealCheckpoint } from '../../core/session/act.ts';
import type { Session } from '../../core/session/session.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { readNewPassphrase, readPassphrase } from '../passphrase.ts';
import { readNamedFile } from '../read-file.ts';
import { withSession } from '../with-session.ts';
import { assertNewFile, warnOfTarget, writeNewFile } from '../write-file.ts';

interface FileOptions {
  p12PassphraseFile?: string;
}

/** Asked where no file is named; the vault's own passphrase is another one. */
const QUESTION = { en: 'Passphrase of the .p12 file', ko: '.p12 파일의 비밀번호' };

export function registerIdentity(program: Command, context: CliContext): void {
  const group = program.command('identity').description(
    say(context, {
      en: 'the office identity that signs archives',
      ko: '보관본에 서명하는 사무실 신원',
    }),
  );
  registerCreate(group, context);
  registerShow(group, context);
  registerExport(group, context);
  registerImport(group, context);
}

function registerCreate(group: Command, context: CliContext): void {
  group
    .command('create')
    .description(
      say(context, {
        en: 'make a signing key and its certificate; signs from now on',
        ko: '서명 열쇠와 인증서 만들기. 이제부터 이것으로 서명',
      }),
    )
    .requiredOption(
      '--subject <text>',
      say(context, {
        en: 'name of the office; goes out with every archive, so never a child',
        ko: '사무실 이름. 모든 보관본에 실려 나가므로 아동의 이름은 쓰지 말 것',
      }),
    )
    .action((options: { subject: string }, own: Command) =>
      withSession(context, own, async (session) => {
        print(context, await makeIdentity(session, options.subject));
        sealCheckpoint(session);
      }),
    );
}

function registerShow(group: Command, context: CliContext): void {
  group
    .command('show')
    .description(
      say(context, {
        en: 'name and fingerprint, to hand to whoever will check archives',
        ko: '이름과 지문. 보관본을 검증할 사람에게 미리 알려 줄 것',
      }),
    )
    .action((_options: object, own: Command) =>
      withSession(context, own, (session: Session) => print(context, readIdentity(session.db))),
    );
}

function registerExport(group: Command, context: CliContext): void {
  withP12Passphrase(group.command('export'), context)
    .argument('<file>', say(context, { en: 'new .p12 file', ko: '새 .p12 파일' }))
    .description(
      say(context, {
        en: 'write key and certificate to a PKCS#12 file under a passphrase',
        ko: '열쇠와 인증서를 비밀번호를 건 PKCS#12 파일로 쓰기',
      }),
    )
    .action((file: string, options: FileOptions, own: Command) =>
      withSession(context, own, async (session) => {
        assertNewFile(file);
        warnOfTarget(context, file);
        const identity = readIdentity(session.db);
        const from = { passphraseFile: options.p12PassphraseFile };
        writeNewFile(file, toPkcs12(identity, await readNewPassphrase(context, from, QUESTION)));
        print(context, identity, file);
      }),
    );
}

function registerImport(group: Command, context: CliContext): void {
  withP12Passphrase(group.command('import'), context)
    .argument('<file>', say(context, { en: '.p12 file', ko: '.p12 파일' }))
    .description(
      say(context, {
        en: 'sign with the key of a PKCS#12 file from now on',
        ko: '이제부터 PKCS#12 파일의 열쇠로 서명',
      }),
    )
    .action((file: string, options: FileOptions, own: Command) =>
      withSession(context, own, async (session) => {
        const bytes = readNamedFile(file);
        const from = { passphraseFile: options.p12PassphraseFile };
        const identity = parsePkcs12(bytes, await readPassphrase(context, from, QUESTION));
        keepIdentity(session, identity);
        sealCheckpoint(session);
        print(context, identity);
      }),
    );
}

function withP12Passphrase(command: Command, context: CliContext): Command {
  return command.option(
    '--p12-passphrase-file <file>',
    say(context, {
      en: 'passphrase of the .p12 file; asked for otherwise',
      ko: '.p12 파일의 비밀번호를 읽을 파일. 없으면 물어봄',
    }),
  );
}

function print(context: CliContext, identity: OfficeIdentity, file: string | null = null): void {
  const { issuer: _, ...shown } = identityFacts(identity);
  printResult(context, 'identity/1', { identity: shown, file }, () =>
    [
      shown.subject,
      `SHA-256 ${shown.fingerprint}`,
      say(context, {
        en: `Valid ${shown.notBefore} to ${shown.notAfter}. Self-made: who the signer is must be confirmed separately.`,
        ko: `유효기간 ${shown.notBefore} ~ ${shown.notAfter}. 서명자 신원은 별도 확인 필요.`,
      }),
      ...(file === null ? [] : [file]),
    ].join('\n'),
  );
}
