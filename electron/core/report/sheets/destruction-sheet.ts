import type { Writable } from 'node:stream';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import type { Destroyed, DestroyReason } from '../../destroy/destroy.ts';
import type { Whereabouts } from '../../destroy/whereabouts.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import {
  type Flow,
  flowHeading,
  flowKeyValues,
  flowSpace,
  flowText,
  flowTitle,
  startFlow,
} from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { LOCAL_CLOCK, SHEET_MARGINS } from './lines.ts';

export interface Destruction {
  readonly destroyed: Destroyed;
  /** What was asked to be destroyed: a case, an item, or the first of several. */
  readonly target: string;
  readonly vaultId: string;
  /** Name of whoever did it, as the key slot says. */
  readonly by: string;
  readonly offsetMinutes: number;
}

const REASONS: Record<DestroyReason, string> = {
  'taken-by-mistake': '잘못 담음',
  'consent-withdrawn': '동의 철회',
  'retention-ended': '보유기간 지남',
  'case-ended': '사건 끝남',
  request: '정보주체의 요청',
};

const DONE = [
  '내용(바이트), 미리보기 등 파생본, 검색 자료, 적어 둔 값과 그 무작위 값(salt)을 보관함에서 지웠습니다. 되살릴 수 없습니다.',
  '남긴 것은 파기 기록뿐입니다: 번호, 시각, 파기한 사람, 사유. 번호는 무작위여서 사람이나 사건을 알아볼 수 없습니다.',
];

/** 개인정보 파기 확인서: ids, when, who, why as a code, and the copies outside that nobody here can reach. */
export async function writeDestructionSheet(of: Destruction, sink: Writable): Promise<PdfSummary> {
  const { destroyed, target, vaultId, by, offsetMinutes } = of;
  const at = Date.parse(destroyed.at);
  const pdf = createPdf(sink, { title: '개인정보 파기 확인서', lang: 'ko', date: at });
  const flow = await startFlow(pdf, { margins: SHEET_MARGINS });
  await flowTitle(flow, '개인정보 파기 확인서');
  await flowKeyValues(
    flow,
    [
      ['보관함', vaultId],
      ['파기한 것', targetWords(target, destroyed.itemIds.length)],
      ['사건 번호(id)', destroyed.caseId],
      ['파기 시각', `${koreanMoment(at, offsetMinutes)} ${LOCAL_CLOCK}`],
      ['파기한 사람', by || '적지 않음'],
      ['사유', `${REASONS[destroyed.reason]} (${destroyed.reason})`],
      ['이력 항목', destroyed.seqs.map((seq) => `${seq}번`).join(', ')],
    ],
    { labelWidth: 90, size: 10.5 },
  );
  flowSpace(flow, 6);
  for (const sentence of DONE) await flowText(flow, sentence, { size: 10, after: 3 });
  await flowIds(flow, destroyed.itemIds);
  await flowCopies(flow, destroyed.copiesOutside, offsetMinutes);
  await flowEnd(flow);
  return finishPdf(pdf);
}

function targetWords(target: string, items: number): string {
  if (target.startsWith('cas_')) return `${target} (사건 전체)`;
  return items > 1 ? `증거물 ${items}개 (번호는 아래)` : `${target} (증거물)`;
}

async function flowIds(flow: Flow, itemIds: readonly string[]): Promise<void> {
  await flowHeading(flow, `파기한 증거물 번호 (${itemIds.length}개)`);
  if (itemIds.length === 0) return flowText(flow, '없음', { size: 10 });
  const rows = Array.from({ length: Math.ceil(itemIds.length / 3) }, (_, row) =>
    itemIds.slice(row * 3, row * 3 + 3).join('    '),
  );
  for (const row of rows) await flowText(flow, row, { size: 9.5 });
}

async function flowCopies(flow: Flow, copies: readonly Whereabouts[], offsetMinutes: number): Promise<void> {
  await flowHeading(flow, '아직 들어 있을 수 있는 사본');
  await flowText(
    flow,
    copies.length === 0
      ? '이 프로그램에 기록된 내보내기나 백업은 없습니다. 기록하지 않은 사본은 알 수 없습니다.'
      : '이 프로그램이 지울 수 없는 사본입니다. 따로 파기하거나 돌려받아야 합니다. 기록하지 않은 사본은 알 수 없습니다.',
    { size: 10, after: 4 },
  );
  if (copies.length === 0) return;
  await flowTable(flow, {
    columns: [
      { header: '종류', share: 14, align: 'center' },
      { header: '만든 때', share: 26 },
      { header: '어디에', share: 38 },
      { header: '받은 사람', share: 22 },
    ],
    rows: copies.map((copy) => [
      copy.kind === 'export' ? '내보낸 것' : '백업',
      koreanMoment(Date.parse(copy.at), offsetMinutes),
      copy.target,
      copy.recipient || '-',
    ]),
  });
}

async function flowEnd(flow: Flow): Promise<void> {
  flowSpace(flow, 20);
  await flowText(flow, '위와 같이 파기하였음을 확인합니다.', { align: 'center', after: 16 });
  await flowText(flow, '20____ . ____ . ____ .', { align: 'center', after: 16 });
  await flowText(flow, '확인자 (소속·성명)  ______________________________    (서명 또는 날인)', {
    align: 'right',
  });
}
