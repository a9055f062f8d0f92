import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { logFindingText } from '../../../shared/custody/finding.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { clockStateText } from '../../../shared/i18n/custody.ts';
import { type VaultFinding, vaultFindingText } from '../../../shared/i18n/vault-findings.ts';
import { notProvenText, verdictText } from '../../../shared/i18n/verdict.ts';
import { toVerdictLines } from '../../../shared/verify/verdict-text.ts';
import { verifyArchiveAt } from '../../core/archive/verify.ts';
import { readTrustFile } from '../../core/timestamp/index.ts';
import type { UnlockWith } from '../../core/vault/unlock.ts';
import { verdictOnFolder } from '../../core/verify-vault/verify-folder.ts';
import { type VaultVerdict, verifyVault } from '../../core/verify-vault/verify-vault.ts';
import { anchorLine } from '../anchor-words.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { collect } from '../options.ts';
import { withProgress } from '../progress.ts';
import { visible } from '../visible.ts';
import { type GlobalOptions, readUnlock, vaultDir, withOpened } from '../with-session.ts';

interface ArchiveOptions {
  expectSigner?: string;
  expectLog?: string;
  checkpoint?: string;
  trust?: string[];
  sealPassphraseFile?: string;
  ageIdentityFile?: string;
}

export function registerVerify(program: Command, context: CliContext): void {
  const group = program
    .command('verify')
    .description(say(context, { en: 'verify a vault or an archive', ko: '보관함이나 보관본 검증' }));
  registerVerifyVault(group, context);
  registerVerifyArchive(group, context);
}

function registerVerifyVault(group: Command, context: CliContext): void {
  group
    .command('vault')
    .argument(
      '[dir]',
      say(context, { en: 'vault folder; --vault when left out', ko: '보관함 폴더. 비우면 --vault' }),
    )
    .description(
      say(context, {
        en: 'every page, entry, row and byte of a vault',
        ko: '보관함 파일 전체와 이력, 기록, 내용 확인',
      }),
    )
    .option(
      '--checkpoint <file>',
      say(context, { en: 'a checkpoint kept elsewhere', ko: '다른 곳에 둔 확인점' }),
      collect,
    )
    .action(async (dir: string | undefined, options: { checkpoint?: string[] }, own: Command) => {
      const globals = own.optsWithGlobals<GlobalOptions>();
      const unlock = await readUnlock(context, globals);
      const folder = dir ?? vaultDir(context, globals);
      const knownCheckpoints = (options.checkpoint ?? []).map(readText);
      const verdict = await verifyFolder(context, folder, unlock, knownCheckpoints);
      if (!verdict.ok) context.exitCode = 1;
      const findings = verdict.findings.map((finding) => ({ ...finding, message: textOf(context, finding) }));
      printResult(context, 'verify-vault/1', { ...verdict, findings }, () =>
        [
          verdictText(verdict.ok ? 'unchanged' : 'differs', context.lang),
          ...findings.map(({ message }) => `  ${visible(message)}`),
          notProvenText(context.lang),
          ...(verdict.anchor === null ? [] : [anchorLine(context, verdict.anchor)]),
          ...verdict.clockAnomalies.map(({ seq, at, clock }) =>
            say(context, {
              en: `Log entry ${seq}, ${at}: ${clockStateText(clock, 'en')}.`,
              ko: `이력 항목 ${seq}번, ${at}: ${clockStateText(clock, 'ko')}.`,
            }),
          ),
          say(context, {
            en: `Log entries: ${verdict.entries}. Withheld on purpose: ${verdict.withheld}.`,
            ko: `이력 항목 ${verdict.entries}개. 일부러 격리해 둔 것 ${verdict.withheld}개.`,
          }),
        ].join('\n'),
      );
    });
}

function verifyFolder(
  context: CliContext,
  folder: string,
  unlock: UnlockWith,
  knownCheckpoints: readonly string[],
): Promise<VaultVerdict> {
  const words = say(context, { en: 'Verifying', ko: '검증 중' });
  return verdictOnFolder(folder, unlock, () =>
    withOpened(context, folder, unlock, (session) =>
      withProgress(context, words, (onProgress) => verifyVault(session, { knownCheckpoints, onProgress })),
    ),
  );
}

function textOf(context: CliContext, finding: VaultVerdict['findings'][number]): string {
  return finding.code.startsWith('LOG_')
    ? logFindingText(finding as Parameters<typeof logFindingText>[0], context.lang)
    : vaultFindingText(finding as VaultFinding, context.lang);
}

function registerVerifyArchive(group: Command, context: CliContext): void {
  const words = (en: string, ko: string) => say(context, { en, ko });
  group
    .command('archive')
    .argument('<path>', words('folder, zip or age file', '폴더, zip 또는 age 파일'))
    .description(words('an archive; needs no vault', '보관본. 보관함이 없어도 됨'))
    .option(
      '--expect-signer <fingerprint>',
      words("SHA-256 of the signer's certificate", '서명자 인증서의 SHA-256'),
    )
    .option('--expect-log <fingerprint>', words("SHA-256 of the log's key", '이력 열쇠의 SHA-256'))
    .option('--checkpoint <file>', words('a checkpoint you hold', '가지고 있는 확인점'))
    .option(
      '--trust <file>',
      words('certificates of timestamp authorities you trust', '믿는 시점확인 기관의 인증서'),
      collect,
    )
    .option(
      '--seal-passphrase-file <file>',
      words('sealed archive: its passphrase', '봉인 보관본의 비밀번호 파일'),
    )
    .option(
      '--age-identity-file <file>',
      words('sealed archive: an age identity', '봉인 보관본의 age 비밀키 파일'),
    )
    .action(async (path: string, options: ArchiveOptions) => {
      const verdict = await verifyArchiveAt(path, {
        ...(await toVerifyOptions(context, options)),
        lang: context.lang,
      });
      if (!verdict.ok) context.exitCode = 1;
      const { ok, trust, findings, details } = verdict;
      printResult(context, 'verify-archive/1', { ok, trust, findings, details }, () =>
        toVerdictLines(verdict, context.lang).map(visible).join('\n'),
      );
    });
}

async function toVerifyOptions(context: CliContext, options: ArchiveOptions) {
  const files = await Promise.all(
    (options.trust ?? []).map((path) => readTrustFile(readBytes(path), context.ports)),
  );
  const identities =
    options.ageIdentityFile === undefined
      ? undefined
      : readText(options.ageIdentityFile).match(/^AGE-SECRET-KEY-\S+/gm);
  return {
    expectSigner: options.expectSigner,
    expectLog: options.expectLog,
    checkpoint: options.checkpoint === undefined ? undefined : readText(options.checkpoint),
    trustRoots: files.flat().map(({ certificate }) => certificate),
    passphrase:
      options.sealPassphraseFile === undefined
        ? undefined
        : readText(options.sealPassphraseFile).split(/\r?\n/, 1)[0],
    identities: identities ?? undefined,
    signal: context.signal,
  };
}

function readText(path: string): string {
  return readBytes(path).toString('utf8');
}

function readBytes(path: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
  }
}
