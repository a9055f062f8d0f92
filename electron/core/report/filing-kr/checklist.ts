import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { type Flow, flowHeading, flowText, startFlow } from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { disclosedFields } from './disclose.ts';
import { flowCaption } from './heading.ts';
import type { FilingExhibit, FilingFile, FilingModel, LeftOut } from './model.ts';
import { anchorText } from './words.ts';

const LEFT_OUT: Record<LeftOut['reason'], string> = {
  'not-cleared': '이미지 확인 전: 보호할 내용이 있는지 사람이 확인하지 않음',
  withheld: '격리된 자료가 들어 있음',
  'consent-withdrawn': '동의가 철회됨',
  'recording-needs-lawyer': '녹음한 사람이 대화에 참여했는지 확인되지 않음: 변호사 판단 필요',
  'not-printable': '출력할 수 없는 형식',
  damaged: '손상되어 출력할 수 없음',
};

/** 제출점검표, internal: what a court would miss, what the opponent would read, what was left out and why. */
export async function writeChecklist(
  model: FilingModel,
  filesOf: ReadonlyMap<string, readonly FilingFile[]>,
  sink: Writable,
): Promise<PdfSummary> {
  const pdf = createPdf(sink, { title: '제출점검표', lang: 'ko', date: model.madeAt });
  const flow = await startFlow(pdf);
  await flowCaption(flow, '제 출 점 검 표', model);
  await flowText(flow, '내부용 - 제출하지 마세요', { weight: 'bold', after: 6 });
  await flowText(
    flow,
    '제출용 폴더의 파일은 모두 상대방에게 송달됩니다. 상대방이 읽는다고 생각하고 확인하세요.',
    { after: 4 },
  );
  await flowText(flow, '이미지 안의 이름·얼굴은 가려지지 않았습니다.', { weight: 'bold', after: 4 });
  await flowText(flow, `시점 상태: ${anchorText(model.anchor)}`, { after: 4 });
  await flowExhibits(flow, model, filesOf);
  await flowLeftOut(flow, model.leftOut);
  await flowPortal(flow, model);
  return finishPdf(pdf);
}

async function flowExhibits(
  flow: Flow,
  model: FilingModel,
  filesOf: ReadonlyMap<string, readonly FilingFile[]>,
): Promise<void> {
  await flowHeading(flow, '호증별 확인');
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 14, align: 'center' },
      { header: '빠진 것', share: 24 },
      { header: '상대방이 읽게 될 수집 정보', share: 26 },
      { header: '가명 치환', share: 10, align: 'right' },
      { header: '글꼴 없는 글자', share: 10, align: 'right' },
      { header: '크기', share: 16 },
    ],
    rows: model.exhibits.map((each) => {
      const files = filesOf.get(each.exhibit.exhibitId) ?? [];
      return [
        markText(each.exhibit.mark),
        missing(each).join('\n') || '없음',
        disclosedFields(model, each)
          .map(({ label, value }) => `${label}: ${value}`)
          .join('\n') || '없음',
        `${sum(files, (file) => file.replaced)}곳`,
        `${sum(files, (file) => file.missingGlyphs)}자`,
        files.map((file) => sizeNote(file, model.settings.sizeCap)).join('\n'),
      ];
    }),
  });
}

/** What 민사소송규칙 106 asks for and is not there. */
export function missing({ exhibit, parts }: FilingExhibit): string[] {
  const gaps: string[] = [];
  if (exhibit.author.trim() === '') gaps.push('작성자(모르면 "미상(닉네임 …)")');
  if (exhibit.dateMade.trim() === '') gaps.push('작성일자(모르면 "미상(캡처일 …)")');
  if (exhibit.fact.trim() === '') gaps.push('입증취지');
  else if (!/사실\.?$/.test(exhibit.fact.trim())) gaps.push('입증취지가 "~한 사실"로 끝나지 않음');
  if (exhibit.copyKind === 'original' && parts.some((part) => part.acquisition.copyKind !== 'original')) {
    gaps.push('원본으로 적었으나 수령본이 섞여 있음');
  }
  if (parts.some((part) => part.acquisition.clockOffsetSeconds === null))
    gaps.push('출처 기기의 시계를 확인하지 않음');
  return gaps;
}

async function flowLeftOut(flow: Flow, leftOut: readonly LeftOut[]): Promise<void> {
  await flowHeading(flow, '제출용에서 뺀 것');
  if (leftOut.length === 0) return flowText(flow, '없음');
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 16, align: 'center' },
      { header: '서증명', share: 30 },
      { header: '까닭', share: 54 },
    ],
    rows: leftOut.map((each) => [
      each.mark,
      each.title,
      [LEFT_OUT[each.reason], each.detail].filter((text) => text !== '').join('\n'),
    ]),
  });
}

async function flowPortal(flow: Flow, { settings }: FilingModel): Promise<void> {
  await flowHeading(flow, '전자소송 제출 전');
  const megabytes = (settings.sizeCap / 1_000_000).toLocaleString('en-US');
  const lines = [
    `파일 크기 한도는 ${megabytes} MB로 나누었습니다(확인일 ${settings.limitsCheckedOn}). 포털의 현재 한도를 확인하세요.`,
    '호증마다 파일을 따로 올립니다. 주장서면과 증거를 한 파일로 합치지 마세요(전자문서규칙 8조 3항).',
    '올린 뒤 화면의 문서가 뜻한 문서와 같은지 확인하세요. 제출한 뒤에는 지우거나 바꿀 수 없습니다.',
    '제출이 끝나면 제출일과 접수번호를 기록하세요. 그 호증은 더 고칠 수 없게 됩니다.',
  ];
  for (const line of lines) await flowText(flow, `□  ${line}`, { size: 10, after: 3 });
}

function sizeNote(file: FilingFile, cap: number): string {
  const megabytes = `${(file.bytes / 1_000_000).toFixed(2)} MB`;
  return file.bytes > cap ? `${megabytes} (한도 넘음)` : megabytes;
}

function sum(files: readonly FilingFile[], value: (file: FilingFile) => number): number {
  return files.reduce((total, file) => total + value(file), 0);
}
