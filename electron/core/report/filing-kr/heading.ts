import type { Writable } from 'node:stream';
import { koreanDay } from '../../../../shared/i18n/korean-time.ts';
import { createPdf, type Pdf } from '../pdf/document.ts';
import {
  type Flow,
  flowKeyValues,
  flowSpace,
  flowText,
  flowTitle,
  type Paragraph,
  startFlow,
} from '../pdf/flow.ts';
import { drawPageStrip } from '../pdf/mark.ts';
import { OFFICE_MARGINS } from '../pdf/measures.ts';
import type { FilingModel } from './model.ts';

const INTERNAL = '내부용 - 제출하지 마세요';

/** A paper that stays in the office, with its caption. It says so on every page: pages get parted. */
export async function startOfficePaper(
  model: FilingModel,
  title: string,
  sink: Writable,
): Promise<{ readonly pdf: Pdf; readonly flow: Flow }> {
  const pdf = createPdf(sink, { title, lang: 'ko', date: model.madeAt });
  const flow = await startFlow(pdf, {
    margins: OFFICE_MARGINS,
    onPage: (target, page) => {
      if (page > 1) drawPageStrip(target, `${title} · ${INTERNAL}`);
    },
  });
  await flowCaption(flow, [...title].join(' '), model);
  await flowText(flow, INTERNAL, { weight: 'bold', after: 6 });
  return { pdf, flow };
}

/** Court, case and parties as the lawyer typed them. */
export async function flowCaption(flow: Flow, title: string, { case: of }: FilingModel): Promise<void> {
  await flowTitle(flow, title);
  await flowKeyValues(
    flow,
    [
      ['사    건', `${of.number}  ${of.action}`.trim()],
      ['원    고', of.plaintiff],
      ['피    고', of.defendant],
    ],
    { labelWidth: 70, size: 12 },
  );
  flowSpace(flow, 10);
}

/** Date, signature line and addressee, as a paper filed with a court ends. */
export function signatureOf(model: FilingModel): Paragraph[] {
  const addressee = [model.case.court, model.case.division].filter((part) => part !== '').join(' ');
  return [
    {
      text: koreanDay(model.madeAt, model.offsetMinutes),
      align: 'center',
      before: 18,
      after: 14,
    },
    { text: `${model.case.counsel}  (서명 또는 날인)`, align: 'right', after: 20 },
    ...(addressee === '' ? [] : [{ text: `${addressee}  귀중`, size: 13, weight: 'bold' as const }]),
  ];
}
