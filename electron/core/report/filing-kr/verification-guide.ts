import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { finishPdf, type PdfSummary } from '../pdf/document.ts';
import { flowHeading, flowKeyValues, flowText } from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { clockLines } from './clock-lines.ts';
import { baseName } from './file-names.ts';
import { startOfficePaper } from './heading.ts';
import { groupHex } from './hex.ts';
import type { FilingFile, FilingModel, TimeAnchor } from './model.ts';
import { printedAt } from './times.ts';
import { anchorText, NOT_PROVEN } from './words.ts';

/** 검증안내, internal: how anyone can compare the files with what is recorded, with tools that come with the system. */
export async function writeVerificationGuide(
  model: FilingModel,
  files: readonly FilingFile[],
  sink: Writable,
): Promise<PdfSummary> {
  const { pdf, flow } = await startOfficePaper(model, '검증안내', sink);
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
  await flowText(flow, '해시값은 읽기 쉽게 띄어 적었습니다. 띄어쓰기와 대소문자는 빼고 비교하세요.', {
    size: 10,
    after: 2,
  });
  await flowHeading(flow, '보관이력');
  await flowText(
    flow,
    '이력 확인점은 그때까지의 이력 항목 모두를 한 값(뿌리 해시)으로 묶어 서명한 것입니다. 항목 하나라도 바뀌거나 빠지면 뿌리 해시가 달라집니다.',
    { size: 10, after: 4 },
  );
  await flowKeyValues(
    flow,
    [
      ...anchoredRows(model.anchor),
      ['이 안내를 만들 때', logText(model.checkpoint)],
      ['만든 때', printedAt(model)],
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
      baseName(file.path),
      file.bytes.toLocaleString('en-US'),
      groupHex(file.sha256),
    ]),
    size: 8.5,
  });
  await flowHeading(flow, '수집한 파일');
  await flowTable(flow, {
    columns: [
      { header: '호증', share: 16, align: 'center' },
      { header: '자료', share: 20 },
      { header: '크기(byte)', share: 14, align: 'right' },
      { header: 'SHA-256', share: 50 },
    ],
    rows: model.exhibits.flatMap(({ exhibit, parts }) =>
      parts.map((part) => [
        markText(exhibit.mark),
        part.itemId,
        part.item.size.toLocaleString('en-US'),
        groupHex(part.item.sha256),
      ]),
    ),
    size: 8.5,
  });
  return finishPdf(pdf);
}

/** What a third party vouches for, apart from what the log has grown by since: a verifier compares the former. */
function anchoredRows(anchor: TimeAnchor): [string, string][] {
  const state: [string, string] = ['시점 상태', anchorText(anchor)];
  if (!('size' in anchor)) return [state];
  const later = `이력 항목 ${anchor.size}개까지이며, 그 뒤의 항목은 이 시점확인의 범위 밖입니다.`;
  return [state, ['그 범위', `${logText(anchor)}\n${later}`]];
}

function logText({ size, rootHex }: { readonly size: number; readonly rootHex: string }): string {
  return `이력 항목 ${size}개, 뿌리 해시 ${groupHex(rootHex)}`;
}
