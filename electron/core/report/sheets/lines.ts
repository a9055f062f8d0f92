import { type Flow, flowText } from '../pdf/flow.ts';
import { type Margins, mm } from '../pdf/measures.ts';

/** Office papers that are not filed with a court need no room for its stamps. */
export const SHEET_MARGINS: Margins = { top: mm(22), right: mm(22), bottom: mm(22), left: mm(22) };

export const LOCAL_CLOCK = '(이 컴퓨터 시계, 제3자 확인 없음)';

/** Label and an empty line to write on, or the value where it is known. */
export function blank(value: string, length = 34): string {
  return value === '' ? '_'.repeat(length) : value;
}

export async function flowBullets(flow: Flow, lines: readonly string[], size = 10): Promise<void> {
  for (const line of lines) await flowText(flow, `·  ${line}`, { size, after: 2.5, indent: 4 });
}
