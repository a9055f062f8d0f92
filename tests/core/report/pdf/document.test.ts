import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { addPage, createPdf, finishPdf, type Pdf } from '../../../../electron/core/report/pdf/document.ts';
import { drawLabel } from '../../../../electron/core/report/pdf/draw-text.ts';
import { drawExhibitMark, drawFootNote, drawPageStrip } from '../../../../electron/core/report/pdf/mark.ts';
import { hasTool, qpdfFindings, textOf } from '../../../support/ink.ts';
import { PLAIN, writePdf } from '../../../support/pdf-file.ts';

async function threePages(pdf: Pdf): Promise<void> {
  for (const page of ['첫째', '둘째', '셋째']) {
    await addPage(pdf);
    drawExhibitMark(pdf, '갑 제1호증의 1');
    drawPageStrip(pdf, `쪽 ${page}`);
    drawFootNote(pdf, '아래');
    drawLabel(pdf, `본문 ${page} 漢 😀`, { size: 12 }, 60, 200);
  }
}

describe('a document', () => {
  it('is the same bytes for the same calls', async () => {
    const [left, right] = [await writePdf(threePages), await writePdf(threePages)];
    expect(readFileSync(left).equals(readFileSync(right))).toBe(true);
  });

  it('does not depend on what was written before it', async () => {
    const sample = '\u1102\u1161\u11f0 \u1112\u119e\u11ab e\u0323\u0301 مرحبا 👨‍👩‍👧‍👦 👍🏽 नमस्ते';
    const other = '\u1112\u1161\u11ab \u1102\u1161 \u11f0 مر حبا 👍🏿 👩‍👧 ẹ नम';
    const write = (text: string) =>
      writePdf(async (pdf) => {
        await addPage(pdf);
        drawLabel(pdf, text, { size: 12 }, 60, 200);
      });
    const before = readFileSync(await write(sample));
    await write(other);
    expect(readFileSync(await write(sample)).equals(before)).toBe(true);
  });

  it('says nothing but what it was given', async () => {
    const bytes = readFileSync(
      await writePdf(threePages, { title: '갑 제1호증', author: '변호사 ○○○' }),
    ).toString('latin1');
    expect(bytes).toMatch(/^%PDF-1\.7\n/);
    expect(bytes).toContain('(Jikim)');
    expect(bytes).toContain('D:20251124160000Z');
    expect(bytes).toContain('/Lang (ko-KR)');
    expect(bytes).not.toMatch(
      /PDFKit|\/ModDate|\/Metadata|\/URI|\/JavaScript|\/AcroForm|\/EmbeddedFile|\/Annots|\/Encrypt/,
    );
  });

  it('without a call still has a page', async () => {
    expect(qpdfFindings(await writePdf(() => {}))).toBe('');
  });

  it.skipIf(!hasTool('pdftotext'))('counts its pages, and across parts when told', async () => {
    const numbers = (path: string) =>
      textOf(path)
        .match(/\d+\s*\/\s*\d+/g)
        ?.map((number) => number.replace(/\s*\/\s*/, ' / ')) ?? [];
    expect(numbers(await writePdf(threePages))).toEqual(['1 / 3', '2 / 3', '3 / 3']);
    expect(numbers(await writePdf(threePages, { pageNumbers: false }))).toEqual([]);
    const path = await writePdf(threePages, { pageNumbers: { first: 11 } });
    expect(numbers(path)).toEqual(['11 / 13', '12 / 13', '13 / 13']);
  });

  it.skipIf(!hasTool('qpdf'))('is sound to qpdf', async () => {
    expect(qpdfFindings(await writePdf(threePages))).toBe('');
  });

  it('counts what it printed as boxes', async () => {
    const pdf = createPdf(new Writable({ write: (_chunk, _encoding, done) => done() }), PLAIN);
    await addPage(pdf);
    drawLabel(pdf, 'a\u202eb\u200bc\u200b\u{10ffff}', { size: 10 }, 50, 50);
    const { missing, invisible, pages } = await finishPdf(pdf, { total: 9 });
    expect([...missing]).toEqual([[0x10ffff, 1]]);
    expect([...invisible]).toEqual([
      [0x202e, 1],
      [0x200b, 2],
    ]);
    expect(pages).toBe(1);
  });
});

describe('writing', () => {
  it('waits for a slow other side', async () => {
    let held = 0;
    let most = 0;
    const slow = new Writable({
      highWaterMark: 64 * 1024,
      write: (chunk: Buffer, _encoding, done) => {
        held += chunk.length;
        most = Math.max(most, held);
        setTimeout(() => {
          held -= chunk.length;
          done();
        }, 1);
      },
    });
    const pdf = createPdf(slow, PLAIN);
    for (let page = 0; page < 200; page++) {
      await addPage(pdf);
      pdf.operators.push(
        `% ${'0123456789'.repeat(400)}`.replace(/\d/g, () => String.fromCharCode(33 + ((page * 7919) % 90))),
      );
      most = Math.max(most, slow.writableLength);
    }
    await finishPdf(pdf);
    expect(most).toBeLessThan(1024 * 1024);
  });

  it('hands its bytes on while it is made, also to a side that is never behind', async () => {
    let received = 0;
    const quick = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        received += chunk.length;
        done();
      },
    });
    const pdf = createPdf(quick, PLAIN);
    for (let page = 0; page < 1200; page++) {
      await addPage(pdf);
      pdf.operators.push(`% ${noise(page)}`);
    }
    expect(received).toBeGreaterThan(1024 * 1024);
    await finishPdf(pdf);
  });

  it.each([0, 1])('a failing disk ends it with a code (write %i)', async (after) => {
    let writes = 0;
    const failing = new Writable({
      write: (_chunk, _encoding, done) =>
        done(writes++ >= after ? Object.assign(new Error('no space'), { code: 'ENOSPC' }) : null),
    });
    const pdf = createPdf(failing, PLAIN);
    const whole = async () => {
      for (let page = 0; page < 400; page++) {
        await addPage(pdf);
        pdf.operators.push(`% ${noise(page)}`);
      }
      await finishPdf(pdf);
    };
    await expect(whole()).rejects.toMatchObject({
      code: 'REPORT_WRITE_FAILED',
      params: { reason: 'ENOSPC' },
    });
  });
});

/** Text that does not compress away, so that the document is written in several goes. */
function noise(seed: number): string {
  const digest = (part: number) => createHash('sha512').update(`${seed} ${part}`).digest('hex');
  return Array.from({ length: 20 }, (_, part) => digest(part)).join('');
}
