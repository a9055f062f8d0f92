import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { flowText } from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { baseName } from './file-names.ts';
import { flowCaption, startOfficePaper } from './heading.ts';
import type { FilingExhibit, FilingFile, FilingModel } from './model.ts';
import { onTwoLines } from './statement.ts';
import { COPY_KIND } from './words.ts';

/** 증거목록, internal: what was made, how many pages, which file. */
export async function writeEvidenceList(
  model: FilingModel,
  filesOf: ReadonlyMap<string, readonly FilingFile[]>,
  sink: Writable,
): Promise<PdfSummary> {
  const pdf = createPdf(sink, { title: '증거목록', lang: 'ko', date: model.madeAt });
  const flow = await startOfficePaper(pdf, '증거목록');
  await flowCaption(flow, '증 거 목 록', model);
  await flowText(flow, '내부용 - 제출하지 마세요', { weight: 'bold', after: 6 });
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
      return [
        markText(exhibit.mark),
        model.pseudonymise(exhibit.title).text,
        onTwoLines(model.pseudonymise(exhibit.dateMade).text),
        kindOf(exhibit, parts),
        pagesOf(parts, files),
        files.map((file) => baseName(file.path)).join('\n'),
      ];
    }),
    size: 8.5,
  });
  return finishPdf(pdf);
}

/** What is handed in, and where it was filed when and under which receipt. */
function kindOf({ copyKind, filed }: FilingExhibit['exhibit'], parts: FilingExhibit['parts']): string {
  const media = parts.filter((part) => part.kind === 'recording');
  const formats = [...new Set(media.map(({ extension }) => extension.toUpperCase()))].join(', ');
  return [
    COPY_KIND[copyKind],
    ...(media.length === 0 ? [] : [`${formats} 파일 ${media.length}개`]),
    ...(filed === null ? [] : [`제출 ${filed.on}`, `접수 ${filed.receipt}`]),
  ].join('\n');
}

/** The pages beside a recording are about it, and not the exhibit itself. */
function pagesOf(parts: FilingExhibit['parts'], files: readonly FilingFile[]): string {
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  return parts.some(({ kind }) => kind === 'recording') ? `설명 ${pages}` : String(pages);
}
