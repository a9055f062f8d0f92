import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import {
  type Flow,
  flowHeading,
  flowKeyValues,
  flowRule,
  flowText,
  flowTogether,
  startFlow,
} from '../pdf/flow.ts';
import { flowCaption } from './heading.ts';
import { groupHex } from './hex.ts';
import type { FilingExhibit, FilingModel, FilingPart } from './model.ts';
import { printedAt, takenAt } from './times.ts';
import { METHOD, NOT_PROVEN } from './words.ts';

/** What the making of an exhibit did, as its pages were written: the confirmation lists it instead of "as it is". */
export interface ExhibitWork {
  /** Steps by item, in plain Korean: 설명띠, 분할, 재부호화, 가명 치환 n곳. */
  readonly stepsOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * 원본동일성 확인서, or 수령본동일성 확인서 where a file came as a copy, as a draft that a person has to confirm sentence by
 * sentence. It says that the file taken in has the same hash at intake and at printing, and nothing of the time before.
 */
export async function writeConfirmation(
  model: FilingModel,
  each: FilingExhibit,
  work: ExhibitWork,
  sink: Writable,
): Promise<PdfSummary> {
  const title = isOriginal(each) ? '원본동일성 확인서' : '수령본동일성 확인서';
  const pdf = createPdf(sink, { title, lang: 'ko', date: model.madeAt });
  const flow = await startFlow(pdf);
  await flowCaption(flow, title, model);
  await flowText(flow, '초안 - 서명 전 내용 확인', { weight: 'bold', after: 4 });
  await flowText(flow, `${markText(each.exhibit.mark)}  ${model.pseudonymise(each.exhibit.title).text}`, {
    after: 4,
  });
  for (const part of each.parts) await flowPart(flow, model, part, work.stepsOf.get(part.itemId) ?? []);
  await flowStatements(flow, isOriginal(each));
  return finishPdf(pdf);
}

export function isOriginal({ parts }: FilingExhibit): boolean {
  return parts.every((part) => part.acquisition.copyKind === 'original');
}

async function flowPart(
  flow: Flow,
  model: FilingModel,
  part: FilingPart,
  steps: readonly string[],
): Promise<void> {
  const { item, acquisition } = part;
  await flowHeading(flow, acquisition.copyKind === 'original' ? '원본 파일' : '수령본 파일');
  await flowKeyValues(
    flow,
    [
      ['형식과 크기', `${item.type}, ${item.size.toLocaleString('en-US')} byte`],
      ['SHA-256', groupHex(item.sha256)],
      ['SHA-512', groupHex(item.sha512)],
      ['수집 시각', takenAt(acquisition, model.anchor)],
      ['출력 시각', printedAt(model)],
      ['수집 방법', METHOD[acquisition.method]],
      ['처리 단계', steps.length === 0 ? '없음' : steps.join(', ')],
    ],
    { labelWidth: 80, size: 9.5 },
  );
}

async function flowStatements(flow: Flow, original: boolean): Promise<void> {
  await flowRule(flow);
  const file = original ? '원본 파일' : '수령본 파일';
  const sentences = [
    `위 ${file}의 보관 직후 산출한 해시값과 출력 시 산출한 해시값은 같습니다.`,
    '위 출력물은 위 파일을 위에 적은 처리 단계만 거쳐 출력한 것입니다.',
    original
      ? '위 파일은 위에 적은 수집 방법으로 수집하여 보관한 것입니다.'
      : '위 파일은 다른 사람에게서 전달받아 보관한 것입니다.',
  ];
  await flowTogether(flow, [
    { text: '아래 문장은 서명할 사람이 스스로 아는 사실일 때에만 □에 표시합니다.', after: 6 },
    ...sentences.map((sentence) => ({ text: `□  ${sentence}`, indent: 8, after: 3 })),
    {
      text: `${NOT_PROVEN}. 파일을 보관하기 전의 일은 이 확인서의 내용이 아닙니다.`,
      size: 9.5,
      before: 8,
      after: 14,
    },
    { text: '작성일    20__. __. __.', after: 8 },
    { text: '성명                                  소속                                  (서명 또는 날인)' },
  ]);
}
