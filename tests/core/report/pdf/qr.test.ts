import { Writable } from 'node:stream';
import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { addPage, createPdf } from '../../../../electron/core/report/pdf/document.ts';
import { drawQr } from '../../../../electron/core/report/pdf/qr.ts';
import { hasTool, renderPage } from '../../../support/ink.ts';
import { PLAIN, writePdf } from '../../../support/pdf-file.ts';

const TEXT = 'jikim/vlt_0123 42 9f86d081884c7d659a2feaa0c55ad015';

describe('a QR code', () => {
  it.skipIf(!hasTool('pdftoppm'))('has every module of the code it stands for', async () => {
    const code = qrcode(0, 'M');
    code.addData(TEXT, 'Byte');
    code.make();
    const modules = code.getModuleCount();
    const step = 4;
    const path = await writePdf(async (pdf) => {
      await addPage(pdf);
      drawQr(pdf, TEXT, 100, 100, (modules + 8) * step);
    });
    const raster = renderPage(path, { dpi: 72 });
    const wrong: string[] = [];
    for (let row = 0; row < modules; row++) {
      for (let column = 0; column < modules; column++) {
        const at = (100 + (row + 4) * step + 2) * raster.width + 100 + (column + 4) * step + 2;
        if (raster.data[at]! < 128 !== code.isDark(row, column)) wrong.push(`${row},${column}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('refuses what does not fit', async () => {
    const pdf = createPdf(new Writable({ write: (_chunk, _encoding, done) => done() }), PLAIN);
    await addPage(pdf);
    expect(() => drawQr(pdf, 'x'.repeat(4000), 0, 0, 100)).toThrow(
      expect.objectContaining({ code: 'REPORT_QR_TOO_LONG' }),
    );
  });
});
