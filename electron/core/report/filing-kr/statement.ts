import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { flowText, startFlow } from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { disclosedFields } from './disclose.ts';
import { flowCaption, flowSignature } from './heading.ts';
import type { FilingExhibit, FilingModel } from './model.ts';
import { COPY_KIND, LOCAL_CLOCK, SIDE, WITHHELD_FIELD } from './words.ts';

/** A field of collection that stands in the statement, and on which page the opponent will read it. */
export interface PrintedValue {
  readonly mark: string;
  readonly label: string;
  readonly value: string;
  readonly page: number;
}

export interface WrittenStatement extends PdfSummary {
  readonly printed: readonly PrintedValue[];
}

/** 증거설명서: for every exhibit what 민사소송규칙 106 asks. Always made, since an unclear exhibit may be refused (109). */
export async function writeStatement(model: FilingModel, sink: Writable): Promise<WrittenStatement> {
  const pdf = createPdf(sink, { title: '증거설명서', lang: 'ko', date: model.madeAt });
  const flow = await startFlow(pdf);
  const printed: PrintedValue[] = [];
  await flowCaption(flow, '증 거 설 명 서', model);
  await flowText(flow, `위 사건에 관하여 ${SIDE[model.case.side]} 측은 다음과 같이 증거를 설명합니다.`, {
    after: 6,
  });
  await flowText(flow, '다    음', { align: 'center', after: 6 });
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 12, align: 'center' },
      { header: '서증명', share: 17 },
      { header: '작성일자', share: 13, align: 'center' },
      { header: '작성자', share: 13 },
      { header: '입증취지', share: 21 },
      { header: '비고', share: 32 },
    ],
    rows: rowsOf(model, printed, () => flow.page),
    size: 9,
  });
  await flowSignature(flow, model);
  return { ...(await finishPdf(pdf)), printed };
}

/** Each row notes, once it is drawn, on which page its switched-on fields came to stand. */
function* rowsOf(model: FilingModel, printed: PrintedValue[], page: () => number): Generator<string[]> {
  for (const each of model.exhibits) {
    yield rowOf(model, each);
    const mark = markText(each.exhibit.mark);
    for (const { label, value } of disclosedFields(model, each))
      printed.push({ mark, label, value, page: page() });
  }
}

function rowOf(model: FilingModel, each: FilingExhibit): string[] {
  const { exhibit } = each;
  const masked = (text: string) => model.pseudonymise(text).text;
  return [
    markText(exhibit.mark),
    masked(exhibit.title),
    exhibit.dateMade,
    exhibit.author,
    masked(exhibit.fact),
    remarksOf(model, each),
  ];
}

/** 원본·사본 구별, who printed when, hash, and what the lawyer added. */
function remarksOf(model: FilingModel, each: FilingExhibit): string {
  const { exhibit, parts } = each;
  const printed = koreanMoment(model.madeAt, model.offsetMinutes);
  const hashes = parts.slice(0, 3).map((part) => part.item.sha256.slice(0, 16));
  const more = parts.length > 3 ? ` 외 ${parts.length - 3}건` : '';
  const extra = disclosedFields(model, each).map(({ label, value }) => `${label} ${value}`);
  return [
    COPY_KIND[exhibit.copyKind],
    `출력 일시 ${printed} ${LOCAL_CLOCK}`,
    `SHA-256 앞 16자리 ${hashes.join(', ')}${more}`,
    ...(extra.length > 0 ? extra : [`수집 ${WITHHELD_FIELD}`]),
    model.pseudonymise(exhibit.remarks).text,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
