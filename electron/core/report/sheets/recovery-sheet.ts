import type { Writable } from 'node:stream';
import type { Lang } from '../../../../shared/i18n/lang.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { flowKeyValues, flowSpace, flowText, flowTitle, startFlow } from '../pdf/flow.ts';
import { flowBullets, SHEET_MARGINS } from './lines.ts';

export interface RecoverySheet {
  /** Thirteen groups of five letters, joined by dashes. */
  readonly recoveryKey: string;
  readonly lang: Lang;
  readonly printedAt: number;
}

const WORDS = {
  ko: {
    title: '복구키',
    made: '적은 날  20____ . ____ . ____ .',
    lines: [
      '이 종이를 컴퓨터와 떨어진 곳에 두세요. 사진으로 찍지 마세요.',
      '둥근 것은 숫자 0, 곧은 것은 숫자 1입니다. 글자 O, I, L, U는 없습니다.',
      '새 복구키를 만들면 이 종이는 쓸 수 없습니다. 그때 없애세요.',
      '인쇄한 뒤 이 파일을 지우세요. 프린터에 사본이 남을 수 있습니다.',
    ],
  },
  en: {
    title: 'Recovery key',
    made: 'Date  ____ - ____ - ____',
    lines: [
      'Keep this sheet away from the computer. Do not take a picture of it.',
      'What is round is the digit 0, what is straight the digit 1: the letters O, I, L and U do not occur.',
      'A newer recovery key makes this sheet useless. Destroy it then.',
      'Delete this file once it is printed. A printer may keep a copy.',
    ],
  },
} as const;

/**
 * A recovery key to print: nothing on it, or in the file, names a product, an office, a case or a vault, so that whoever
 * finds it does not know what it opens.
 */
export async function writeRecoverySheet(sheet: RecoverySheet, sink: Writable): Promise<PdfSummary> {
  const { title, made, lines } = WORDS[sheet.lang];
  const pdf = createPdf(sink, {
    title,
    lang: sheet.lang,
    date: sheet.printedAt,
    pageNumbers: false,
    isNameless: true,
  });
  const flow = await startFlow(pdf, { margins: SHEET_MARGINS });
  await flowTitle(flow, title);
  const groups = sheet.recoveryKey.split('-').map((group, place) => [`${place + 1}`, group] as const);
  await flowKeyValues(flow, groups, { labelWidth: 60, size: 17 });
  flowSpace(flow, 16);
  await flowText(flow, made, { after: 12 });
  await flowBullets(flow, lines, 10.5);
  return finishPdf(pdf);
}
