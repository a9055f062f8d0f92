import { type ExhibitMark, markPrefix } from '../../../../shared/domain/exhibit-mark.ts';
import { baseName } from './file-names.ts';
import type { FilesOf, FilingModel } from './model.ts';

/** 입력표: the columns of the e-filing portal's own form, in its order, one row for each file. UTF-8 with mark, so that Excel reads it. */
export function toPortalTable(model: FilingModel, filesOf: FilesOf): string {
  const rows = model.exhibits.flatMap(({ exhibit }) =>
    (filesOf.get(exhibit.exhibitId) ?? []).map((file) => [
      signOf(exhibit.mark),
      exhibit.mark.partyBranch === '' ? '없음' : exhibit.mark.partyBranch,
      String(exhibit.mark.number),
      exhibit.mark.sub === null ? '' : String(exhibit.mark.sub),
      model.pseudonymise(exhibit.title).text,
      baseName(file.path),
      String(file.bytes),
      file.pages === null ? '' : String(file.pages),
    ]),
  );
  const header = ['서증부호', '가지부호', '서증번호', '가지번호', '서증명', '파일', '크기(byte)', '면수'];
  return `\ufeff${[header, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

function signOf(mark: ExhibitMark): string {
  return markPrefix({ ...mark, partyBranch: '' });
}

/** A cell that a spreadsheet would take for a formula is shown as text. */
function toCell(value: string): string {
  const shown = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return `"${shown.replaceAll('"', '""')}"`;
}
