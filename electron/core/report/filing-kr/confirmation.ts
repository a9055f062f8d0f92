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
  paragraphsHeight,
  startFlow,
} from '../pdf/flow.ts';
import { drawPageStrip } from '../pdf/mark.ts';
import { confirmationStatements, confirmationTitle, fileWord } from './confirmation-words.ts';
import type { ExhibitMade, ExhibitWork, PartWork } from './exhibit-work.ts';
import { baseName } from './file-names.ts';
import { flowCaption } from './heading.ts';
import { groupHex } from './hex.ts';
import type { FilingExhibit, FilingFile, FilingModel, FilingPart } from './model.ts';
import { printedAt, takenAt } from './times.ts';
import { methodOf } from './words.ts';

/** Points that the rule above the statements takes. */
const RULE = 12;

const STYLE = { labelWidth: 80, size: 9.5 } as const;

/**
 * 원본동일성 확인서, or 수령본동일성 확인서 where a file came as a copy, as a draft that a person has to confirm sentence by
 * sentence. It says that the file taken in has the same hash at intake and at printing, and nothing of the time before.
 * What is signed stands above the signature: the last file is never parted from the sentences.
 */
export async function writeConfirmation(
  model: FilingModel,
  each: FilingExhibit,
  { files, work }: ExhibitMade,
  sink: Writable,
): Promise<PdfSummary> {
  const title = confirmationTitle(each);
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
  const recorded = each.parts.some(({ kind }) => kind === 'recording');
  const rows = files.flatMap(outputRows);
  await flowHeading(flow, recorded ? '제출 파일' : '출력물');
  const made = [recorded ? '작성 시각' : '출력 시각', printedAt(model)] as const;
  await flowKeyValues(flow, [...rows, made], STYLE);
  const statements = confirmationStatements(each);
  const ending = RULE + paragraphsHeight(flow, statements);
  for (const [index, part] of each.parts.entries()) {
    const below = index === each.parts.length - 1 ? ending : 0;
    await flowPart(flow, {
      title: partTitle(each, index, work.get(part)),
      rows: partRows(model, part, work),
      below,
    });
  }
  await flowRule(flow);
  await flowTogether(flow, statements);
  return finishPdf(pdf);
}

/** A file that is filed: a page count tells a print from a copied file. */
function outputRows({ path, pages, bytes, sha256 }: FilingFile): [string, string][] {
  const size = `${bytes.toLocaleString('en-US')}바이트`;
  const kind = pages === null ? '녹음·영상 파일' : `${pages}면`;
  return [
    ['파일', `${baseName(path)}, ${kind}, ${size}`],
    ['SHA-256', groupHex(sha256)],
  ];
}

/** `원본 파일 3 (제5면)`: the files are numbered where there are several, and tied to the pages that show them. */
function partTitle({ parts }: FilingExhibit, index: number, made: PartWork | undefined): string {
  const number = parts.length > 1 ? ` ${index + 1}` : '';
  const { first, last } = made?.pages ?? { first: 0, last: 0 };
  const pages = first === last ? `제${first}면` : `제${first}면부터 제${last}면까지`;
  return `${fileWord([parts[index]!])}${number}${first > 0 ? ` (${pages})` : ''}`;
}

function partRows(model: FilingModel, part: FilingPart, work: ExhibitWork): [string, string][] {
  const { item, acquisition } = part;
  const { steps = [], tools = [] } = work.get(part) ?? {};
  return [
    ['형식과 크기', `${item.type}, ${item.size.toLocaleString('en-US')}바이트`],
    ['SHA-256', groupHex(item.sha256)],
    ['SHA-512', groupHex(item.sha512)],
    ['수집 시각', takenAt(acquisition, model.anchor)],
    ['수집 방법', methodOf(part)],
    ['처리 단계', steps.join(', ') || '없음'],
    ...(tools.length === 0 ? [] : [['처리 프로그램', tools.join(', ')] as [string, string]]),
  ];
}

interface PartBlock {
  readonly title: string;
  readonly rows: readonly [string, string][];
  /** Points of what must not stand on a page without this block. */
  readonly below: number;
}

/** A file's rows stay together, and the last ones with what is signed, wherever a page can hold that. */
async function flowPart(flow: Flow, { title, rows, below }: PartBlock): Promise<void> {
  await flowHeading(flow, title, keyValuesHeight(flow, rows, STYLE) + below);
  await flowKeyValues(flow, rows, STYLE);
}
