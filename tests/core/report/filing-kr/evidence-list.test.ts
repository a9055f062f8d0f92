import { describe, expect, it } from 'vitest';
import { writeEvidenceList } from '../../../../electron/core/report/filing-kr/evidence-list.ts';
import { hasTool } from '../../../support/ink.ts';
import {
  capturePart,
  recordingPart,
  sampleExhibit,
  sampleFile,
  sampleModel,
  samplePapers,
  sampleSheet,
} from './sample-filing.ts';

const { pagesOf } = samplePapers();

const picture = capturePart(Buffer.from('picture'));

describe.skipIf(!hasTool('pdftotext'))('the list of evidence', () => {
  it('says of each exhibit what is handed in, and when it was filed', async () => {
    const exhibits = [
      sampleExhibit(1, [picture], { copyKind: 'received-copy' }),
      sampleExhibit(2, [recordingPart()], { copyKind: 'copy' }),
      sampleExhibit(3, [picture], { filed: { on: '2026-11-20', receipt: '77' }, status: 'filed' }),
    ];
    const files = new Map(
      exhibits.map(({ exhibit, parts }) => [
        exhibit.exhibitId,
        parts.some(({ kind }) => kind === 'recording') ? [sampleSheet(1)] : [sampleFile(1)],
      ]),
    );
    const pages = await pagesOf((sink) => writeEvidenceList(sampleModel(exhibits), files, sink));
    const text = pages.join('').replace(/\s/g, '');
    for (const said of ['사본(전달받은파일)', '사본WAV파일1개', '설명1', '원본제출2026-11-20접수77'])
      expect(text).toContain(said);
  });
});
