import { describe, expect, it } from 'vitest';
import {
  flowHeading,
  flowKeyValues,
  flowRule,
  flowText,
  flowTitle,
  startFlow,
} from '../../../../electron/core/report/pdf/flow.ts';
import { COURT_MARGINS } from '../../../../electron/core/report/pdf/measures.ts';
import { flowTable } from '../../../../electron/core/report/pdf/table.ts';
import { hasTool, inkOf, qpdfFindings, renderPage, textOf } from '../../../support/ink.ts';
import { writePdf } from '../../../support/pdf-file.ts';

const SENTENCE = '다음 주 토요일 오후 세 시에 시청역 삼 번 출구 앞에서 만나기로 하였습니다.';
const COLUMNS = [
  { header: '번호', share: 1, align: 'right' as const },
  { header: '내용', share: 5 },
];

function tablePdf(rows: readonly (readonly string[])[]): Promise<string> {
  return writePdf(async (pdf) => flowTable(await startFlow(pdf), { columns: COLUMNS, rows }));
}

const compact = (text: string) => text.replace(/\s/g, '');
const body = (path: string) => textOf(path, '-raw').split('\f').slice(0, -1);

describe.skipIf(!hasTool('pdftotext'))('a flow of text', () => {
  it('goes on over pages and can be copied in full', async () => {
    const path = await writePdf(async (pdf) => {
      const flow = await startFlow(pdf);
      await flowTitle(flow, '증 거 설 명 서');
      await flowKeyValues(flow, [['사건', '2026가단1 손해배상(기)']]);
      await flowRule(flow);
      await flowHeading(flow, '1. 내용');
      for (let count = 0; count < 60; count++) await flowText(flow, `${count}. ${SENTENCE}`);
    });
    expect(qpdfFindings(path)).toBe('');
    const text = compact(body(path).join(''));
    expect(text).toContain('사건2026가단1손해배상(기)');
    expect(text.split(compact(SENTENCE))).toHaveLength(61);
    expect(body(path).length).toBeGreaterThan(1);
  });

  it('calls for mark and strip on each page', async () => {
    const pages: number[] = [];
    await writePdf(async (pdf) => {
      const flow = await startFlow(pdf, { onPage: (_, page) => pages.push(page) });
      for (let count = 0; count < 100; count++) await flowText(flow, SENTENCE);
    });
    expect(pages).toEqual([1, 2, 3]);
  });

  it('leaves the margins of the court free', async () => {
    const path = await writePdf(
      async (pdf) => {
        const flow = await startFlow(pdf);
        for (let count = 0; count < 100; count++) await flowText(flow, SENTENCE);
      },
      { pageNumbers: false },
    );
    const raster = renderPage(path, { dpi: 72 });
    const { top, left, right, bottom } = COURT_MARGINS;
    expect(inkOf(raster, { x: 0, y: 0, width: raster.width, height: top })).toBe(0);
    expect(inkOf(raster, { x: 0, y: 0, width: left - 1, height: raster.height })).toBe(0);
    expect(inkOf(raster, { x: raster.width - right + 1, y: 0, width: right, height: raster.height })).toBe(0);
    expect(inkOf(raster, { x: 0, y: raster.height - bottom + 1, width: raster.width, height: bottom })).toBe(
      0,
    );
    expect(inkOf(raster)).toBeGreaterThan(1000);
  });
});

describe.skipIf(!hasTool('pdftotext'))('a table', () => {
  it('repeats its header and holds every row', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`r${index}`, SENTENCE]);
    const pages = body(await tablePdf(rows));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(compact(page)).toContain('번호내용');
    const text = pages.join('');
    for (const [name] of rows) expect(text.match(new RegExp(`\\b${name}\\b`, 'g'))).toHaveLength(1);
  });

  it.each([10, 60, 400])('a cell of %i sentences goes on over page ends, whole', async (count) => {
    const cell = Array.from({ length: count }, (_, index) => `${index}번 ${SENTENCE}`).join(' ');
    const path = await tablePdf([
      ['a', '짧은 글'],
      ['b', cell],
      ['c', '끝'],
    ]);
    const text = compact(body(path).join(''))
      .replaceAll('번호내용', '')
      .replace(/\d+\/\d+/g, '');
    expect(text).toContain('c끝');
    for (let index = 0; index < count; index++) expect(compact(text)).toContain(`${index}번`);
  });

  it('an empty table is its header', async () => {
    expect(body(await tablePdf([]))).toHaveLength(1);
  });
});

describe.skipIf(!hasTool('pdftotext'))('copying text out', () => {
  it.each([
    '안녕하세요. 내일 7시에 만나요!',
    '漢字 國語 気持ち 简体中文',
    '옛한글 \u1112\u119e\u11ab',
    'e\u0323\u0301 नमस्ते สวัสดี',
    '😀 👍🏽 👨‍👩‍👧‍👦 🇰🇷',
  ])('gives %s back', async (text) => {
    const path = await writePdf(async (pdf) => flowText(await startFlow(pdf), text), { pageNumbers: false });
    expect(compact(textOf(path)).normalize('NFC')).toBe(compact(text).normalize('NFC'));
  });

  it('gives the code point of what no font has', async () => {
    const path = await writePdf(async (pdf) => flowText(await startFlow(pdf), 'x\u{13000}y\u202ez'), {
      pageNumbers: false,
    });
    expect(compact(textOf(path))).toBe('xU+13000yRLOz');
  });
});
