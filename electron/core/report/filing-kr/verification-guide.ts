import type { Writable } from 'node:stream';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { flowHeading, flowKeyValues, flowText, startFlow } from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { clockLines } from './clock-lines.ts';
import { flowCaption } from './heading.ts';
import { groupHex } from './hex.ts';
import type { FilingFile, FilingModel } from './model.ts';
import { anchorText, NOT_PROVEN } from './words.ts';

/** 검증안내, internal: how anyone can compare the files with what is recorded, with tools that come with the system. */
export async function writeVerificationGuide(
  model: FilingModel,
  files: readonly FilingFile[],
  sink: Writable,
): Promise<PdfSummary> {
  const pdf = createPdf(sink, { title: '검증안내', lang: 'ko', date: model.madeAt });
  const flow = await startFlow(pdf);
  await flowCaption(flow, '검 증 안 내', model);
  await flowText(flow, '내부용 - 제출하지 마세요', { weight: 'bold', after: 6 });
  await flowText(
    flow,
    '해시값이 일치하면 파일이 기재 시점 이후 변경되지 않았음을 뜻하며, 내용의 진실성을 보증하지는 않습니다.',
    { after: 4 },
  );
  await flowText(flow, `${NOT_PROVEN}.`, { after: 4 });
  await flowHeading(flow, '해시값을 다시 계산하는 명령');
  await flowKeyValues(
    flow,
    [
      ['Windows', 'certutil -hashfile 파일이름 SHA256'],
      ['macOS', 'shasum -a 256 파일이름'],
      ['Linux', 'sha256sum 파일이름'],
    ],
    { labelWidth: 70, size: 10 },
  );
  await flowHeading(flow, '보관이력');
  await flowKeyValues(
    flow,
    [
      ['이력 확인점', `항목 ${model.checkpoint.size}개, 뿌리 해시 ${groupHex(model.checkpoint.rootHex)}`],
      ['시점 상태', anchorText(model.anchor)],
      ['만든 때', koreanMoment(model.madeAt, model.offsetMinutes)],
      ['시계', clockLines(model).join('\n')],
    ],
    { labelWidth: 80, size: 10 },
  );
  await flowHeading(flow, '제출용 파일');
  await flowTable(flow, {
    columns: [
      { header: '파일', share: 34 },
      { header: '크기(byte)', share: 14, align: 'right' },
      { header: 'SHA-256', share: 52 },
    ],
    rows: files.map((file) => [
      file.path.slice(file.path.lastIndexOf('/') + 1),
      String(file.bytes),
      groupHex(file.sha256),
    ]),
    size: 8.5,
  });
  await flowHeading(flow, '수집한 파일');
  await flowTable(flow, {
    columns: [
      { header: '증거물', share: 26 },
      { header: '크기(byte)', share: 14, align: 'right' },
      { header: 'SHA-256', share: 60 },
    ],
    rows: model.exhibits.flatMap(({ parts }) =>
      parts.map((part) => [part.itemId, String(part.item.size), groupHex(part.item.sha256)]),
    ),
    size: 8.5,
  });
  return finishPdf(pdf);
}
