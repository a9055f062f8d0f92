import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Purpose, purpose as purposeSchema } from '../../../shared/archive/manifest.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ArchiveTarget } from '../../core/archive/write.ts';
import { exportArchive } from '../../core/export/archive/export.ts';
import { confirm } from '../confirm.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { collect, oneOf, wholeNumber } from '../options.ts';
import { withProgress } from '../progress.ts';
import { chooseCase, withSession } from '../with-session.ts';
import { warnOfTarget } from '../write-file.ts';
import { keepYoungSpaceSmall } from '../young-space.ts';

const formSchema = z.enum(['folder', 'zip']);

interface ArchiveOptions {
  case?: string;
  for: Purpose;
  at?: number;
  form: 'folder' | 'zip';
  sealPassphraseFile?: string;
  sealRecipient?: string[];
  recipient: string;
  basis: string;
  includeIsolated?: boolean;
  originalsInPlain?: boolean;
}

export function registerExportArchive(group: Command, context: CliContext): void {
  const words = (en: string, ko: string) => say(context, { en, ko });
  group
    .command('archive')
    .argument('<target>', words('new folder or file', '새 폴더나 파일'))
    .description(
      words(
        'an archive that anyone can verify without this program',
        '이 프로그램 없이 누구나 검증할 수 있는 보관본',
      ),
    )
    .option('--case <id>', words('case', '사건'))
    .option(
      '--for <purpose>',
      words(
        `whom it is for: ${purposeSchema.options.join(' | ')}`,
        '누구에게: sealed(암호화한 파일 하나) | court-expert(원본이 든 보관본, 감정인용) | proofs-only(증명만, 원본과 이름 없음)',
      ),
      oneOf(purposeSchema),
      'sealed',
    )
    .option('--at <size>', words('rest on an earlier checkpoint', '이전 확인점에 근거하기'), wholeNumber)
    .option(
      '--form <form>',
      words('folder | zip (sealed is one file)', 'folder(폴더) | zip (sealed는 파일 하나)'),
      oneOf(formSchema),
      'folder',
    )
    .option(
      '--seal-passphrase-file <file>',
      words('sealed: passphrase for whoever gets it', 'sealed: 받는 사람이 쓸 비밀번호 파일'),
    )
    .option(
      '--seal-recipient <age1...>',
      words('sealed: age key of whoever gets it', 'sealed: 받는 사람의 age 공개키'),
      collect,
    )
    .option('--recipient <text>', words('who gets it, for the record', '받는 사람(기록용)'), '')
    .option('--basis <text>', words('law or order that compels it', '동의 없이 내야 하는 법적 근거'), '')
    .option(
      '--include-isolated',
      words(
        'name isolated files by hash and the entries that isolated them; their bytes never leave',
        '격리한 파일의 해시와 격리 기록도 넣기. 내용은 절대 나가지 않음',
      ),
    )
    .option(
      '--originals-in-plain',
      words(
        'court-expert: yes to the question whether originals may leave unencrypted',
        'court-expert: 원본이 암호화되지 않고 나가도 되는지 묻는 말에 미리 예라고 답하기',
      ),
    )
    .action((target: string, options: ArchiveOptions, own: Command) =>
      withSession(context, own, async (session) => {
        await assertAnswered(context, options);
        keepYoungSpaceSmall();
        warnOfTarget(context, target);
        const { recipient, basis, at } = options;
        const result = await withProgress(context, words('Archive', '보관본 만드는 중'), (onProgress) =>
          exportArchive(session, {
            caseId: chooseCase(session, options.case),
            purpose: options.for,
            target: toTarget(target, options),
            recipient,
            basis,
            includesQuarantine: options.includeIsolated === true,
            signal: context.signal,
            onProgress,
            ...(at === undefined ? {} : { at }),
          }),
        );
        const { written, checkpoint, leftOut } = result;
        printResult(
          context,
          'export-archive/1',
          { ...written, exportId: result.export.exportId, checkpoint, purpose: options.for, leftOut },
          () =>
            [
              words(
                `Archive of ${written.files} files, ${written.bytes} bytes: ${written.path}${cover(options.for, 'en')}`,
                `파일 ${written.files}개, ${written.bytes}바이트의 보관본: ${written.path}${cover(options.for, 'ko')}`,
              ),
              ...leftOut.map(({ what, reason }) =>
                words(`  left out: ${what} (${reason})`, `  뺀 것: ${what} (${reason})`),
              ),
            ].join('\n'),
        );
      }),
    );
}

/**
 * Originals in plain identify people: no default lets them out, and a person at a terminal is asked once more. A script
 * that names this purpose has answered.
 */
async function assertAnswered(context: CliContext, options: ArchiveOptions): Promise<void> {
  if (options.for !== 'court-expert' || options.originalsInPlain === true || !context.interactive) return;
  const isMeant = await confirm(context, {
    en: 'This archive holds all originals unencrypted: pictures, chats, names. Whoever gets the folder can read all of it. It is for an expert named by the court, not for filing. Make it?',
    ko: '이 보관본에는 사진, 대화, 이름이 든 원본이 모두 암호화되지 않은 채 들어갑니다. 폴더를 받은 사람은 전부 읽을 수 있습니다. 법원이 정한 감정인에게 주는 것이고 제출용이 아닙니다. 만들까요?',
  });
  if (!isMeant) throw new JikimError('ARCHIVE_ORIGINALS_UNANSWERED');
}

function cover(purpose: Purpose, lang: 'en' | 'ko'): string {
  if (purpose === 'proofs-only') return '';
  return lang === 'ko'
    ? '\n사람을 알아볼 수 있는 자료입니다. 법원에 제출하는 용도가 아닙니다.'
    : '\nIt identifies people and is not for filing.';
}

function toTarget(path: string, options: ArchiveOptions): ArchiveTarget {
  if (options.for !== 'sealed') return { form: options.form, path };
  if (options.sealRecipient !== undefined)
    return { form: 'sealed', path, seal: { recipients: options.sealRecipient } };
  if (options.sealPassphraseFile === undefined) throw new JikimError('ARCHIVE_SEAL_KEY');
  return { form: 'sealed', path, seal: { passphrase: firstLineOf(options.sealPassphraseFile) } };
}

function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (cause) {
    throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
  }
}
