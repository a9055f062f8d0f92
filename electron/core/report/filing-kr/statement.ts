import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { withParticle } from '../../../../shared/i18n/particle.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import {
  type Flow,
  flowHeading,
  flowText,
  flowTogether,
  type Paragraph,
  paragraphsHeight,
  startFlow,
} from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { periodLines } from './conversation-period.ts';
import { extentOf } from './conversation-steps.ts';
import { disclosedFields } from './disclose.ts';
import type { ExhibitMade, ExhibitWork } from './exhibit-work.ts';
import { handedIn } from './handed-in.ts';
import { flowCaption, signatureOf } from './heading.ts';
import type { FilingExhibit, FilingFile, FilingModel, PrintedValue } from './model.ts';
import { printedAt } from './times.ts';
import { BLANK, COPY_KIND, SIDE, WITHHELD_FIELD } from './words.ts';

export interface WrittenStatement extends PdfSummary {
  readonly printed: readonly PrintedValue[];
}

/** 증거설명서: for every exhibit what 민사소송규칙 106 asks. Always made, since an unclear exhibit may be refused (109). */
export async function writeStatement(
  model: FilingModel,
  made: ReadonlyMap<string, ExhibitMade>,
  sink: Writable,
): Promise<WrittenStatement> {
  const pdf = createPdf(sink, { title: '증거설명서', lang: 'ko', date: model.madeAt });
  const flow = await startFlow(pdf);
  await flowCaption(flow, '증 거 설 명 서', model);
  await flowText(flow, `위 사건에 관하여 ${speaker(model)} 다음과 같이 증거를 설명합니다.`, {
    size: 12,
    after: 8,
  });
  const values = disclosedValues(model);
  const ending = [...notesOf(model), ...signatureOf(model)];
  const keepBelow = paragraphsHeight(flow, ending);
  await flowText(flow, '다        음', { align: 'center', size: 12, after: 6 });
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 74, align: 'center' },
      { header: '서증명', share: 64 },
      { header: '작성일자', share: 84, align: 'center' },
      { header: '작성자', share: 80 },
      { header: '입증취지', share: 82 },
      { header: '비고', share: 112 },
    ],
    rows: model.exhibits.map((each) => rowOf(model, each, made.get(each.exhibit.exhibitId))),
    size: 9.5,
    ...(values.length === 0 ? { keepBelow } : {}),
  });
  const printed = await flowDisclosed(flow, values, keepBelow);
  await flowTogether(flow, ending);
  return { ...(await finishPdf(pdf)), printed };
}

/** Who speaks: the counsel where one signs, otherwise the party. */
function speaker({ case: { side, counsel } }: FilingModel): string {
  const party = SIDE[side];
  return counsel.includes('소송대리인') ? `${party}의 소송대리인은` : withParticle(party, '은/는');
}

function rowOf(model: FilingModel, each: FilingExhibit, made: ExhibitMade = NOTHING_MADE): string[] {
  const { exhibit } = each;
  const shown = (text: string) => (text.trim() === '' ? BLANK : model.pseudonymise(text).text);
  return [
    markText(exhibit.mark),
    shown(exhibit.title),
    [shown(onTwoLines(exhibit.dateMade)), ...periodLines(each.parts)].join('\n'),
    shown(exhibit.author),
    shown(exhibit.fact),
    remarksOf(model, each, made),
  ];
}

const NOTHING_MADE: ExhibitMade = { files: [], work: new Map() };

/** 원본·사본 구별, number of pages, hash, and what the lawyer added. */
function remarksOf(
  model: FilingModel,
  { exhibit, parts }: FilingExhibit,
  { files, work }: ExhibitMade,
): string {
  const hash = parts[0]!.item.sha256;
  const more = parts.length > 1 ? ` 외 ${parts.length - 1}건` : '';
  return [
    whatItIs({ exhibit, parts }, files),
    ...madeFrom(parts, work),
    ...recorderOf(exhibit).map((name) => `녹음·녹화한 사람 ${model.pseudonymise(name).text}`),
    `SHA-256 ${hash.slice(0, 16)}${more}`,
    model.pseudonymise(exhibit.remarks).text,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function recorderOf({ recording }: FilingExhibit['exhibit']): string[] {
  return recording === null || recording.recordedBy.trim() === '' ? [] : [recording.recordedBy];
}

/** Sound and film are files with a page about them; everything else is its pages. */
export function whatItIs(
  { exhibit, parts }: Pick<FilingExhibit, 'exhibit' | 'parts'>,
  files: readonly FilingFile[],
): string {
  const kind = COPY_KIND[exhibit.copyKind];
  const { pages, recordings, formats, bytes, sheetPages } = handedIn({ parts }, files);
  if (recordings === 0) return `${kind}, ${pages}면`;
  const media = `녹음·영상 파일 ${recordings}개(${formats}, ${bytes.toLocaleString('en-US')}바이트)`;
  const printed = pages === 0 ? [] : [`출력물 ${pages}면`];
  return [kind, media, ...printed, `설명 ${sheetPages}면`].join(', ');
}

/** Pages of a conversation are a table made from an export, which a court must not take for the app's own screen. */
function madeFrom(parts: FilingExhibit['parts'], work: ExhibitWork): string[] {
  const conversations = parts.filter((part) => part.kind === 'conversation');
  if (conversations.length === 0) return [];
  const replaced = conversations.reduce((sum, part) => sum + (work.get(part)?.replaced ?? 0), 0);
  const names = replaced === 0 ? [] : [`가명 치환 ${replaced}곳`];
  return [['내보내기 파일을 표로 정리한 출력물', ...conversations.flatMap(extentOf), ...names].join(', ')];
}

type MarkedValue = Omit<PrintedValue, 'page'>;

function disclosedValues(model: FilingModel): MarkedValue[] {
  return model.exhibits.flatMap((each) =>
    disclosedFields(model, each).map(({ label, value }) => ({
      mark: markText(each.exhibit.mark),
      label,
      value,
    })),
  );
}

/** Fields that were switched on, one a row, so that each stands on a page that can be named beforehand. */
async function flowDisclosed(
  flow: Flow,
  values: readonly MarkedValue[],
  keepBelow: number,
): Promise<PrintedValue[]> {
  const printed: PrintedValue[] = [];
  if (values.length === 0) return printed;
  await flowHeading(flow, '수집에 관한 사항');
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 70, align: 'center' },
      { header: '항목', share: 86 },
      { header: '내용', share: 326 },
    ],
    rows: values.map(({ mark, label, value }) => [mark, label, value]),
    onRow: (row) => {
      const value = values[row]!;
      printed.push({ ...value, label: `${value.label} (증거설명서)`, page: flow.page });
    },
    keepBelow,
    size: 9.5,
  });
  return printed;
}

/** What is the same for every exhibit is said once. */
function notesOf(model: FilingModel): Paragraph[] {
  return [
    `출력 일시: ${printedAt(model)}`,
    '비고의 SHA-256은 수집한 파일의 해시값 앞 16자리입니다. 수집한 파일은 그대로 보관하고 있습니다.',
    `수집 장소, 보관자, 기기 등 위에 적지 않은 사항: ${WITHHELD_FIELD}`,
  ].map((note, at) => ({ text: `※ ${note}`, size: 9.5, lineHeight: 1.5, before: at === 0 ? 6 : 0 }));
}

/** What kind of day it is stands below the day: a date is not broken. */
export function onTwoLines(dateMade: string): string {
  return dateMade.replace(/(?<=\d\.)\s*\(/, '\n(');
}
