import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { MEDIA_LIMITS } from '../../../../shared/domain/portal-limits.ts';
import { withParticle } from '../../../../shared/i18n/particle.ts';
import { isPartial } from './conversation-steps.ts';
import { printedFiles } from './handed-in.ts';
import type { FilesOf, FilingModel } from './model.ts';

/** What a person does at the portal, in the order of doing it; what does not concern this set is not said. */
export function portalSteps(model: FilingModel, filesOf: FilesOf): string[] {
  return [
    ...limitSteps(model, filesOf),
    '호증마다 파일을 따로 올립니다. 주장서면과 증거를 한 파일로 합치지 마세요(「민사소송 등에서의 전자문서 이용 등에 관한 규칙」 제8조 제3항).',
    ...inspectionStep(model),
    ...documentStep(model),
    ...wholeStep(model),
    '확인서는 초안입니다. 서명할 사람이 문장마다 스스로 아는 사실인지 확인하기 전에는 내지 마세요.',
    '올린 뒤 화면의 문서가 뜻한 문서와 같은지 확인하세요. 제출한 뒤에는 지우거나 바꿀 수 없습니다.',
    '제출이 끝나면 제출일과 접수번호를 기록하세요. 그 호증은 더 고칠 수 없게 됩니다.',
  ];
}

function limitSteps({ exhibits, settings }: FilingModel, filesOf: FilesOf): string[] {
  const { cap, formats } = settings.mediaLimits ?? MEDIA_LIMITS;
  const checkedOn = settings.limitsCheckedOn.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1. $2. $3.');
  const split = exhibits.filter(
    ({ exhibit }) => printedFiles(filesOf.get(exhibit.exhibitId) ?? []).length > 1,
  );
  const named = marksOf(split) || '없음';
  return [
    `파일 하나의 크기 한도를 ${inMegabytes(settings.sizeCap)}로 보았습니다(확인일 ${checkedOn}). 여러 파일로 나눈 호증: ${named}. 포털의 현재 한도를 확인하세요.`,
    `녹음·영상 파일은 한도를 ${inMegabytes(cap)}, 형식을 ${formats.join(', ')}로 보았습니다(확인일 ${checkedOn}).`,
  ];
}

function inspectionStep({ exhibits }: FilingModel): string[] {
  const objects = exhibits.filter(({ exhibit }) => exhibit.mark.object);
  if (objects.length === 0) return [];
  return [
    `${withParticle(marksOf(objects), '은/는')} 검증물입니다. 내는 방법과 검증 신청이 필요한지 재판부에 확인하세요.`,
  ];
}

/** Names are replaced in what is written here, never in what somebody else wrote. */
function documentStep({ exhibits }: FilingModel): string[] {
  const documents = exhibits.filter(({ parts }) => parts.some(({ kind }) => kind === 'document'));
  if (documents.length === 0) return [];
  return [
    `들여온 PDF 문서(${marksOf(documents)})의 글과 그림에는 가명을 치환하지 않았습니다. 보호할 이름이 있는지 직접 읽어 확인하세요.`,
  ];
}

function wholeStep({ exhibits }: FilingModel): string[] {
  const partial = exhibits.filter(({ parts }) =>
    parts.some((part) => part.kind === 'conversation' && isPartial(part)),
  );
  if (partial.length === 0) return [];
  return [
    `${marksOf(partial)}에는 대화의 일부만 실었습니다. 법원이 전체를 요구하면 낼 수 있도록 내부용 폴더의 대화전체 파일을 준비해 두세요(민사소송규칙 제105조 제4항).`,
  ];
}

function marksOf(exhibits: FilingModel['exhibits']): string {
  return exhibits.map(({ exhibit }) => markText(exhibit.mark)).join(', ');
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en-US')} MB`;
}
