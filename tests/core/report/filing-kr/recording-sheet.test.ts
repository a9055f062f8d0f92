import { describe, expect, it } from 'vitest';
import { writeRecordingSheet } from '../../../../electron/core/report/filing-kr/recording-sheet.ts';
import { hasTool } from '../../../support/ink.ts';
import { recordingPart, sampleExhibit, sampleFile, sampleModel, samplePapers } from './sample-filing.ts';

const { pagesOf } = samplePapers();
const said = { content: '', purpose: '', recordedBy: '', subject: '', at: '', place: '', lawyerDecision: '' };

async function sheetOf(change: Partial<typeof said>, media = 1): Promise<string[]> {
  const each = sampleExhibit(1, [recordingPart()], { recording: { ...said, ...change } });
  const files = Array.from({ length: media }, (_, at) => ({
    ...sampleFile(0),
    path: `제출용/갑01_통화_${at + 1}.wav`,
    pages: null,
  }));
  const pages = await pagesOf((sink) => writeRecordingSheet(sampleModel([each]), each, files, sink));
  return pages.map((text) => text.replace(/\s/g, ''));
}

describe.skipIf(!hasTool('pdftotext'))('the page about a recording', () => {
  it.each(Object.keys(said).filter((field) => field !== 'place' && field !== 'lawyerDecision'))(
    'shows a pseudonym in place of a protected name in %s',
    async (field) => {
      const text = (await sheetOf({ [field]: '김하늘이 쉬던 날' })).join('');
      expect(text).toContain('쉬던날');
      expect(text).not.toContain('김하늘');
    },
  );

  it('says on every page which exhibit it belongs to', async () => {
    const pages = await sheetOf({}, 30);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('갑제1호증');
  });
});
