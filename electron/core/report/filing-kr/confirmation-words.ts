import { withParticle } from '../../../../shared/i18n/particle.ts';
import type { Paragraph } from '../pdf/flow.ts';
import type { FilingExhibit, FilingPart } from './model.ts';
import { NOT_PROVEN, WITHHELD_FIELD } from './words.ts';

export function isOriginal({ parts }: Pick<FilingExhibit, 'parts'>): boolean {
  return parts.every((part) => part.acquisition.copyKind === 'original');
}

/** 원본동일성 확인서, or 수령본동일성 확인서 where a file came as a copy. */
export function confirmationTitle(each: Pick<FilingExhibit, 'parts'>): string {
  return isOriginal(each) ? '원본동일성 확인서' : '수령본동일성 확인서';
}

/** What the files are called: by what every one of them is. */
export function fileWord(parts: readonly FilingPart[]): string {
  const originals = parts.filter((part) => part.acquisition.copyKind === 'original').length;
  if (originals === parts.length) return '원본 파일';
  return originals === 0 ? '수령본 파일' : '원본·수령본 파일';
}

/** Sentences that a person ticks one by one, what they do not say, and the place to sign. */
export function confirmationStatements({ parts }: FilingExhibit): Paragraph[] {
  const printed = parts.filter(({ kind }) => kind !== 'recording');
  const recordings = parts.filter(({ kind }) => kind === 'recording');
  const sentences = [
    ...(printed.length > 0 ? printSentences(printed, recordings.length > 0) : []),
    ...(recordings.length > 0 ? [recordingSentence(recordings)] : []),
    ...originSentences(parts),
  ];
  return [
    { text: '아래 문장은 서명할 사람이 스스로 아는 사실일 때에만 □에 표시합니다.', after: 6 },
    ...sentences.map((sentence) => ({ text: `□  ${sentence}`, indent: 8, after: 3 })),
    {
      text: `※ 수집 장소, 보관자, 기기, 전달 경로 등 위에 적지 않은 사항: ${WITHHELD_FIELD}`,
      size: 9.5,
      before: 8,
      after: 2,
    },
    {
      text: `※ ${NOT_PROVEN}. 파일을 보관하기 전의 일은 이 확인서의 내용이 아닙니다.`,
      size: 9.5,
      after: 14,
    },
    { text: '작성일    20__. __. __.', after: 8 },
    { text: '성명                                  소속                                  (서명 또는 날인)' },
  ];
}

function printSentences(printed: readonly FilingPart[], besideRecordings: boolean): string[] {
  const several = printed.length > 1;
  const which = besideRecordings ? '출력한 ' : '';
  const files = `위 ${which}${fileWord(printed)}${several ? ` ${printed.length}개` : ''}`;
  return [
    `${files}의 보관 직후 산출한 해시값과 출력할 때 산출한 해시값은 ${several ? '각각 ' : ''}같습니다.`,
    `위 출력물은 ${withParticle(files, '을/를')} 위에 적은 처리 단계만 거쳐 출력한 것입니다.`,
  ];
}

/** A recording is filed as the file itself: nothing of it is printed but its description. */
function recordingSentence(recordings: readonly FilingPart[]): string {
  const each = recordings.length > 1 ? '각각 ' : '';
  return `제출하는 녹음·영상 파일은 위 ${fileWord(recordings)}을 ${each}바이트 그대로 복사한 것으로, 보관 직후와 제출용 파일을 만들 때의 해시값이 같습니다.`;
}

function originSentences(parts: readonly FilingPart[]): string[] {
  const originals = parts.filter((part) => part.acquisition.copyKind === 'original');
  return [
    ...(originals.length > 0 ? ['위 원본 파일은 위에 적은 수집 방법으로 수집하여 보관한 것입니다.'] : []),
    ...(originals.length < parts.length
      ? ['위 수령본 파일은 다른 사람에게서 전달받아 보관한 것입니다.']
      : []),
  ];
}
