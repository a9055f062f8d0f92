import type { Writable } from 'node:stream';
import { exhibitGaps, type PartFacts } from '../../../../shared/domain/exhibit-gaps.ts';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { MEDIA_LIMITS } from '../../../../shared/domain/portal-limits.ts';
import { acquisitionFacts } from '../../exhibit/acquisition-facts.ts';
import { finishPdf, type PdfSummary } from '../pdf/document.ts';
import { type Flow, flowHeading, flowKeyValues, flowText } from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { clearanceRows } from './clearance-rows.ts';
import { clockLines } from './clock-lines.ts';
import { gapText } from './gap-words.ts';
import { startOfficePaper } from './heading.ts';
import type {
  FilesOf,
  FilingExhibit,
  FilingFile,
  FilingModel,
  FilingPart,
  LeftOut,
  MediaLimits,
  PrintedValue,
} from './model.ts';
import { portalSteps } from './portal-steps.ts';
import { showsScreen } from './times.ts';
import { anchorText } from './words.ts';

const LEFT_OUT: Record<LeftOut['reason'], string> = {
  'not-cleared': '이미지 확인 전: 보호할 내용이 있는지 사람이 확인하지 않음',
  withheld: '격리된 자료가 들어 있음',
  'consent-withdrawn': '동의가 철회됨',
  'recording-needs-lawyer': '타인 간의 대화 녹음일 수 있음: 변호사의 판단이 기록될 때까지 제출하지 않음',
  'not-printable': '출력할 수 없는 형식',
  damaged: '손상되어 출력할 수 없음',
};

/** 제출점검표, internal: what a court would miss, what the opponent would read, what was left out and why. */
export async function writeChecklist(
  model: FilingModel,
  filesOf: FilesOf,
  printed: readonly PrintedValue[],
  sink: Writable,
): Promise<PdfSummary> {
  const { pdf, flow } = await startOfficePaper(model, '제출점검표', sink);
  await flowText(
    flow,
    '제출용 폴더의 파일은 모두 상대방에게 송달됩니다. 상대방이 읽는다고 생각하고 확인하세요.',
    { after: 4 },
  );
  await flowText(flow, '이미지 안의 이름·얼굴은 가려지지 않았습니다.', { weight: 'bold', after: 4 });
  await flowText(flow, checkedLine(model), { after: 4 });
  await flowText(flow, `시점 상태: ${anchorText(model.anchor)}`, { after: 4 });
  for (const line of clockLines(model)) await flowText(flow, line, { after: 4 });
  await flowExhibits(flow, model, filesOf, printed);
  await flowLeftOut(flow, model.leftOut);
  await flowClearances(flow, model);
  await flowHeading(flow, '전자소송 제출 전');
  for (const step of portalSteps(model, filesOf))
    await flowKeyValues(flow, [['□', step]], { size: 10, labelWidth: 16 });
  return finishPdf(pdf);
}

/** A name in the caption of the case is the lawyer's own choice, and the last one anybody looks at. */
function checkedLine({ case: of, pseudonymise }: FilingModel): string {
  const caption = [of.number, of.action, of.plaintiff, of.defendant, of.counsel, of.court, of.division].join(
    '\n',
  );
  return pseudonymise(caption).count > 0
    ? '사건 표시(당사자 이름 등)에 보호 대상의 이름이 들어 있습니다. 그대로 제출할지 확인하세요.'
    : '사건 표시에는 보호 대상으로 적은 이름이 없습니다.';
}

async function flowExhibits(
  flow: Flow,
  model: FilingModel,
  filesOf: FilesOf,
  printed: readonly PrintedValue[],
): Promise<void> {
  await flowHeading(flow, '호증별 확인');
  await flowText(
    flow,
    '그림의 출력물에는 작성자와 캡처·파일·수집 시각이, 대화의 출력물에는 형식, 대화방 이름과 파일·수집 시각이, 그리고 둘 다에 해시값 앞 16자리가 언제나 실립니다. 아래에는 호증마다 켜서 싣게 한 사항만 적습니다.',
    { size: 10, after: 4 },
  );
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 14, align: 'center' },
      { header: '빠진 것·주의할 것', share: 24 },
      { header: '상대방이 읽게 될 수집 정보', share: 26 },
      { header: '가명 치환', share: 10, align: 'right' },
      { header: '글꼴 없는 글자', share: 10, align: 'right' },
      { header: '크기', share: 16 },
    ],
    rows: model.exhibits.map((each) => {
      const files = filesOf.get(each.exhibit.exhibitId) ?? [];
      return [
        markText(each.exhibit.mark),
        missing(each, model.settings.mediaLimits).join('\n') || '없음',
        printed
          .filter(({ mark }) => mark === markText(each.exhibit.mark))
          .map(({ label, value, page }) => `${label}: ${value}, ${page}면`)
          .join('\n') || '없음',
        `${sum(files, (file) => file.replaced)}곳`,
        `${sum(files, (file) => file.missingGlyphs)}자`,
        files.map((file) => sizeNote(file, model.settings.sizeCap)).join('\n'),
      ];
    }),
  });
}

/** What 민사소송규칙 106 asks for and is not there, a line each. */
export function missing(
  { exhibit, parts }: Pick<FilingExhibit, 'exhibit' | 'parts'>,
  limits: MediaLimits = MEDIA_LIMITS,
): string[] {
  return exhibitGaps(exhibit, parts.map(toFacts), limits).map(gapText);
}

export function toFacts(part: FilingPart): PartFacts {
  return {
    ...acquisitionFacts(part.acquisition),
    kind: part.kind,
    showsTimes: part.kind === 'conversation' || showsScreen(part.acquisition),
    besides: part.kind === 'conversation' ? part.besides : 0,
    recording:
      part.kind === 'recording'
        ? { tookPart: part.tookPart, extension: part.extension, size: part.item.size }
        : null,
  };
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

/** Pictures, films and imported documents are not masked: the set rests on a person's look at each. */
async function flowClearances(flow: Flow, model: FilingModel): Promise<void> {
  const rows = clearanceRows(model);
  if (rows.length === 0) return;
  await flowHeading(flow, '보호할 내용을 확인한 사람');
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 20, align: 'center' },
      { header: '확인한 사람', share: 40 },
      { header: '확인한 때', share: 40, align: 'center' },
    ],
    rows,
  });
}

function sizeNote(file: FilingFile, cap: number): string {
  const megabytes = `${(file.bytes / 1_000_000).toFixed(2)} MB`;
  return file.bytes > cap ? `${megabytes} (한도 넘음)` : megabytes;
}

function sum(files: readonly FilingFile[], value: (file: FilingFile) => number): number {
  return files.reduce((total, file) => total + value(file), 0);
}
