import type { Writable } from 'node:stream';
import type { Quarantine } from '../../../../shared/domain/quarantine.ts';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import { groupHex } from '../filing-kr/hex.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { type Flow, flowHeading, flowKeyValues, flowText, flowTitle, startFlow } from '../pdf/flow.ts';
import { blank, flowBullets, LOCAL_CLOCK, SHEET_MARGINS } from './lines.ts';

export interface Referral {
  readonly quarantine: Quarantine;
  /** Exports and backups known to hold the bytes still, in words. */
  readonly copies: readonly string[];
  /** Milliseconds since 1970, by this computer's clock. */
  readonly printedAt: number;
  readonly offsetMinutes: number;
}

const INTRO =
  '아동·청소년성착취물에 해당할 우려가 있어 열람을 멈추고 격리한 파일을 수사기관에 알리기 위한 종이입니다. 파일의 내용은 이 종이에 없습니다. 해당하는지를 판단한 것이 아닙니다.';

const ADVICE = [
  '휴대전화의 자료는 지우지 말고 경찰에 그대로 제출하세요. 컴퓨터에 남은 파일도 열거나 복사하거나 보내지 마세요.',
  '보관·열람이 허용되는지는 이 프로그램이 판단하지 않습니다. 변호사 확인 필요.',
  '신고의무자는 즉시 신고해야 할 수 있습니다. 확인하세요.',
  '도움: 경찰 112 · 여성긴급전화 1366 · 디지털성범죄피해자지원센터',
];

const CITATION =
  '[비공개] 본 자료는 아동·청소년성착취물에 해당할 우려가 있어 사본을 작성하지 아니하고 수사기관 보관본을 인용함 (보관기관·사건번호: ______________________)';

/**
 * The sheet with which an isolated file is referred to the police: what is known without opening it, where the original
 * is, and blank lines for agency and number. It says who isolated the file, never who saw it.
 */
export async function writeReferralSheet(referral: Referral, sink: Writable): Promise<PdfSummary> {
  const pdf = createPdf(sink, {
    title: '격리 자료 신고 참고서',
    lang: 'ko',
    date: referral.printedAt,
    pageNumbers: false,
  });
  const flow = await startFlow(pdf, { margins: SHEET_MARGINS });
  await flowTitle(flow, '격리 자료 신고 참고서');
  await flowText(flow, INTRO, { size: 10, after: 2 });
  await flowKnown(flow, referral);
  await flowPlaces(flow, referral);
  await flowReferred(flow, referral.quarantine);
  await flowHeading(flow, '꼭 읽어 주세요');
  await flowBullets(flow, ADVICE);
  await flowText(flow, `재판에서 이 자료를 들 때 쓸 문구: ${CITATION}`, { size: 9, after: 2 });
  return finishPdf(pdf);
}

async function flowKnown(flow: Flow, { quarantine, offsetMinutes, printedAt }: Referral): Promise<void> {
  const moment = (at: number) => `${koreanMoment(at, offsetMinutes)} ${LOCAL_CLOCK}`;
  const { itemId, fileName, type, size, sha256, sha512, description, isolatedBy, finder } = quarantine;
  await flowHeading(flow, '열지 않고 알 수 있는 것');
  await flowKeyValues(
    flow,
    [
      ['관리번호', itemId],
      ['파일 이름', fileName || '적지 않음'],
      ['형식 (첫 바이트)', type],
      ['크기', `${size.toLocaleString('en-US')} byte`],
      ['SHA-256', groupHex(sha256)],
      ['SHA-512', groupHex(sha512)],
      ['설명', description || '적지 않음'],
      ['격리한 사람', isolatedBy || '적지 않음'],
      ['격리 시각', moment(Date.parse(quarantine.isolatedAt))],
      ...(finder === '' ? [] : [['알린 사람', finder] as const]),
      ['인쇄 시각', moment(printedAt)],
    ],
    { labelWidth: 100, size: 9.5, lineHeight: 1.5 },
  );
}

async function flowPlaces(flow: Flow, { quarantine, copies }: Referral): Promise<void> {
  await flowHeading(flow, '원본과 사본이 있는 곳');
  await flowKeyValues(
    flow,
    [
      ['출처 기기', blank(quarantine.sourceDevice)],
      ['원본이 있는 곳', blank(quarantine.whereOriginalIs)],
      ['보관 프로그램', '내용은 없고 해시값·크기·설명만 남아 있음'],
      ['알려진 다른 사본', copies.length === 0 ? '기록된 것 없음' : copies.join('\n')],
    ],
    { labelWidth: 100, size: 9.5, lineHeight: 1.5 },
  );
}

async function flowReferred(
  flow: Flow,
  { referredTo, referredAt, referenceNumber }: Quarantine,
): Promise<void> {
  await flowHeading(flow, '알린 기관 (적어 넣는 곳)');
  await flowKeyValues(
    flow,
    [
      ['기관과 부서', blank(referredTo)],
      ['담당자', blank('')],
      ['사건·접수번호', blank(referenceNumber)],
      ['알린 날짜', referredAt || '20____ . ____ . ____ .'],
      ['제출한 기기·매체', blank('')],
    ],
    { labelWidth: 100, size: 10, lineHeight: 1.7 },
  );
}
