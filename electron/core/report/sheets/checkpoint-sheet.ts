import type { Writable } from 'node:stream';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import { groupHex } from '../filing-kr/hex.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import {
  flowKeyValues,
  flowRule,
  flowSpace,
  flowText,
  flowTitle,
  flowWidth,
  startFlow,
} from '../pdf/flow.ts';
import { A4, mm } from '../pdf/measures.ts';
import { drawQr } from '../pdf/qr.ts';
import { drawBox } from '../pdf/shapes.ts';
import { LOCAL_CLOCK } from './lines.ts';

export interface CheckpointOnPaper {
  /** Entries covered. */
  readonly size: number;
  /** RFC 6962 root, 64 hexadecimal digits. */
  readonly rootHex: string;
  /** Random id of the log; says nothing of an office or a case. */
  readonly origin: string;
  /** When the checkpoint was signed, and when the sheet is made: milliseconds since 1970 by this computer's clock. */
  readonly signedAt: number;
  readonly printedAt: number;
  readonly offsetMinutes: number;
}

const WHAT_IT_IS = [
  '이 종이는 어떤 전자 보관이력이 항목 몇 개까지 있었는지와 그때의 해시값(뿌리 해시)을 적은 것입니다. 사건이나 사람에 관한 내용은 없습니다.',
  '이 종이에 확정일자나 다른 사람의 날짜 확인을 받으면, 위 항목들이 그날까지 있었음을 나중에 보일 수 있습니다. 그 밖의 것(내용의 진실, 작성자, 빠진 자료가 없는지)은 증명하지 않습니다.',
];

/**
 * A checkpoint on one A4 page, fit to be dated by an office or another person: no case data, no names, no product trade
 * dress. The QR code holds the same origin, size and root, so that nobody has to type 64 digits.
 */
export async function writeCheckpointSheet(sheet: CheckpointOnPaper, sink: Writable): Promise<PdfSummary> {
  const { size, rootHex, origin, offsetMinutes } = sheet;
  const pdf = createPdf(sink, {
    title: '이력 확인점',
    lang: 'ko',
    date: sheet.printedAt,
    pageNumbers: false,
  });
  const flow = await startFlow(pdf, {
    margins: { top: mm(25), right: mm(25), bottom: mm(20), left: mm(25) },
  });
  await flowTitle(flow, '이 력  확 인 점');
  for (const sentence of WHAT_IT_IS) await flowText(flow, sentence, { size: 10.5, after: 5 });
  flowSpace(flow, 8);
  const local = (at: number) => `${koreanMoment(at, offsetMinutes)}\n${LOCAL_CLOCK}`;
  await flowKeyValues(
    flow,
    [
      ['이력 이름', origin],
      ['항목 수', `${size.toLocaleString('en-US')}개 (0번부터 ${(size - 1).toLocaleString('en-US')}번까지)`],
      ['뿌리 해시', toLines(groupHex(rootHex))],
      ['확인점 시각', local(sheet.signedAt)],
      ['인쇄 시각', local(sheet.printedAt)],
    ],
    { labelWidth: 90, size: 11.5 },
  );
  const side = mm(42);
  flowSpace(flow, 6);
  drawQr(pdf, `${origin}\n${size}\n${rootHex}\n`, A4.width / 2 - side / 2, flow.y, side);
  flow.y += side;
  await flowText(flow, 'QR에는 위 이력 이름, 항목 수, 뿌리 해시만 들어 있습니다.', {
    size: 9,
    align: 'center',
    after: 4,
  });
  await flowRule(flow);
  flowSpace(flow, 6);
  await flowText(flow, '작성자 (이름)  ______________________        서명 또는 날인  ________________', {
    after: 14,
  });
  await flowText(flow, '작성일  20____ . ____ . ____ .', { after: 14 });
  await flowText(flow, '날짜를 확인한 곳 또는 사람 (확정일자, 서명 등)', { size: 10, after: 4 });
  drawBox(pdf, { x: flow.margins.left, y: flow.y, width: flowWidth(flow), height: mm(40) }, { weight: 0.6 });
  return finishPdf(pdf);
}

/** Four groups of eight to a line: two lines that an eye can follow. */
function toLines(grouped: string): string {
  const groups = grouped.split(' ');
  return [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')].join('\n');
}
