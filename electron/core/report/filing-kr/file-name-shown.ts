import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import type { FilingExhibit, FilingPart, PrintedValue } from './model.ts';

/**
 * What a page calls the file it shows: the hash names it, and the name only where that was switched on, because a file
 * name can tell an app, a device or a person.
 */
export function fileLine(
  { exhibit }: Pick<FilingExhibit, 'exhibit'>,
  { item, fileName }: FilingPart,
): string {
  const name = exhibit.disclose.includes('fileName') ? `${fileName} · ` : '';
  return `${name}SHA-256 앞 16자리 ${item.sha256.slice(0, 16)}`;
}

/** The file name as a page of the exhibit shows it, for the list of what the opponent reads; empty where it shows none. */
export function printedName(
  { exhibit }: Pick<FilingExhibit, 'exhibit'>,
  { fileName }: FilingPart,
  page: number,
): PrintedValue[] {
  if (!exhibit.disclose.includes('fileName')) return [];
  return [{ mark: markText(exhibit.mark), label: '파일 이름 (호증)', value: fileName, page }];
}
