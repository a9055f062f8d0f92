import type { Command } from 'commander';
import { quarantineFile } from '../../core/quarantine/isolate-file.ts';
import {
  describeQuarantine,
  listQuarantine,
  type Quarantined,
  quarantineItem,
} from '../../core/quarantine/quarantine.ts';
import { readReferral } from '../../core/quarantine/referral.ts';
import { type SearchedFile, searchForFile } from '../../core/quarantine/search-file.ts';
import { writeReferralSheet } from '../../core/report/sheets/referral-sheet.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { withProgress } from '../progress.ts';
import { visible } from '../visible.ts';
import { chooseCase, withSession } from '../with-session.ts';
import { assertNewFile, warnOfTarget } from '../write-file.ts';
import { writePdf } from '../write-pdf.ts';
import { copyLines } from './destroy.ts';

interface IsolateOptions {
  by?: string;
  finder?: string;
  description?: string;
  whereOriginalIs?: string;
}

interface FileOptions extends IsolateOptions {
  case?: string;
  device?: string;
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
  registerItem(group, context);
  registerFile(group, context);
  registerDescribe(group, context);
  registerSheet(group, context);
  registerList(group, context);
  registerSearch(group, context);
}

function registerItem(group: Command, context: CliContext): void {
  withWords(group.command('item', { isDefault: true }), context)
    .argument('<item>', itemWords(context))
    .description(
      say(context, {
        en: 'isolate an item now: nothing of it is left in the vault file',
        ko: '증거물을 바로 격리. 보관함 파일에 내용이 남지 않음',
      }),
    )
    .action((itemId: string, options: IsolateOptions, own: Command) =>
      withSession(context, own, async (session) => {
        const { by = session.vault.actor.name ?? '', ...words } = options;
        const result = await isolating(context, (onProgress) =>
          quarantineItem(session, itemId, { isolatedBy: by, ...words }, onProgress),
        );
        print(context, result);
      }),
    );
}

function registerFile(group: Command, context: CliContext): void {
  withWords(group.command('file'), context)
    .argument('<path>', say(context, { en: 'file that was not taken in', ko: '아직 담지 않은 파일' }))
    .description(
      say(context, {
        en: 'isolate a file before intake: only its hash, size and description are kept; the file itself is left as it is',
        ko: '담기 전의 파일 격리. 해시와 크기, 설명만 적고 파일은 그대로 둠',
      }),
    )
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .option('--device <text>', say(context, { en: 'source device', ko: '출처 기기' }))
    .action((path: string, options: FileOptions, own: Command) =>
      withSession(context, own, async (session) => {
        const { by = session.vault.actor.name ?? '', device = '', case: named, ...said } = options;
        const words = { isolatedBy: by, sourceDevice: device, ...said };
        const caseId = chooseCase(session, named);
        const result = await isolating(context, (onProgress) =>
          quarantineFile(session, { caseId, path, words }, onProgress),
        );
        print(context, result);
      }),
    );
}

/** Nothing of a vault's own can be said of it then, and 0 left is no proof. */
const NOT_SOUGHT = {
  en: 'No piece was searched for: the content is not in the vault, or too short or uniform to be told from other data.',
  ko: '찾아본 조각이 없습니다. 내용이 보관함에 없었거나, 너무 짧거나 단조로워 다른 자료와 가려낼 수 없습니다.',
};

function isolating(
  context: CliContext,
  work: (onProgress: (done: number, total: number) => void) => Promise<Quarantined>,
): Promise<Quarantined> {
  return withProgress(context, say(context, { en: 'Isolating', ko: '격리 중' }), work);
}

function print(context: CliContext, { pieces, ...result }: Quarantined): void {
  if (result.remnants > 0) context.exitCode = 1;
  printResult(context, 'quarantine/1', { ...result }, () =>
    [
      say(context, {
        en: `Isolated: ${result.items.join(', ')}. Pieces left in the vault file: ${result.remnants}.`,
        ko: `격리했습니다: ${result.items.join(', ')}. 보관함 파일에 남은 조각: ${result.remnants}개.`,
      }),
      ...(pieces === 0 ? [say(context, NOT_SOUGHT)] : []),
      ...copyLines(context, result.copiesOutside),
      say(context, ADVICE),
    ].join('\n'),
  );
}

function withWords(command: Command, context: CliContext): Command {
  return command
    .option('--by <name>', say(context, { en: 'who isolates it', ko: '격리한 사람' }))
    .option(
      '--finder <name>',
      say(context, { en: 'who told of it; optional', ko: '알린 사람(적지 않아도 됨)' }),
    )
    .option(...descriptionOption(context))
    .option(...whereOption(context));
}

function descriptionOption(context: CliContext) {
  const words = {
    en: 'neutral description, without sexual detail',
    ko: '중립적인 설명. 성적인 묘사는 적지 말 것',
  };
  return ['--description <text>', say(context, words)] as const;
}

function whereOption(context: CliContext) {
  return [
    '--where-original-is <text>',
    say(context, { en: 'where the original is', ko: '원본이 있는 곳' }),
  ] as const;
}

function itemWords(context: CliContext): string {
  return say(context, { en: 'item id', ko: '증거물 번호(id)' });
}

function registerDescribe(group: Command, context: CliContext): void {
  group
    .command('describe')
    .argument('<item>', itemWords(context))
    .description(
      say(context, {
        en: 'add to what is said of an isolated item, such as to whom it was referred',
        ko: '격리한 것의 설명 고치기. 알린 기관 등',
      }),
    )
    .option(...descriptionOption(context))
    .option(...whereOption(context))
    .option(
      '--finder <name>',
      say(context, { en: 'who told of it; optional', ko: '알린 사람(적지 않아도 됨)' }),
    )
    .option('--referred-to <agency>', say(context, { en: 'agency it was referred to', ko: '알린 기관' }))
    .option('--referred-at <when>', say(context, { en: 'when it was referred', ko: '알린 날짜' }))
    .option('--reference-number <text>', say(context, { en: "the agency's number", ko: '사건·접수번호' }))
    .action((itemId: string, options: DescribeOptions, own: Command) =>
      withSession(context, own, (session) => {
        const quarantine = describeQuarantine(session, itemId, options);
        printResult(context, 'quarantine-described/1', { quarantine }, () => itemId);
      }),
    );
}

function registerSheet(group: Command, context: CliContext): void {
  group
    .command('sheet')
    .argument('<item>', itemWords(context))
    .argument('<file>', say(context, { en: 'new PDF file', ko: '새 PDF 파일' }))
    .description(
      say(context, {
        en: 'the sheet with which an isolated file is referred to the police: no content, blank lines for agency and number',
        ko: '격리한 파일을 수사기관에 알리는 종이. 내용은 없고 기관과 번호를 적을 칸이 있음',
      }),
    )
    .action((itemId: string, file: string, _options: object, own: Command) =>
      withSession(context, own, async (session) => {
        assertNewFile(file);
        warnOfTarget(context, file);
        const referral = readReferral(session, itemId);
        await writePdf(file, (sink) => writeReferralSheet(referral, sink));
        printResult(context, 'quarantine-sheet/1', { itemId, file }, () =>
          [file, say(context, ADVICE)].join('\n'),
        );
      }),
    );
}

function registerList(group: Command, context: CliContext): void {
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
            .map((each) =>
              visible(
                `${each.itemId}  ${each.isolatedAt}  ${each.sha256.slice(0, 16)}  ${each.fileName}  ${each.description}`,
              ).trimEnd(),
            )
            .join('\n'),
        );
      }),
    );
}

function registerSearch(group: Command, context: CliContext): void {
  group
    .command('search')
    .argument('<path>', say(context, { en: 'file outside the vault', ko: '보관함 밖의 파일' }))
    .description(
      say(context, {
        en: 'search every page of the vault for pieces of a file that should not be in it any more; the file is read and left as it is',
        ko: '보관함에 더는 없어야 할 파일의 조각이 남았는지 보관함 파일 전체에서 찾음. 파일은 읽기만 하고 그대로 둠',
      }),
    )
    .action((path: string, _options: object, own: Command) =>
      withSession(context, own, async (session) => {
        const found = await searchForFile(session, path);
        if (found.remnants > 0) context.exitCode = 1;
        printResult(context, 'quarantine-search/1', { ...found }, () => searchedLines(context, found));
      }),
    );
}

function searchedLines(context: CliContext, { stored, pieces, remnants }: SearchedFile): string {
  const holds = {
    en: 'The vault holds this file as an item. ',
    ko: '보관함이 이 파일을 증거물로 가지고 있습니다. ',
  };
  const searched =
    pieces === 0
      ? {
          en: 'Nothing could be searched for: this file has no piece that tells it from others (empty, too short, or the same few bytes throughout). That says nothing about what is left.',
          ko: '찾아볼 수 있는 것이 없습니다. 이 파일에는 다른 파일과 구별되는 조각이 없습니다(비었거나, 너무 짧거나, 같은 바이트뿐). 남은 것이 있는지는 알 수 없습니다.',
        }
      : {
          en: `Of ${pieces} pieces searched for, left in the vault file: ${remnants}.`,
          ko: `찾아본 조각 ${pieces}개 가운데 보관함 파일에 남은 것: ${remnants}개.`,
        };
  return `${stored ? say(context, holds) : ''}${say(context, searched)}`;
}
