import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import type { FilingModel } from './model.ts';

/** 입증방법 and 첨부서류, to paste into the brief. */
export function toBriefBlock(model: FilingModel): string {
  const methods = model.exhibits.map(
    ({ exhibit }, index) =>
      `${index + 1}. ${markText(exhibit.mark)}    ${model.pseudonymise(exhibit.title).text}`,
  );
  return [
    '입 증 방 법',
    '',
    ...methods,
    '',
    '첨 부 서 류',
    '',
    '1. 위 입증방법    각 1통',
    '1. 증거설명서    1통',
    '',
  ].join('\r\n');
}
