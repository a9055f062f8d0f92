import type { Command } from 'commander';
import { toHex, toUtf8 } from '../../../shared/bytes.ts';
import { readCheckpointOf, recordPaperAnchor, rootOfNote } from '../../core/anchor/paper.ts';
import { printCheckpoint } from '../../core/anchor/print-checkpoint.ts';
import { anchorStateOf, readAnchors } from '../../core/anchor/state.ts';
import { readCheckpoints, type StoredCheckpoint } from '../../core/custody/checkpoint.ts';
import { sealCheckpoint } from '../../core/session/act.ts';
import type { Session } from '../../core/session/session.ts';
import { anchorLine } from '../anchor-words.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { day, wholeNumber } from '../options.ts';
import { withSession } from '../with-session.ts';
import { assertNewFile, warnOfTarget, writeNewFile } from '../write-file.ts';

interface AnchorOptions {
  size: number;
  on: string;
  kind: string;
  item?: string;
  by: string;
}

export function registerCheckpoint(program: Command, context: CliContext): void {
  const group = program.command('checkpoint').description(
    say(context, {
      en: 'checkpoints: signed sums of the log as it stood',
      ko: '이력 확인점: 이력이 어디까지였는지를 서명해 둔 것',
    }),
  );
  registerList(group, context);
  registerExport(group, context);
  registerPrint(group, context);
  registerAnchor(group, context);
}

function registerList(group: Command, context: CliContext): void {
  group
    .command('list')
    .description(say(context, { en: 'list checkpoints', ko: '이력 확인점 목록' }))
    .action((_options: object, own: Command) =>
      withSession(context, own, (session) => {
        const anchors = readAnchors(session.db);
        const checkpoints = readCheckpoints(session.db).map(({ size, at, note }) => ({
          size,
          at,
          root: toHex(rootOfNote(note)),
          anchor: anchorStateOf(anchors, size),
        }));
        printResult(context, 'checkpoint-list/1', { checkpoints }, () =>
          checkpoints
            .map((each) =>
              [each.size, each.at, each.root.slice(0, 16), anchorLine(context, each.anchor)].join('  '),
            )
            .join('\n'),
        );
      }),
    );
}

function registerExport(group: Command, context: CliContext): void {
  sized(group.command('export'), context)
    .argument('<file>', say(context, { en: 'new file', ko: '새 파일' }))
    .description(
      say(context, {
        en: 'write a checkpoint to a file to keep elsewhere: no case data, no names',
        ko: '이력 확인점을 파일로. 다른 곳에 두면 나중에 비교할 수 있음. 사건 내용과 이름 없음',
      }),
    )
    .action((file: string, options: { size?: number }, own: Command) =>
      withSession(context, own, (session) => {
        assertNewFile(file);
        warnOfTarget(context, file);
        const { size, note } = choose(session, options.size);
        writeNewFile(file, toUtf8(note));
        const root = toHex(rootOfNote(note));
        printResult(context, 'checkpoint-exported/1', { file, size, root }, () =>
          say(context, {
            en: `Checkpoint over ${size} entries written to ${file}`,
            ko: `항목 ${size}개까지의 이력 확인점을 썼습니다: ${file}`,
          }),
        );
      }),
    );
}

function registerPrint(group: Command, context: CliContext): void {
  sized(group.command('print'), context)
    .argument('<file>', say(context, { en: 'new PDF file', ko: '새 PDF 파일' }))
    .description(
      say(context, {
        en: 'one A4 page to have dated by an office or another person: no case data, no names',
        ko: '확정일자를 받거나 다른 사람에게 맡길 A4 한 장. 사건 내용과 이름 없음',
      }),
    )
    .action((file: string, options: { size?: number }, own: Command) =>
      withSession(context, own, async (session) => {
        assertNewFile(file);
        warnOfTarget(context, file);
        const chosen = choose(session, options.size);
        const { size } = chosen;
        const { rootHex } = await printCheckpoint(session, chosen, file);
        printResult(context, 'checkpoint-printed/1', { file, size, root: rootHex }, () =>
          say(context, {
            en: `Written to ${file}. Have it dated, scan it, take the scan in, then: jikim checkpoint anchor --size ${size} --on DAY --kind TEXT --item ITEM --by NAME. Printer and print queue may keep a copy.`,
            ko: `${file}에 썼습니다. 확정일자 등을 받아 스캔한 뒤 담고, jikim checkpoint anchor --size ${size} --on 날짜 --kind 종류 --item 증거물 --by 이름 으로 적어 두세요. 프린터와 인쇄 대기열에 사본이 남을 수 있습니다.`,
          }),
        );
      }),
    );
}

function registerAnchor(group: Command, context: CliContext): void {
  group
    .command('anchor')
    .description(
      say(context, {
        en: 'record that somebody dated a printed checkpoint. Shows that those entries existed by that day, nothing more',
        ko: '인쇄한 확인점에 받은 날짜 확인을 기록. 그 항목들이 그날까지 있었음만 보임',
      }),
    )
    .requiredOption(
      '--size <n>',
      say(context, { en: 'entries on the paper', ko: '종이에 적힌 항목 수' }),
      wholeNumber,
    )
    .requiredOption('--on <day>', say(context, { en: 'day on the paper', ko: '종이에 적힌 날짜' }), day)
    .requiredOption(
      '--kind <text>',
      say(context, { en: 'what kind of dating', ko: '확인의 종류(예: 확정일자)' }),
    )
    .option('--item <id>', say(context, { en: 'the scan, taken in', ko: '담아 둔 스캔(증거물)' }))
    .requiredOption('--by <name>', say(context, { en: 'who read the paper', ko: '종이를 확인한 사람' }))
    .action((options: AnchorOptions, own: Command) =>
      withSession(context, own, (session) => {
        const { size, on, kind, item = null, by } = options;
        const anchor = recordPaperAnchor(session, { size, on, kind, itemId: item, checkedBy: by });
        printResult(context, 'paper-anchor/1', { anchor }, () =>
          anchorLine(context, { state: 'paper', size, on, kind }),
        );
      }),
    );
}

function sized(command: Command, context: CliContext): Command {
  return command.option(
    '--size <n>',
    say(context, {
      en: 'an earlier checkpoint; the newest when left out',
      ko: '이전 확인점의 항목 수. 비우면 가장 새것',
    }),
    wholeNumber,
  );
}

function choose(session: Session, size: number | undefined): StoredCheckpoint {
  if (size !== undefined) return readCheckpointOf(session.db, size);
  sealCheckpoint(session);
  return readCheckpoints(session.db).at(-1)!;
}
