import type { Writable } from 'node:stream';
import type { TodayStep } from '../../../../shared/domain/today.ts';
import { koreanDay, koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import type { KnownCopy } from '../../case/copies.ts';
import type { Today } from '../../case/today.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { flowHeading, flowKeyValues, flowText, flowTitle, startFlow } from '../pdf/flow.ts';
import { flowBullets, LOCAL_CLOCK, SHEET_MARGINS } from './lines.ts';

export interface TodayOnPaper {
  readonly today: Today;
  /** Milliseconds since 1970, by this computer's clock. */
  readonly printedAt: number;
  readonly offsetMinutes: number;
}

const COPIES: Record<KnownCopy['kind'], string> = {
  'filing-kr': '법원 제출 묶음',
  'archive-sealed': '봉인 보관본',
  'archive-court-expert': '감정용 보관본',
  'archive-proofs-only': '확인용 보관본',
  backup: '보관함 백업',
};

const STEPS: Record<TodayStep, string> = {
  'read-exports': '대화 내보내기를 읽기',
  'make-previews': '미리보기를 만들지 정하기',
  'answer-recordings': '녹음한 사람이 대화에 참여했는지 적기',
  'confirm-pictures': '호증의 이미지에 가릴 것이 없는지 확인하기',
  'request-time': '시점확인 요청을 쓰거나 확인점을 인쇄해 날짜 받기',
  'bring-answer': '시점확인 기관의 답 가져오기',
  'trust-issuer': '시점확인 기관의 인증서가 맞는지 확인하기',
  'make-backup': '백업 만들기',
  'add-person': '보관함을 열 수 있는 사람 한 명 더 두기',
};

/** Copies on one page, at most; the vault has the whole list. */
const MOST_COPIES = 12;

/**
 * 오늘 한 일 한 장: numbers, kinds and times, and neither names nor what a case is called, so that the page may lie on a desk.
 */
export async function writeTodaySheet(of: TodayOnPaper, sink: Writable): Promise<PdfSummary> {
  const { today, printedAt, offsetMinutes } = of;
  const { taken, isolated, steps } = today;
  const pdf = createPdf(sink, { title: '오늘 한 일', lang: 'ko', date: printedAt, pageNumbers: false });
  const flow = await startFlow(pdf, { margins: SHEET_MARGINS });
  await flowTitle(flow, '오늘 한 일');
  await flowKeyValues(
    flow,
    [
      ['날짜', koreanDay(Date.parse(today.day), 0)],
      ['인쇄 시각', `${koreanMoment(printedAt, offsetMinutes)} ${LOCAL_CLOCK}`],
    ],
    { labelWidth: 80, size: 10.5 },
  );
  await flowHeading(flow, '오늘 넣은 것');
  await flowBullets(flow, [
    `이미지 ${taken.pictures}건, 녹음·영상 ${taken.recordings}건, 문서·대화 ${taken.documents}건`,
    ...(isolated > 0 ? [`격리 ${isolated}건`] : []),
  ]);
  await flowHeading(flow, '시점확인이 필요한 것');
  await flowBullets(flow, [timeLine(today)]);
  await flowHeading(flow, '밖에 있는 사본');
  await flowBullets(flow, copyLines(today.copies, offsetMinutes));
  await flowHeading(flow, '다음에 할 일');
  await flowBullets(flow, steps.length === 0 ? ['남은 일이 없습니다.'] : steps.map((step) => STEPS[step]));
  await flowText(
    flow,
    '이름과 사건 내용은 이 종이에 없습니다. 누가 사본을 가지고 있는지는 프로그램에서 확인하세요.',
    {
      size: 9,
    },
  );
  return finishPdf(pdf);
}

function timeLine({ items, unconfirmed }: Today): string {
  if (items === 0) return '아직 넣은 증거물이 없습니다.';
  return unconfirmed === 0
    ? '없음: 모든 증거물의 시점을 제3자가 확인했습니다.'
    : `증거물 ${unconfirmed}건의 시점은 이 컴퓨터 시계뿐입니다.`;
}

function copyLines(copies: readonly KnownCopy[], offsetMinutes: number): string[] {
  if (copies.length === 0) return ['기록된 것 없음'];
  const shown = copies.slice(0, MOST_COPIES);
  const lines = shown.map(
    ({ kind, at }) => `${COPIES[kind]}  ${koreanMoment(Date.parse(at), offsetMinutes)}`,
  );
  const left = copies.length - shown.length;
  return left === 0 ? lines : [...lines, `그 밖에 ${left}건`];
}
