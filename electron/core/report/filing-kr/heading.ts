import { koreanDay } from '../../../../shared/i18n/korean-time.ts';
import { type Flow, flowKeyValues, flowSpace, flowTitle, type Paragraph } from '../pdf/flow.ts';
import type { FilingModel } from './model.ts';

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
