import type { Command } from 'commander';
import { MEDIA_LIMITS, PORTAL_CHECKED_ON, PORTAL_SIZE_CAP } from '../../../shared/domain/portal-limits.ts';
import type { FilingResult } from '../../core/export/filing-kr/export.ts';
import { exportFilingKr } from '../../core/export/filing-kr/export.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { day, wholeNumber } from '../options.ts';
import { withProgress } from '../progress.ts';
import { visible } from '../visible.ts';
import { chooseCase, withSession } from '../with-session.ts';
import { warnOfTarget } from '../write-file.ts';
import { keepYoungSpaceSmall } from '../young-space.ts';
import { registerExportArchive } from './export-archive.ts';

interface FilingOptions {
  case?: string;
  recipient: string;
  basis: string;
  sizeCap: number;
  limitsCheckedOn: string;
  includeConfirmations?: boolean;
  confirmDisclosures?: boolean;
  exhibit?: string[];
  again?: boolean;
  mediaCap: number;
  mediaFormats: string;
}

export function registerExport(program: Command, context: CliContext): void {
  const group = program
    .command('export')
    .description(say(context, { en: 'what leaves the vault', ko: '보관함에서 내보내기' }));
  registerFiling(group, context);
  registerExportArchive(group, context);
}

function registerFiling(group: Command, context: CliContext): void {
  group
    .command('filing-kr')
    .argument('<dir>', say(context, { en: 'new folder', ko: '새 폴더' }))
    .description(
      say(context, {
        en: 'the Korean filing set: exhibits and their papers',
        ko: '전자소송 제출용 서증과 부속 서류',
      }),
    )
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .option('--recipient <text>', say(context, { en: 'who gets it', ko: '받는 곳' }), '')
    .option(
      '--basis <text>',
      say(context, { en: 'law or order that compels it', ko: '동의 없이 내야 하는 법적 근거' }),
      '',
    )
    .option(
      '--size-cap <bytes>',
      say(context, { en: 'largest exhibit file', ko: '서증 파일의 최대 크기(byte)' }),
      wholeNumber,
      PORTAL_SIZE_CAP,
    )
    .option(
      '--limits-checked-on <day>',
      say(context, { en: 'when the portal limits were checked', ko: '포털 한도를 확인한 날' }),
      day,
      PORTAL_CHECKED_ON,
    )
    .option(
      '--media-cap <bytes>',
      say(context, {
        en: 'largest sound or film file the portal takes',
        ko: '포털이 받는 멀티미디어 최대 크기(byte)',
      }),
      wholeNumber,
      MEDIA_LIMITS.cap,
    )
    .option(
      '--media-formats <list>',
      say(context, { en: 'formats the portal takes, with commas', ko: '포털이 받는 형식(쉼표로 나눔)' }),
      MEDIA_LIMITS.formats.join(','),
    )
    .option(
      '--include-confirmations',
      say(context, {
        en: 'put the confirmations into the filing folder',
        ko: '동일성 확인서를 제출용에 넣기',
      }),
    )
    .option(
      '--confirm-disclosures',
      say(context, {
        en: 'go on although collected fields will be read by the opponent',
        ko: '상대방이 읽을 수집 정보를 확인했음',
      }),
    )
    .option('--exhibit <id...>', say(context, { en: 'only these exhibits', ko: '이 호증만(여러 개 가능)' }))
    .option(
      '--again',
      say(context, { en: 'also exhibits that were filed before', ko: '이미 제출한 호증도 다시 만들기' }),
    )
    .action((dir: string, options: FilingOptions, own: Command) =>
      withSession(context, own, async (session) => {
        const { sizeCap, limitsCheckedOn, includeConfirmations, confirmDisclosures, recipient, basis } =
          options;
        warnOfTarget(context, dir);
        keepYoungSpaceSmall();
        const formats = options.mediaFormats.split(',').map((each) => each.trim().toLowerCase());
        const settings = {
          sizeCap,
          limitsCheckedOn,
          includeConfirmations: includeConfirmations === true,
          mediaLimits: { cap: options.mediaCap, formats },
        };
        const result = await withProgress(
          context,
          say(context, { en: 'Exhibits', ko: '서증 만드는 중' }),
          (onProgress) =>
            exportFilingKr(session, {
              caseId: chooseCase(session, options.case),
              target: dir,
              recipient,
              basis,
              settings,
              ...(options.exhibit === undefined ? {} : { exhibitIds: options.exhibit }),
              again: options.again === true,
              disclosureConfirmed: confirmDisclosures === true,
              signal: context.signal,
              onProgress,
            }),
        );
        if (result.status === 'needs-confirmation') context.exitCode = 2;
        printResult(context, 'export-filing-kr/1', toJson(result), () => toLines(context, dir, result));
      }),
    );
}

/** Without the state of the time anchor, which `checkpoint list` tells. */
function toJson(result: FilingResult): Record<string, unknown> {
  if (result.status === 'needs-confirmation') return { ...result };
  const { anchor: _, ...shown } = result;
  return shown;
}

function toLines(context: CliContext, dir: string, result: FilingResult): string {
  const printed = result.printed.map(({ mark, label, value, page }) =>
    visible(`  ${mark}  ${label}: ${value}  (${page}면)`),
  );
  if (result.status === 'needs-confirmation') {
    return [
      say(context, {
        en: 'Nothing was written. The opponent would read these collected fields; repeat with --confirm-disclosures if that is meant:',
        ko: '아직 쓰지 않았습니다. 상대방이 아래 수집 정보를 읽게 됩니다. 그래도 되면 --confirm-disclosures를 붙여 다시 하세요.',
      }),
      ...printed,
    ].join('\n');
  }
  return [
    say(context, { en: `Filing set written to ${dir}`, ko: `제출용 서류를 만들었습니다: ${dir}` }),
    ...result.files.map((file) => visible(`  ${file.path}  ${file.pages ?? '-'}  ${file.bytes}`)),
    ...result.leftOut.map((each) =>
      say(context, {
        en: `  left out: ${each.mark} ${visible(each.title)} (${each.reason})`,
        ko: `  뺀 것: ${each.mark} ${visible(each.title)} (${each.reason})`,
      }),
    ),
  ].join('\n');
}
