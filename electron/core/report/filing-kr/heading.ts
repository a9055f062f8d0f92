import { koreanDay } from '../../../../shared/i18n/korean-time.ts';
import { type Flow, flowKeyValues, flowSpace, flowText, flowTitle } from '../pdf/flow.ts';
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
export async function flowSignature(flow: Flow, model: FilingModel): Promise<void> {
  flowSpace(flow, 18);
  await flowText(flow, koreanDay(model.madeAt, model.offsetMinutes), { align: 'center', after: 14 });
  await flowText(flow, `${model.case.counsel}  (서명 또는 날인)`, { align: 'right', after: 20 });
  const addressee = [model.case.court, model.case.division].filter((part) => part !== '').join(' ');
  if (addressee !== '') await flowText(flow, `${addressee}  귀중`, { size: 13, weight: 'bold' });
}
