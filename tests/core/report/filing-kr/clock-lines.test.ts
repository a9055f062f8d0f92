import { describe, expect, it } from 'vitest';
import { captionOf } from '../../../../electron/core/report/filing-kr/caption.ts';
import { writeChecklist } from '../../../../electron/core/report/filing-kr/checklist.ts';
import { clockLines } from '../../../../electron/core/report/filing-kr/clock-lines.ts';
import { writeConfirmation } from '../../../../electron/core/report/filing-kr/confirmation.ts';
import { writeVerificationGuide } from '../../../../electron/core/report/filing-kr/verification-guide.ts';
import { hasTool } from '../../../support/ink.ts';
import { capturePart, sampleExhibit, sampleModel, samplePapers } from './sample-filing.ts';

const { pagesOf } = samplePapers();
const anomaly = { seq: 12, at: '2026-11-24T05:00:00.000Z', clock: 'back' } as const;
const offsetMinutes = 540;

describe('a clock of this computer that went astray', () => {
  it('is said with number and time of each entry, and said too where nothing was noted', () => {
    expect(clockLines({ clockAnomalies: [], offsetMinutes })).toEqual([
      '이 컴퓨터 시계: 이력에 어긋난 흔적 없음',
    ]);
    const lines = clockLines({ clockAnomalies: [anomaly], offsetMinutes });
    expect(lines[0]).toContain('1개에 어긋난 흔적');
    expect(lines[1]).toMatch(/^12번 2026\. 11\. 24\. 14:00.*이전을 가리켰음/);
  });

  it('is not listed without end', () => {
    const many = Array.from({ length: 14 }, (_, seq) => ({ ...anomaly, seq }));
    const lines = clockLines({ clockAnomalies: many, offsetMinutes });
    expect([lines.length, lines.at(-1)]).toEqual([12, '그 밖에 4개']);
  });

  it.skipIf(!hasTool('pdftotext')).each([
    ['back', '이전을가리켰음'],
    ['jump', '시계변경또는절전'],
  ] as const)('stands (%s) in checklist, guide, caption and confirmation', async (clock, words) => {
    const each = sampleExhibit(1, [capturePart(Buffer.from('x'), { clock })]);
    const model = { ...sampleModel([each]), clockAnomalies: [{ ...anomaly, clock }] };
    const plain = (text: string) => text.replace(/\s/g, '');
    const papers = [
      await pagesOf((sink) => writeChecklist(model, new Map(), [], sink)),
      await pagesOf((sink) => writeVerificationGuide(model, [], sink)),
      await pagesOf((sink) => writeConfirmation(model, each, { files: [], work: new Map() }, sink)),
    ].map((pages) => plain(pages.join('')));
    for (const text of [...papers, plain(captionOf(model, each, each.parts[0]!).join(''))])
      expect(text).toContain(words);
  });
});
