import {
  compareMarks,
  type ExhibitMark,
  markPrefix,
  markText,
} from '../../../../shared/domain/exhibit-mark.ts';
import type { FilingModel } from './model.ts';

/** Exhibits that one line names: they follow each other and bear one title. */
interface Run {
  readonly marks: readonly ExhibitMark[];
  readonly title: string;
}

/**
 * 입증방법 and 첨부서류, to paste into the brief. As briefs name them, what follows each other under one title is one line:
 * `갑 제2호증의 1 내지 3`, `갑 제1, 2호증`, with 각 before the title. Different titles stay lines of their own, because a
 * judge looks an exhibit up by its title.
 */
export function toBriefBlock(model: FilingModel): string {
  const methods = runsOf(model).map(
    ({ marks, title }, index) =>
      `${index + 1}. ${rangeText(marks)}    ${marks.length > 1 ? '각 ' : ''}${title}`,
  );
  return [
    '입 증 방 법',
    '',
    ...methods,
    '',
    '첨 부 서 류',
    '',
    '1. 위 입증방법    각 1통',
    '1. 증거설명서    1통',
    '',
  ].join('\r\n');
}

function runsOf({ exhibits, pseudonymise }: FilingModel): Run[] {
  const runs: Run[] = [];
  const sorted = exhibits
    .map(({ exhibit }) => ({ mark: exhibit.mark, title: pseudonymise(exhibit.title).text }))
    .sort((a, b) => compareMarks(a.mark, b.mark));
  for (const { mark, title } of sorted) {
    const last = runs.at(-1);
    if (last?.title === title && follows(last.marks.at(-1)!, mark))
      runs[runs.length - 1] = { title, marks: [...last.marks, mark] };
    else runs.push({ title, marks: [mark] });
  }
  return runs;
}

/** The next branch of one number, or the next number where neither has branches. */
function follows(before: ExhibitMark, after: ExhibitMark): boolean {
  if (markPrefix(before) !== markPrefix(after)) return false;
  if (before.sub === null || after.sub === null)
    return before.sub === after.sub && after.number === before.number + 1;
  return after.number === before.number && after.sub === before.sub + 1;
}

function rangeText(marks: readonly ExhibitMark[]): string {
  const [first, last] = [marks[0]!, marks.at(-1)!];
  if (marks.length === 1) return markText(first);
  const joined = (from: number, to: number) => `${from}${marks.length === 2 ? ', ' : ' 내지 '}${to}`;
  const prefix = markPrefix(first);
  if (first.sub !== null && last.sub !== null)
    return `${prefix} 제${first.number}호증의 ${joined(first.sub, last.sub)}`;
  return `${prefix} 제${joined(first.number, last.number)}호증`;
}
