import { describe, expect, it } from 'vitest';
import type { FilingModel } from '../../../../electron/core/report/filing-kr/model.ts';
import { writeStatement } from '../../../../electron/core/report/filing-kr/statement.ts';
import { hasTool } from '../../../support/ink.ts';
import { capturePart, sampleExhibit, sampleFile, sampleModel, samplePapers } from './sample-filing.ts';

const { pagesOf } = samplePapers();
const part = capturePart(Buffer.from('picture'), { place: '수집한 곳', custodian: '보관한 사람' });

async function statementOf(model: FilingModel) {
  const made = { files: [sampleFile(3)], work: new Map() };
  const filed = new Map(model.exhibits.map(({ exhibit }) => [exhibit.exhibitId, made]));
  let printed: Awaited<ReturnType<typeof writeStatement>>['printed'] = [];
  const pages = await pagesOf(async (sink) => {
    printed = (await writeStatement(model, filed, sink)).printed;
  }, '-layout');
  return { printed, pages, text: pages.join('') };
}

describe.skipIf(!hasTool('pdftotext'))('the statement of evidence', () => {
  it('says of each exhibit its mark, title, date, author, fact, kind of copy, pages and hash', async () => {
    const exhibits = [
      sampleExhibit(1, [part], { remarks: '원본은 법정에서 제시' }),
      sampleExhibit(2, [part, part], { copyKind: 'copy', author: '', dateMade: '', fact: '' }),
    ];
    const text = (await statementOf(sampleModel(exhibits))).text.replace(/\s+/g, '');
    for (const value of ['갑제1호증', '대화캡처1', '2026.10.24.', '이든', '원본,3면', '원본은법정에서제시'])
      expect(text).toContain(value);
    expect(text).toContain('사본,3면');
    expect(text).toContain('외1건');
    expect(text).toContain(part.item.sha256.slice(0, 8));
  });

  it('never ends on a page that holds the signature alone, however many rows come before', async () => {
    for (let rows = 1; rows <= 24; rows++) {
      const exhibits = Array.from({ length: rows }, (_, at) => sampleExhibit(at + 1, [part]));
      const { pages } = await statementOf(sampleModel(exhibits));
      const last = pages.at(-1)!;
      expect(last, `${rows} rows`).toContain('귀중');
      expect(last, `${rows} rows`).toContain('서명 또는 날인');
      expect(last.replace(/\s/g, ''), `${rows} rows`).toContain(`제${rows}호증`);
    }
  });

  it('prints a field of collection only where it is switched on, and names its page', async () => {
    const silent = await statementOf(sampleModel([sampleExhibit(1, [part])]));
    expect(silent.printed).toEqual([]);
    expect(silent.text).not.toContain('수집한 곳');
    const exhibits = Array.from({ length: 14 }, (_, at) =>
      sampleExhibit(at + 1, [part], { disclose: at === 13 ? ['place'] : [] }),
    );
    const { pages, text, printed } = await statementOf(sampleModel(exhibits));
    expect(printed.map(({ mark, value }) => [mark, value])).toEqual([['갑 제14호증', '수집한 곳']]);
    expect(pages[printed[0]!.page - 1]).toContain('수집한 곳');
    expect(text).not.toContain('보관한 사람');
  });
});
