import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { PdfSummary } from '../../../../electron/core/report/pdf/document.ts';
import { writeRecallLetter } from '../../../../electron/core/report/sheets/recall-letter.ts';
import { writeRecoverySheet } from '../../../../electron/core/report/sheets/recovery-sheet.ts';
import { temporaryFolder } from '../../../support/pdf-file.ts';
import { runTool } from '../../../support/tools.ts';

const GROUPS = Array.from({ length: 13 }, (_, place) => `K${String(place).padStart(3, '0')}Z`);
const AT = Date.UTC(2026, 10, 24, 3);

async function paper(write: (sink: Writable) => Promise<PdfSummary>) {
  const folder = temporaryFolder();
  const summary = await write(createWriteStream(join(folder, 'paper.pdf')));
  return {
    pages: summary.pages,
    raw: readFileSync(join(folder, 'paper.pdf')).toString('latin1'),
    text: runTool(folder, 'pdftotext', '-layout', 'paper.pdf', '-'),
    facts: runTool(folder, 'pdfinfo', 'paper.pdf'),
  };
}

describe('the sheet of a recovery key', () => {
  it.each(['ko', 'en'] as const)('has every group on one page: %s', async (lang) => {
    const sheet = { recoveryKey: GROUPS.join('-'), lang, printedAt: AT };
    const { text, pages } = await paper((sink) => writeRecoverySheet(sheet, sink));
    expect(pages).toBe(1);
    for (const group of GROUPS) expect(text).toContain(group);
  });

  it('names in text and file neither a product nor what it opens', async () => {
    const sheet = { recoveryKey: GROUPS.join('-'), lang: 'ko' as const, printedAt: AT };
    const { text, raw, facts } = await paper((sink) => writeRecoverySheet(sheet, sink));
    for (const told of [text, raw, facts]) expect(told).not.toMatch(/jikim|지킴|보관함|사건|pdfkit/i);
  });
});

describe('the letter that asks for a copy back', () => {
  const exported = {
    caseId: 'cas_0',
    exportId: 'exp_0',
    kind: 'archive-sealed',
    at: '2026-11-01T01:00:00.000Z',
    target: '/home/office/for-the-office-alone',
    recipient: '햇살 법률사무소',
    basis: '',
    itemIds: ['itm_0'],
    exhibitIds: [],
    digest: 'ab'.repeat(32),
  } as const;
  const recall = {
    exported: { ...exported, itemIds: [...exported.itemIds], exhibitIds: [] },
    withdrawnOn: '2026-11-20',
    isSure: true,
    printedAt: AT,
    offsetMinutes: 540,
  };

  it('says to whom, what by its hash, and what is asked', async () => {
    const { text, pages } = await paper((sink) => writeRecallLetter(recall, sink));
    expect(pages).toBe(1);
    for (const said of ['햇살 법률사무소', '2026-11-20', '봉인 보관본', 'abababab', '회신'])
      expect(text).toContain(said);
  });

  it('says of a copy that the consent may not have been about no more than that it may', async () => {
    const sure = await paper((sink) => writeRecallLetter(recall, sink));
    const unsure = await paper((sink) => writeRecallLetter({ ...recall, isSure: false }, sink));
    expect(sure.text).toContain('제공에 관한 동의');
    expect(unsure.text).toContain('관련될 수 있는 동의');
    expect(unsure.text).not.toContain('제공에 관한 동의');
  });

  it('says nothing of ids, of places in the office, or of why', async () => {
    const { text } = await paper((sink) => writeRecallLetter(recall, sink));
    expect(text).not.toMatch(/cas_|itm_|exp_|for-the-office-alone/);
  });

  it('leaves a line to write on where nobody was named', async () => {
    const unnamed = { ...recall, exported: { ...recall.exported, recipient: '' } };
    const { text } = await paper((sink) => writeRecallLetter(unnamed, sink));
    expect(text).toContain('______');
  });
});
