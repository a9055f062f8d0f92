import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { writeEvidenceList } from '../../../../electron/core/report/filing-kr/evidence-list.ts';
import type { FilingPart } from '../../../../electron/core/report/filing-kr/model.ts';
import { hasTool, textOf } from '../../../support/ink.ts';
import {
  capturePart,
  sampleExhibit,
  sampleFile,
  sampleModel,
  temporaryPlace,
  writePaper,
} from './sample-filing.ts';

const output = temporaryPlace();
afterAll(() => rmSync(output.root, { recursive: true, force: true }));

const picture = capturePart(Buffer.from('picture'));
const recording: FilingPart = {
  ...picture,
  kind: 'recording',
  open: async function* () {},
  extension: 'wav',
  tookPart: 'yes',
};

describe.skipIf(!hasTool('pdftotext'))('the list of evidence', () => {
  it('says of each exhibit what is handed in, and when it was filed', async () => {
    const exhibits = [
      sampleExhibit(1, [picture], { copyKind: 'received-copy' }),
      sampleExhibit(2, [recording], { copyKind: 'copy' }),
      sampleExhibit(3, [picture], { filed: { on: '2026-11-20', receipt: '77' }, status: 'filed' }),
    ];
    const files = new Map(exhibits.map(({ exhibit }) => [exhibit.exhibitId, [sampleFile(1)]]));
    const path = await writePaper(output, 'list.pdf', (sink) =>
      writeEvidenceList(sampleModel(exhibits), files, sink),
    );
    const text = textOf(path).replace(/\s/g, '');
    for (const said of ['사본(전달받은파일)', '사본WAV파일1개', '설명1', '원본제출2026-11-20접수77'])
      expect(text).toContain(said);
  });
});
