import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { finishPdf, type PdfSummary } from '../pdf/document.ts';
import { flowTable } from '../pdf/table.ts';
import { baseName } from './file-names.ts';
import { type HandedIn, handedIn } from './handed-in.ts';
import { startOfficePaper } from './heading.ts';
import type { FilesOf, FilingExhibit, FilingModel } from './model.ts';
import { onTwoLines } from './statement.ts';
import { COPY_KIND } from './words.ts';

/** 증거목록, internal: what was made, how many pages, which file. */
export async function writeEvidenceList(
  model: FilingModel,
  filesOf: FilesOf,
  sink: Writable,
): Promise<PdfSummary> {
  const { pdf, flow } = await startOfficePaper(model, '증거목록', sink);
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 19, align: 'center' },
      { header: '서증명', share: 23 },
      { header: '작성일자', share: 18, align: 'center' },
      { header: '구분', share: 15, align: 'center' },
      { header: '면수', share: 8, align: 'right' },
      { header: '파일', share: 42 },
    ],
    rows: model.exhibits.map(({ exhibit, parts }) => {
      const files = filesOf.get(exhibit.exhibitId) ?? [];
      const handed = handedIn({ parts }, files);
      return [
        markText(exhibit.mark),
        model.pseudonymise(exhibit.title).text,
        onTwoLines(model.pseudonymise(exhibit.dateMade).text),
        kindOf(exhibit, handed),
        pagesOf(handed),
        files.map((file) => baseName(file.path)).join('\n'),
      ];
    }),
    size: 8.5,
  });
  return finishPdf(pdf);
}

/** What is handed in, and where it was filed when and under which receipt. */
function kindOf({ copyKind, filed }: FilingExhibit['exhibit'], { recordings, formats }: HandedIn): string {
  return [
    COPY_KIND[copyKind],
    ...(recordings === 0 ? [] : [`${formats} 파일 ${recordings}개`]),
    ...(filed === null ? [] : [`제출 ${filed.on}`, `접수 ${filed.receipt}`]),
  ].join('\n');
}

/** The pages beside a recording are about it, and not the exhibit itself. */
function pagesOf({ pages, recordings, sheetPages }: HandedIn): string {
  if (recordings === 0) return String(pages);
  return pages === 0 ? `설명 ${sheetPages}` : `${pages}\n설명 ${sheetPages}`;
}
