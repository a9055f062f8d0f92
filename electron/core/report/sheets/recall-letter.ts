import type { Writable } from 'node:stream';
import type { Export } from '../../../../shared/domain/export.ts';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import { groupHex } from '../filing-kr/hex.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { flowHeading, flowKeyValues, flowSpace, flowText, flowTitle, startFlow } from '../pdf/flow.ts';
import { blank, flowBullets, SHEET_MARGINS } from './lines.ts';

export interface Recall {
  readonly exported: Export;
  /** Day of the withdrawal, `YYYY-MM-DD`. */
  readonly withdrawnOn: string;
  /** Whether the copy plainly rested on that consent; otherwise the letter says no more than that it may have. */
  readonly isSure: boolean;
  readonly printedAt: number;
  readonly offsetMinutes: number;
}

const KINDS: Record<Export['kind'], string> = {
  'filing-kr': '법원 제출용 자료',
  'archive-sealed': '봉인 보관본',
  'archive-court-expert': '감정용 보관본(원본 포함)',
  'archive-proofs-only': '확인용 보관본(원본 없음)',
};

const ASKED = [
  '위 자료를 더 이용하거나 다른 사람에게 제공하지 마십시오.',
  '가지고 있는 위 자료와 그 사본을 모두 돌려주거나 파기하십시오.',
  '법령에 따라 계속 보관해야 한다면 그 근거와 기간을 알려 주십시오.',
  '이미 다른 곳에 제공했다면 어디에 언제 제공했는지 알려 주십시오.',
  '조치한 날과 방법을 적어 서면으로 회신해 주십시오.',
];

/**
 * A letter to whoever was given a copy that rested on a consent withdrawn since. It names nobody of the case: the copy is told
 * by its kind, day and hash, and why the consent was withdrawn is nobody's business.
 */
export async function writeRecallLetter(recall: Recall, sink: Writable): Promise<PdfSummary> {
  const { exported, withdrawnOn, isSure, printedAt, offsetMinutes } = recall;
  const pdf = createPdf(sink, { title: '제공 자료 회수 요청서', lang: 'ko', date: printedAt });
  const flow = await startFlow(pdf, { margins: SHEET_MARGINS });
  await flowTitle(flow, '제공 자료 회수 요청서');
  await flowKeyValues(flow, [['받는 분', blank(exported.recipient)]], { size: 11 });
  flowSpace(flow, 10);
  await flowText(
    flow,
    `${isSure ? '아래 자료의 제공에 관한 동의' : '아래 자료에 관련될 수 있는 동의'}가 ${withdrawnOn}에 철회되었습니다(개인정보 보호법 제37조). 다음과 같이 요청합니다.`,
    { after: 6 },
  );
  await flowHeading(flow, '제공한 자료');
  await flowKeyValues(
    flow,
    [
      ['종류', KINDS[exported.kind]],
      ['만든 때', koreanMoment(Date.parse(exported.at), offsetMinutes)],
      ['확인 값(SHA-256)', groupHex(exported.digest)],
    ],
    { labelWidth: 110, size: 10.5 },
  );
  await flowHeading(flow, '요청');
  await flowBullets(flow, ASKED, 10.5);
  flowSpace(flow, 26);
  await flowText(flow, '20____ . ____ . ____ .', { align: 'center', after: 16 });
  await flowText(flow, '보내는 곳 (소속·성명)  ______________________________    (서명 또는 날인)', {
    align: 'right',
  });
  return finishPdf(pdf);
}
