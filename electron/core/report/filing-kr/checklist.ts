import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { finishPdf, type PdfSummary } from '../pdf/document.ts';
import { type Flow, flowHeading, flowKeyValues, flowText } from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { clearanceRows } from './clearance-rows.ts';
import { clockLines } from './clock-lines.ts';
import { startOfficePaper } from './heading.ts';
import type {
  FilesOf,
  FilingExhibit,
  FilingFile,
  FilingModel,
  LeftOut,
  MediaLimits,
  PrintedValue,
} from './model.ts';
import { MEDIA_LIMITS } from './portal-limits.ts';
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

/** What 민사소송규칙 106 asks for and is not there. */
export function missing(
  { exhibit, parts }: Pick<FilingExhibit, 'exhibit' | 'parts'>,
  limits: MediaLimits = MEDIA_LIMITS,
): string[] {
  const gaps: string[] = [];
  if (exhibit.author.trim() === '') gaps.push('작성자(모르면 "미상(닉네임 …)")');
  if (exhibit.dateMade.trim() === '') gaps.push('작성일자(모르면 "미상(캡처일 …)")');
  if (exhibit.fact.trim() === '') gaps.push('입증취지');
  else if (!/사실\.?$/.test(exhibit.fact.trim())) gaps.push('입증취지가 "~한 사실"로 끝나지 않음');
  if (exhibit.copyKind === 'original' && parts.some((part) => part.acquisition.copyKind !== 'original')) {
    gaps.push('원본으로 적었으나 수령본이 섞여 있음');
  }
  const timed = parts.filter((part) => part.kind === 'conversation' || showsScreen(part.acquisition));
  if (timed.some((part) => part.acquisition.clockOffsetSeconds === null))
    gaps.push('출처 기기의 시계를 확인하지 않음');
  if (parts.some((part) => part.acquisition.clock !== 'ok'))
    gaps.push('수집할 때 이 컴퓨터의 시계가 어긋난 흔적');
  if (parts.some((part) => part.acquisition.copySigns.length > 0))
    gaps.push('사본으로 보이는 점이 있음: 케이블로 옮기거나 카카오톡 "파일"로 다시 받으세요');
  return [...gaps, ...routeGaps(parts), ...besidesGaps(parts), ...recordingGaps({ exhibit, parts }, limits)];
}

/** A court that doubts a received copy asks first by which way it came. */
function routeGaps(parts: FilingExhibit['parts']): string[] {
  const received = parts.filter(({ acquisition }) => acquisition.copyKind === 'received-copy');
  const lacks = (field: 'via' | 'from' | 'at') =>
    received.some(({ acquisition }) => (acquisition.received?.[field] ?? '').trim() === '');
  const gaps = [
    ...(lacks('via') ? ['받은 방법'] : []),
    ...(lacks('from') ? ['보낸 사람'] : []),
    ...(lacks('at') ? ['받은 때'] : []),
  ];
  return gaps.length === 0 ? [] : [`수령본의 전달 경로를 적지 않음: ${gaps.join(', ')}`];
}

function besidesGaps(parts: FilingExhibit['parts']): string[] {
  const count = parts.reduce((sum, part) => sum + (part.kind === 'conversation' ? part.besides : 0), 0);
  if (count === 0) return [];
  return [`압축 파일 안의 다른 파일 ${count}개(첨부 등)는 싣지 않음: 필요하면 따로 보관해 호증으로 내세요`];
}

/** Sound and film are filed byte for byte, so nothing of what they say of themselves is taken out. */
function recordingGaps(
  { exhibit, parts }: Pick<FilingExhibit, 'exhibit' | 'parts'>,
  limits: MediaLimits,
): string[] {
  const recordings = parts.filter((part) => part.kind === 'recording');
  if (recordings.length === 0) return [];
  const unanswered = recordings.some(({ tookPart }) => tookPart === 'unknown' || tookPart === 'later');
  return [
    ...(unanswered ? ['녹음한 사람이 대화에 참여했는지 답하지 않음: 변호사 확인 필요'] : []),
    ...recordings
      .filter(({ extension }) => !limits.formats.includes(extension))
      .map(
        ({ extension }) =>
          `포털이 받는 형식이 아닐 수 있음(${extension}): 받는 형식으로 바꾼 사본을 따로 내고 원파일은 보관`,
      ),
    ...recordings
      .filter(({ item }) => item.size > limits.cap)
      .map(() => '포털의 멀티미디어 크기 한도를 넘을 수 있음'),
    ...sheetGaps(exhibit),
    '파일 안의 녹음·촬영 위치, 기기 정보와 목소리는 가려지지 않음',
  ];
}

const SHEET: Record<'content' | 'purpose' | 'recordedBy' | 'subject' | 'at' | 'place', string> = {
  content: '주요 내용',
  purpose: '목적',
  recordedBy: '녹음·녹화한 사람',
  subject: '대상자',
  at: '일시',
  place: '장소',
};

/** What 민사소송규칙 121 asks of a recording and its sheet leaves blank. */
function sheetGaps({ recording }: FilingExhibit['exhibit']): string[] {
  const fields = Object.keys(SHEET) as (keyof typeof SHEET)[];
  const empty = fields.filter((field) => (recording?.[field] ?? '').trim() === '');
  return empty.length === 0
    ? []
    : [`녹음·영상물 설명에 적지 않은 것: ${empty.map((field) => SHEET[field]).join(', ')}`];
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
