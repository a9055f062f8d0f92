import type { Command } from 'commander';
import {
  type DisclosedField,
  disclosedFieldSchema,
  type Exhibit,
  type ExhibitPart,
  exhibitCopySchema,
} from '../../../shared/domain/exhibit.ts';
import { type ExhibitMark, markText, parseMark } from '../../../shared/domain/exhibit-mark.ts';
import { clearanceFor, clearExhibit } from '../../core/exhibit/clearances.ts';
import { addExhibit, editExhibit, fileExhibit, listExhibits } from '../../core/exhibit/exhibits.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { invalid } from '../invalid.ts';
import { day, oneOf } from '../options.ts';
import { visible } from '../visible.ts';
import { chooseCase, withSession } from '../with-session.ts';

interface FieldOptions {
  case?: string;
  mark?: ExhibitMark;
  object?: boolean;
  title?: string;
  author?: string;
  dateMade?: string;
  fact?: string;
  remarks?: string;
  copy?: Exhibit['copyKind'];
  part?: ExhibitPart[];
  disclose?: DisclosedField[];
  recContent?: string;
  recPurpose?: string;
  recBy?: string;
  recSubject?: string;
  recAt?: string;
  recPlace?: string;
  recDecision?: string;
}

const discloseOf = oneOf(disclosedFieldSchema);

export function registerExhibit(program: Command, context: CliContext): void {
  const group = program
    .command('exhibit')
    .description(say(context, { en: 'exhibits (서증)', ko: '서증(호증)' }));
  registerAdd(group, context);
  registerEdit(group, context);
  registerFile(group, context);
  registerClear(group, context);
  group
    .command('list')
    .description(
      say(context, { en: 'list exhibits in the order of their marks', ko: '호증번호 순서로 목록' }),
    )
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .action((options: { case?: string }, command: Command) =>
      withSession(context, command, (session) => {
        const exhibits = listExhibits(session.db, chooseCase(session, options.case)).map(({ value }) => ({
          ...value,
          markText: markText(value.mark),
          cleared: clearanceFor(session.db, value) !== null,
        }));
        printResult(context, 'exhibit-list/1', { exhibits }, () =>
          exhibits
            .map((each) => visible(`${each.exhibitId}  ${each.markText}  ${each.status}  ${each.title}`))
            .join('\n'),
        );
      }),
    );
}

function withFields(command: Command, context: CliContext): Command {
  const words = (en: string, ko: string) => say(context, { en, ko });
  return command
    .option(
      '--mark <mark>',
      words('such as 갑1-2; the next number when left out', '예: 갑1-2. 비우면 다음 번호'),
      toMark,
    )
    .option(
      '--object',
      words('object of inspection (검): recording, video, device', '검증물(검): 녹음, 영상, 기기'),
    )
    .option('--author <text>', words('author', '작성자'))
    .option('--date-made <text>', words('date made, as printed', '작성일자(출력 그대로)'))
    .option('--fact <text>', words('fact to be proved, ending in 한 사실', '입증취지: "~한 사실"'))
    .option('--remarks <text>', words('remarks', '비고'))
    .option(
      '--copy <kind>',
      words('original | copy | received-copy', 'original(원본) | copy(사본) | received-copy(수령본)'),
      oneOf(exhibitCopySchema),
    )
    .option(
      '--part <item[:from-to]...>',
      words('item, or its messages from-to', '증거물, 또는 그 대화의 몇 번부터 몇 번'),
      toPart,
    )
    .option(
      '--disclose <field...>',
      words(
        `collected field to print, which the opponent will read: ${disclosedFieldSchema.options.join(' | ')}`,
        `상대방이 읽게 출력할 수집 정보: ${disclosedFieldSchema.options.join(' | ')}`,
      ),
      (value: string, before?: DisclosedField[]) => [...(before ?? []), discloseOf(value)],
    )
    .option('--rec-content <text>', words('recording: main content', '녹음·영상: 주요 내용'))
    .option('--rec-purpose <text>', words('recording: purpose', '녹음·영상: 목적'))
    .option('--rec-by <text>', words('recording: who recorded', '녹음·녹화한 사람'))
    .option('--rec-subject <text>', words('recording: who is recorded', '녹음·녹화된 사람'))
    .option('--rec-at <text>', words('recording: when', '녹음·녹화 일시'))
    .option('--rec-place <text>', words('recording: where', '녹음·녹화 장소'))
    .option('--rec-decision <text>', words("a lawyer's decision on using it", '사용에 관한 변호사 판단'));
}

function registerAdd(group: Command, context: CliContext): void {
  const command = group
    .command('add')
    .description(say(context, { en: 'add an exhibit as a draft', ko: '호증 추가(초안)' }))
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .requiredOption('--title <text>', say(context, { en: 'title', ko: '서증명' }));
  withFields(command, context).action((options: FieldOptions & { title: string }, own: Command) =>
    withSession(context, own, (session) => {
      const exhibit = addExhibit(session, {
        caseId: chooseCase(session, options.case),
        title: options.title,
        author: options.author ?? '',
        dateMade: options.dateMade ?? '',
        fact: options.fact ?? '',
        remarks: options.remarks ?? '',
        copyKind: options.copy ?? 'copy',
        parts: options.part ?? [],
        disclose: options.disclose ?? [],
        recording: toRecording(options, null),
        object: options.object === true,
        ...(options.mark === undefined ? {} : { mark: options.mark }),
      });
      print(context, exhibit);
    }),
  );
}

function registerEdit(group: Command, context: CliContext): void {
  const command = group
    .command('edit')
    .argument('<exhibit>', say(context, { en: 'exhibit id', ko: '호증 번호(id)' }))
    .description(say(context, { en: 'change a draft', ko: '초안 고치기' }))
    .option('--title <text>', say(context, { en: 'title', ko: '서증명' }));
  withFields(command, context).action((id: string, options: FieldOptions, own: Command) =>
    withSession(context, own, (session) => print(context, editExhibit(session, id, toChange(options)))),
  );
}

function registerFile(group: Command, context: CliContext): void {
  group
    .command('file')
    .argument('<exhibit>', say(context, { en: 'exhibit id', ko: '호증 번호(id)' }))
    .description(
      say(context, { en: 'record the filing; freezes the exhibit', ko: '제출 기록. 이후 고칠 수 없음' }),
    )
    .requiredOption('--on <day>', say(context, { en: 'day filed', ko: '제출일' }), day)
    .requiredOption(
      '--receipt <text>',
      say(context, { en: "the portal's receipt number", ko: '전자소송 접수번호' }),
    )
    .action((id: string, options: { on: string; receipt: string }, own: Command) =>
      withSession(context, own, (session) =>
        print(context, fileExhibit(session, id, { on: options.on, receipt: options.receipt })),
      ),
    );
}

function registerClear(group: Command, context: CliContext): void {
  group
    .command('clear')
    .argument('<exhibit>', say(context, { en: 'exhibit id', ko: '호증 번호(id)' }))
    .description(
      say(context, {
        en: 'confirm that you looked at its images and imported pages and found nothing protected in them',
        ko: '이미지와 가져온 문서를 직접 보고, 보호할 내용이 없음을 확인',
      }),
    )
    .requiredOption('--by <name>', say(context, { en: 'who looked', ko: '확인한 사람' }))
    .action((id: string, options: { by: string }, own: Command) =>
      withSession(context, own, (session) => {
        const clearance = clearExhibit(session, id, options.by);
        printResult(context, 'clearance/1', { clearance }, () =>
          visible(`${id}  ${clearance.personName}  ${clearance.at}`),
        );
      }),
    );
}

function print(context: CliContext, exhibit: Exhibit): void {
  const mark = markText(exhibit.mark);
  printResult(
    context,
    'exhibit/1',
    { exhibit: { ...exhibit, markText: mark } },
    () => `${exhibit.exhibitId}  ${mark}`,
  );
}

function toChange(options: FieldOptions): Parameters<typeof editExhibit>[2] {
  const given = {
    mark: options.mark,
    title: options.title,
    author: options.author,
    dateMade: options.dateMade,
    fact: options.fact,
    remarks: options.remarks,
    copyKind: options.copy,
    parts: options.part,
    disclose: options.disclose,
    recording: toRecording(options, undefined),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function toRecording<T>(options: FieldOptions, none: T): Exhibit['recording'] | T {
  const { recContent, recPurpose, recBy, recSubject, recAt, recPlace, recDecision } = options;
  const all = [recContent, recPurpose, recBy, recSubject, recAt, recPlace, recDecision];
  if (all.every((value) => value === undefined)) return none;
  const [content, purpose, recordedBy, subject, at, place, lawyerDecision] = all.map((value) => value ?? '');
  return {
    content: content!,
    purpose: purpose!,
    recordedBy: recordedBy!,
    subject: subject!,
    at: at!,
    place: place!,
    lawyerDecision: lawyerDecision!,
  };
}

function toMark(value: string): ExhibitMark {
  const mark = parseMark(value);
  if (mark === null) throw invalid({ en: 'Write it like 갑1-2 or 검갑1.', ko: '갑1-2, 검갑1처럼 쓰세요.' });
  return mark;
}

/** `itm_…`, `itm_…:12-80` (messages 12 to 80 of its first conversation) or `itm_…:2:12-80` (of its third). */
function toPart(value: string, before: ExhibitPart[] | undefined): ExhibitPart[] {
  const match = /^(itm_[0-9a-z]{20})(?::(?:(\d+):)?(\d+)-(\d+))?$/.exec(value);
  if (match === null)
    throw invalid({
      en: 'Write it as ITEM, ITEM:FROM-TO or ITEM:CONVERSATION:FROM-TO.',
      ko: '증거물, 증거물:처음-끝, 증거물:대화순번:처음-끝 가운데 하나로 쓰세요.',
    });
  const [, itemId, conversation, from, to] = match;
  const part: ExhibitPart = {
    itemId: itemId!,
    conversation: conversation === undefined ? (from === undefined ? null : 0) : Number(conversation),
    from: from === undefined ? null : Number(from),
    to: to === undefined ? null : Number(to),
  };
  return [...(before ?? []), part];
}
