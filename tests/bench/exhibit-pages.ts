import { rmSync } from 'node:fs';
import { placeCapture } from '../../electron/core/report/image/capture.ts';
import { prepareImage } from '../../electron/core/report/image/prepare.ts';
import { createPdf, finishPdf } from '../../electron/core/report/pdf/document.ts';
import { newFile } from '../../electron/core/report/pdf/file-writable.ts';
import { drawExhibitMark, drawPageStrip } from '../../electron/core/report/pdf/mark.ts';

const CAPTION = [
  '대화 표시 시각 2015. 3. 2. 21:04 (기기 확인) · 대화상대 ‘○○’',
  '수집 시각 2026. 11. 24. 15:04 (이 컴퓨터 시계, 제3자 확인 없음)',
];

/** Captures to pages, as an exhibit without a size cap has them. A name for each page keeps repeated files apart. */
export async function writePages(
  bytesOf: (page: number) => Uint8Array,
  out: string,
  pages: number,
): Promise<void> {
  rmSync(out, { force: true });
  const pdf = createPdf(newFile(out), { title: '갑 제1호증', lang: 'ko', date: 0 });
  for (let page = 0; page < pages; page++) {
    await placeCapture(pdf, await prepareImage(bytesOf(page), { sha256: `page ${page}` }), {
      caption: CAPTION,
      onPage: (target) => {
        drawExhibitMark(target, `갑 제1호증의 ${page + 1}`);
        drawPageStrip(target, `카카오톡 대화 캡처 ${page + 1}`);
      },
    });
  }
  await finishPdf(pdf);
}
