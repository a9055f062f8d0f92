import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import {
  type Flow,
  flowHeading,
  flowKeyValues,
  flowRule,
  flowText,
  flowTogether,
  keyValuesHeight,
  type Paragraph,
  paragraphsHeight,
  startFlow,
} from '../pdf/flow.ts';
import { drawPageStrip } from '../pdf/mark.ts';
import { baseName } from './file-names.ts';
import { flowCaption } from './heading.ts';
import { groupHex } from './hex.ts';
import type { FilingExhibit, FilingFile, FilingModel, FilingPart } from './model.ts';
import { printedAt, takenAt } from './times.ts';
import { METHOD, NOT_PROVEN, WITHHELD_FIELD } from './words.ts';

/** What the making of an exhibit did, as its pages were written: the confirmation lists it instead of "as it is". */
export interface ExhibitWork {
  /** Steps by item, in plain Korean: 설명띠, 분할, 재부호화, 가명 치환 n곳. */
  readonly stepsOf: ReadonlyMap<string, readonly string[]>;
}

/** A file that went out, as the confirmation names it. */
export type ConfirmedFile = Pick<FilingFile, 'path' | 'pages' | 'bytes' | 'sha256'>;

const STYLE = { labelWidth: 80, size: 9.5 } as const;

/**
 * 원본동일성 확인서, or 수령본동일성 확인서 where a file came as a copy, as a draft that a person has to confirm sentence by
 * sentence. It says that the file taken in has the same hash at intake and at printing, and nothing of the time before.
 */
export async function writeConfirmation(
  model: FilingModel,
  each: FilingExhibit,
  made: { readonly work: ExhibitWork; readonly files: readonly ConfirmedFile[] },
  sink: Writable,
): Promise<PdfSummary> {
  const title = isOriginal(each) ? '원본동일성 확인서' : '수령본동일성 확인서';
  const mark = markText(each.exhibit.mark);
  const pdf = createPdf(sink, { title, lang: 'ko', date: model.madeAt });
  const flow = await startFlow(pdf, {
    onPage: (target, page) => {
      if (page > 1) drawPageStrip(target, `${title} · ${mark} · 초안 - 서명 전 내용 확인`);
    },
  });
  await flowCaption(flow, title, model);
  await flowText(flow, '초안 - 서명 전 내용 확인', { weight: 'bold', after: 4 });
  await flowText(flow, `${mark}  ${model.pseudonymise(each.exhibit.title).text}`, { after: 4 });
  await flowFiles(flow, each, made.files);
  const ending = statementsOf(each);
  for (const [index, part] of each.parts.entries()) {
    const isLast = index === each.parts.length - 1;
    const rows = rowsOf(model, part, made.work.stepsOf.get(part.itemId) ?? []);
    const room = keyValuesHeight(flow, rows, STYLE) + (isLast ? RULE + paragraphsHeight(flow, ending) : 0);
    await flowHeading(flow, headingOf(part, index, each.parts.length), room);
    await flowKeyValues(flow, rows, STYLE);
  }
  await flowRule(flow);
  await flowTogether(flow, ending);
  return finishPdf(pdf);
}

/** Points that the rule above the statements takes. */
const RULE = 12;

export function isOriginal({ parts }: FilingExhibit): boolean {
  return parts.every((part) => part.acquisition.copyKind === 'original');
}

function isOfRecordings({ parts }: FilingExhibit): boolean {
  return parts.every(({ kind }) => kind === 'recording');
}

/** What the sentences below speak of: the files that go to the court, each by its own hash. */
async function flowFiles(flow: Flow, each: FilingExhibit, files: readonly ConfirmedFile[]): Promise<void> {
  const name = isOfRecordings(each) ? '제출 파일' : '출력물';
  const rows = files.flatMap((file): [string, string][] => [
    [name, [baseName(file.path), sizeOf(file)].join(', ')],
    ['SHA-256', groupHex(file.sha256)],
  ]);
  await flowHeading(flow, name, keyValuesHeight(flow, rows.slice(0, 2), STYLE));
  await flowKeyValues(flow, rows, STYLE);
}

function sizeOf({ pages, bytes }: ConfirmedFile): string {
  return pages === null ? `${bytes.toLocaleString('en-US')}바이트` : `${pages}면`;
}

/** One file of several is named by its place among them, as the sentences speak of each. */
function headingOf({ acquisition }: FilingPart, index: number, count: number): string {
  const name = acquisition.copyKind === 'original' ? '원본 파일' : '수령본 파일';
  return count === 1 ? name : `${name} ${index + 1} (${count}개 중)`;
}

function rowsOf(model: FilingModel, part: FilingPart, steps: readonly string[]): [string, string][] {
  const { item, acquisition } = part;
  const isRecording = part.kind === 'recording';
  return [
    ['형식과 크기', `${item.type}, ${item.size.toLocaleString('en-US')}바이트`],
    ['SHA-256', groupHex(item.sha256)],
    ['SHA-512', groupHex(item.sha512)],
    ['수집 시각', takenAt(acquisition, model.anchor)],
    [isRecording ? '사본 작성 시각' : '출력 시각', printedAt(model)],
    ['수집 방법', methodOf(part)],
    ['처리 단계', isRecording ? '바이트 그대로 복사' : steps.join(', ') || '없음'],
    ['그 밖의 사항', `장소, 기기, 보관자 등: ${WITHHELD_FIELD}`],
  ];
}

/** An export of a talk and a file saved out of an app are the same method; what it is depends on the file. */
function methodOf({ kind, acquisition }: FilingPart): string {
  return acquisition.method === 'export' && kind !== 'conversation'
    ? '앱·기기에서 파일로 내보내기'
    : METHOD[acquisition.method];
}

function statementsOf(each: FilingExhibit): Paragraph[] {
  return [
    { text: '아래 문장은 서명할 사람이 스스로 아는 사실일 때에만 □에 표시합니다.', after: 6 },
    ...sentencesOf(each).map((sentence) => ({ text: `□  ${sentence}`, indent: 8, after: 3 })),
    {
      text: `${NOT_PROVEN}. 파일을 보관하기 전의 일은 이 확인서의 내용이 아닙니다.`,
      size: 9.5,
      before: 8,
      after: 14,
    },
    { text: '작성일    20__. __. __.', after: 8 },
    { text: '성명                                  소속                                  (서명 또는 날인)' },
  ];
}

function sentencesOf(each: FilingExhibit): string[] {
  const original = isOriginal(each);
  const file = original ? '원본 파일' : '수령본 파일';
  const isOne = each.parts.length === 1;
  const files = isOne ? `위 ${file}` : `위 ${file} ${each.parts.length}개`;
  const [topic, object, ofEach] = isOne ? ['은', '을', ''] : ['는', '를', '각각 '];
  const collected = original
    ? `${files}${topic} ${ofEach}위에 적은 수집 방법으로 수집하여 보관한 것입니다.`
    : `${files}${topic} 다른 사람에게서 전달받아 보관한 것입니다.`;
  return isOfRecordings(each)
    ? [
        `위 제출 파일은 ${files}${object} 바이트 그대로 복사한 것으로, 보관한 직후와 제출 파일을 만들 때의 해시값이 ${ofEach}같습니다.`,
        collected,
      ]
    : [
        `${files}${object} 보관한 직후 산출한 해시값과 출력할 때 산출한 해시값은 ${ofEach}같습니다.`,
        `위 출력물은 ${files}${object} ${ofEach}위에 적은 처리 단계만 거쳐 출력한 것입니다.`,
        collected,
      ];
}
