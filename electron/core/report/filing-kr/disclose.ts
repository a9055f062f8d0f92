import type { DisclosedField } from '../../../../shared/domain/exhibit.ts';
import type { FilingExhibit, FilingModel } from './model.ts';

/** A field of collection that a lawyer switched on for one exhibit: the opponent will read it. */
export interface DisclosedValue {
  readonly field: DisclosedField;
  readonly label: string;
  readonly value: string;
}

const LABEL: Record<DisclosedField, string> = {
  place: '수집 장소',
  custodian: '원본 보관자',
  device: '출처 기기',
  account: '출처 계정',
  url: '출처 주소',
  collector: '수집자',
  fileName: '파일 이름',
};

/** Values that would be printed for an exhibit: only fields switched on, only where something was recorded. */
export function disclosedFields(model: FilingModel, { exhibit, parts }: FilingExhibit): DisclosedValue[] {
  return exhibit.disclose.flatMap((field) => {
    const values = [...new Set(parts.map((part) => fieldOf(field, part)).filter((value) => value !== ''))];
    return values.map((value) => ({ field, label: LABEL[field], value: model.pseudonymise(value).text }));
  });
}

/** What a field holds, whether it is printed or not. */
export function fieldOf(
  field: DisclosedField,
  { acquisition, fileName }: Pick<FilingExhibit['parts'][number], 'acquisition' | 'fileName'>,
): string {
  switch (field) {
    case 'place':
      return acquisition.place;
    case 'custodian':
      return acquisition.custodian;
    case 'collector':
      return acquisition.collector;
    case 'fileName':
      return fileName;
    case 'device':
    case 'account':
    case 'url':
      return acquisition.source[field];
  }
}
