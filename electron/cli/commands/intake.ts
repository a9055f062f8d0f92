import type { Command } from 'commander';
import { z } from 'zod';
import type { AcquisitionInput } from '../../../shared/domain/acquisition-input.ts';
import { acquisitionMethodSchema, copyKindSchema } from '../../../shared/domain/item.ts';
import { givenAnswerSchema, recordingWarning } from '../../../shared/domain/recording.ts';
import { errorText } from '../../../shared/errors/index.ts';
import { copyAdvice, copySignText } from '../../../shared/i18n/copy-signs.ts';
import { parseAcquisitionInput } from '../../core/intake/acquisition-input.ts';
import { afterIntake, outsidePaths } from '../../core/intake/after-intake.ts';
import { type IntakeSummary, intake, type Outcome } from '../../core/intake/intake.ts';
import { deleteSources, type SourceOutcome } from '../../core/intake/outside.ts';
import { inputFor, readSidecar } from '../../core/intake/sidecar.ts';
import { type Offered, offerPaths, streamSource } from '../../core/intake/sources.ts';
import type { Session } from '../../core/session/session.ts';
import { type CliContext, say } from '../context.ts';
import { oneOf } from '../options.ts';
import { printRows } from '../print-rows.ts';
import { withProgress } from '../progress.ts';
import { chooseCase, withSession } from '../with-session.ts';
import { deletionLines, toJson as sourcesToJson } from './sources.ts';

const previewsSchema = z.enum(['now', 'later', 'never']);

interface IntakeOptions extends AcquisitionInput {
  case?: string;
  meta?: string;
  stdinName?: string;
  previews: 'now' | 'later' | 'never';
  deleteSources?: boolean;
}

/** Options that say something of the files, by their name on the command line. */
const TEXTS = [
  ['collector', 'who collected it', '수집한 사람'],
  ['device', 'source device', '출처 기기'],
  ['app', 'source app and version', '출처 앱과 버전'],
  ['account', 'source account', '출처 계정'],
  ['url', 'source address', '출처 주소'],
  ['second-device', 'device that took the photo of the screen', '화면을 찍은 기기'],
  ['received-via', 'came by (KakaoTalk, e-mail, USB, …)', '전달 경로(카카오톡, 전자우편, USB 등)'],
  ['received-from', 'came from whom', '보낸 사람'],
  ['received-at', 'came when', '받은 때'],
  ['received-quality', "sender's quality setting", '보낸 쪽 화질 설정'],
  ['first-file-at', 'where the first file is', '처음 파일이 있는 곳'],
  ['place', 'place of collection', '수집 장소'],
  ['custodian', 'who keeps the original', '원본 보관자'],
  ['consent', 'consent id', '동의 번호(id)'],
  ['captured-at', 'when it was captured', '캡처한 때'],
  ['clock-offset-seconds', "source device's clock error, seconds", '출처 기기 시계의 오차(초)'],
  ['notes', 'notes, kept in the vault', '메모(보관함에만 남음)'],
] as const;

const METHODS_KO =
  '만든 방법: export(대화 내보내기) | screenshot(화면 캡처) | app-capture(앱 캡처) | scroll-capture(스크롤 캡처) | pc-screen(PC 화면) | photo-of-screen(화면을 찍은 사진) | forensic(포렌식) | received-copy(전달받음) | scan(스캔) | paste(붙여넣기) | other(기타)';

export function registerIntake(program: Command, context: CliContext): void {
  const words = (en: string, ko: string) => say(context, { en, ko });
  const command = program
    .command('intake')
    .argument(
      '<path...>',
      say(context, { en: 'files and folders; - for standard input', ko: '파일과 폴더. 표준 입력은 -' }),
    )
    .description(
      say(context, { en: 'take files into a case, byte for byte', ko: '파일을 그대로 사건에 담기' }),
    )
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .option(
      '--meta <file>',
      say(context, { en: 'details of files: YAML or CSV', ko: '파일별 설명: YAML 또는 CSV' }),
    )
    .option(
      '--method <method>',
      words(`how it was made: ${acquisitionMethodSchema.options.join(' | ')}`, METHODS_KO),
      oneOf(acquisitionMethodSchema),
    )
    .option(
      '--copy-kind <kind>',
      words(
        'original only where it came straight from the device or app; otherwise received-copy',
        'original(기기나 앱에서 바로 받은 원본) | received-copy(그 밖은 모두 수령본)',
      ),
      oneOf(copyKindSchema),
    )
    .option(
      '--previews <when>',
      words(
        'previews of pictures: now | later | never',
        '미리보기: now(지금) | later(나중에) | never(만들지 않음)',
      ),
      oneOf(previewsSchema),
      'later',
    )
    .option(
      '--profiles-hidden <answer>',
      words(
        'app-capture: were profiles hidden? yes | no | unknown',
        '앱 캡처에서 프로필을 가렸는지: yes(예) | no(아니오) | unknown(모름)',
      ),
      oneOf(z.enum(['yes', 'no', 'unknown'])),
    )
    .option(
      '--recorder-took-part <answer>',
      words(
        'recording: did the recorder take part in the talk? yes | no | unknown | later',
        '녹음한 사람이 대화에 참여했는지: yes(예) | no(아니오) | unknown(모름) | later(나중에)',
      ),
      oneOf(givenAnswerSchema),
    )
    .option(
      '--stdin-name <name>',
      say(context, { en: 'file name for standard input', ko: '표준 입력의 파일 이름' }),
      'stdin',
    )
    .option(
      '--delete-sources',
      words(
        'delete the source files afterwards, each only when it is stored and verified; never on a phone',
        '담은 뒤 원래 파일 지우기. 보관된 것을 확인한 파일만. 휴대전화의 것은 지우지 않음',
      ),
    );
  for (const [name, en, ko] of TEXTS) command.option(`--${name} <text>`, say(context, { en, ko }));
  command.action((paths: string[], options: IntakeOptions, own: Command) =>
    withSession(context, own, async (session) => {
      const summary = await run(context, session, paths, options);
      const caseId = chooseCase(session, options.case);
      const { outcomes } = await afterIntake(session, {
        caseId,
        outcomes: summary.outcomes,
        previews: options.previews,
        signal: context.signal,
      });
      const deletions = options.deleteSources === true ? await deleteTaken(session, summary) : [];
      if (summary.outcomes.some((outcome) => outcome.status === 'rejected') || summary.cancelled)
        context.exitCode = 2;
      const looked = { ...summary, outcomes };
      return printRows(context, 'intake/1', toJson(context, looked, deletions), () =>
        toLines(context, looked, deletions),
      );
    }),
  );
}

async function run(
  context: CliContext,
  session: Session,
  paths: readonly string[],
  options: IntakeOptions,
): Promise<IntakeSummary> {
  const { case: named, meta, stdinName, previews, deleteSources: _, ...given } = options;
  const sidecar = meta === undefined ? null : await readSidecar(meta);
  const words = acquisitionInputOf(given);
  return withProgress(context, say(context, { en: 'Taking in', ko: '담는 중' }), (onProgress) =>
    intake(session, {
      caseId: chooseCase(session, named),
      offers: offers(context, paths, stdinName ?? 'stdin'),
      inputFor: (source) => inputFor(source, words, sidecar),
      previews,
      signal: context.signal,
      onProgress,
    }),
  );
}

async function* offers(
  context: CliContext,
  paths: readonly string[],
  stdinName: string,
): AsyncGenerator<Offered> {
  for (const path of paths) {
    if (path === '-') yield { source: streamSource(stdinName, context.stdin) };
    else yield* offerPaths([path]);
  }
}

/** Only the acquisition's own fields: what the command line holds besides is not said of the file. */
function acquisitionInputOf(given: Record<string, unknown>): AcquisitionInput {
  const known = [
    'method',
    'copyKind',
    'profilesHidden',
    'recorderTookPart',
    ...TEXTS.map(([name]) => toCamel(name)),
  ];
  const picked = Object.fromEntries(
    known.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  );
  return parseAcquisitionInput(picked);
}

function toCamel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toJson(
  context: CliContext,
  { outcomes, cancelled, notBegun, checkpoint }: IntakeSummary,
  deletions: readonly SourceOutcome[],
): Record<string, unknown> {
  const deleted = deletedPaths(deletions);
  const list = (status: Outcome['status']) =>
    outcomes
      .values()
      .filter((outcome) => outcome.status === status)
      .map((each) => flat(context, each));
  return {
    taken: list('taken'),
    duplicates: list('duplicate'),
    quarantined: list('quarantined'),
    rejected: list('rejected'),
    outside: outsidePaths(outcomes).filter((path) => !deleted.has(path)),
    sources: sourcesToJson(context, deletions),
    cancelled,
    notBegun,
    checkpoint,
  };
}

function flat(context: CliContext, outcome: Outcome): Record<string, unknown> {
  if (outcome.status !== 'rejected') return { ...outcome };
  const { error, ...rest } = outcome;
  return { ...rest, code: error.code, message: errorText(error, context.lang) };
}

/** Only what was taken: what was isolated or rejected stays where it is. */
function deleteTaken(session: Session, { outcomes }: IntakeSummary): Promise<SourceOutcome[]> {
  const taken = outcomes.flatMap(({ status, path }) =>
    (status === 'taken' || status === 'duplicate') && path !== null ? [path] : [],
  );
  return deleteSources(session, taken);
}

function deletedPaths(deletions: readonly SourceOutcome[]): Set<string> {
  return new Set(deletions.flatMap(({ status, path }) => (status === 'deleted' ? [path] : [])));
}

function* toLines(
  context: CliContext,
  { outcomes, cancelled, notBegun }: IntakeSummary,
  deletions: readonly SourceOutcome[],
): Generator<string> {
  const count = (status: Outcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  yield say(context, {
    en: `Taken in ${count('taken')}, again ${count('duplicate')}, isolated before ${count('quarantined')}, not taken ${count('rejected')}.`,
    ko: `담음 ${count('taken')}, 같은 내용 다시 ${count('duplicate')}, 전에 격리됨 ${count('quarantined')}, 담지 못함 ${count('rejected')}.`,
  });
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') yield `  ${outcome.name}: ${errorText(outcome.error, context.lang)}`;
  yield* recordingLines(context, outcomes);
  yield* copyLines(context, outcomes);
  yield* isolatedLines(context, outcomes);
  if (cancelled) yield* stoppedLines(context, notBegun);
  if (deletions.length > 0) yield* deletionLines(context, deletions);
  const deleted = deletedPaths(deletions);
  const outside = outsidePaths(outcomes).filter((path) => !deleted.has(path)).length;
  if (outside > 0)
    yield say(context, {
      en: `${outside} source files still lie outside the vault, unencrypted. Leave them on a phone; on this computer delete them when you no longer need them.`,
      ko: `원래 파일 ${outside}개가 보관함 밖에 암호화되지 않은 채 남아 있습니다. 휴대전화의 것은 그대로 두고, 이 컴퓨터의 것은 필요 없을 때 지우세요.`,
    });
}

function copyLines(context: CliContext, outcomes: readonly Outcome[]): string[] {
  const lines = outcomes.flatMap((outcome) =>
    'copySigns' in outcome && outcome.copySigns.length > 0
      ? [
          `  ${outcome.name}: ${say(context, { en: 'may be a copy', ko: '사본일 수 있음' })} (${copySignText(outcome.copySigns, context.lang)})`,
        ]
      : [],
  );
  return lines.length === 0 ? [] : [...lines, `  ${copyAdvice(context.lang)}`];
}

function isolatedLines(context: CliContext, outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ status }) => status === 'quarantined')
    .map(({ name }) =>
      say(context, {
        en: `  ${name}: isolated before (same SHA-256); not taken in. Leave it as it is for the police.`,
        ko: `  ${name}: 전에 격리한 것과 같아(SHA-256 동일) 담지 않았습니다. 지우지 말고 경찰에 그대로 제출하세요.`,
      }),
    );
}

function stoppedLines(context: CliContext, notBegun: IntakeSummary['notBegun']): string[] {
  return [
    say(context, {
      en: 'Stopped on request. What is listed is safe.',
      ko: '요청에 따라 멈췄습니다. 위에 적힌 것은 안전합니다.',
    }),
    ...notBegun.map(({ name }) =>
      say(context, { en: `  ${name}: not begun`, ko: `  ${name}: 시작하지 않음` }),
    ),
  ];
}

/** What a person should know of a recording the moment it is in: who took part decides whether it may be used. */
function recordingLines(context: CliContext, outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((outcome) =>
    (outcome.status === 'taken' || outcome.status === 'duplicate') && outcome.recordingDoubt !== null
      ? [`  ${outcome.name}: ${recordingWarning(outcome.recordingDoubt, context.lang)}`]
      : [],
  );
}
