import { describe, expect, it } from 'vitest';
import { clearanceRows } from '../../../../electron/core/report/filing-kr/clearance-rows.ts';
import { portalSteps } from '../../../../electron/core/report/filing-kr/portal-steps.ts';
import {
  capturePart,
  conversationPart,
  documentPart,
  sampleExhibit,
  sampleFile,
  sampleModel,
} from './sample-filing.ts';

const picture = capturePart(Buffer.from('picture'));
const plain = sampleExhibit(1, [picture]);
const mark = { side: 'plaintiff', partyBranch: '', object: true, number: 1, sub: null } as const;

describe('the steps at the portal', () => {
  it('say nothing of what this set does not hold', () => {
    const text = portalSteps(sampleModel([plain]), new Map()).join('\n');
    expect(text).toContain('나눈 호증: 없음');
    expect(text).not.toMatch(/검증물|들여온 PDF|대화전체/);
  });

  it.each([
    ['an object of inspection', sampleExhibit(2, [picture], { mark }), '검갑 제1호증은 검증물입니다'],
    [
      'an object of inspection with a number that ends in a vowel',
      sampleExhibit(2, [picture], { mark: { ...mark, sub: 2 } }),
      '검갑 제1호증의 2는 검증물입니다',
    ],
    [
      'an imported document',
      sampleExhibit(2, [documentPart(Buffer.from('a'), 1)]),
      '들여온 PDF 문서(갑 제2호증)',
    ],
    [
      'a part of a conversation',
      sampleExhibit(2, [{ ...conversationPart(['a', 'b']), from: 2 }]),
      '갑 제2호증에는 대화의 일부만',
    ],
  ])('name the exhibit that is %s', (_name, each, text) => {
    expect(portalSteps(sampleModel([plain, each]), new Map()).join('\n')).toContain(text);
  });

  it('name the exhibits that were split by the limit', () => {
    const part = (number: number) => ({ ...sampleFile(1), path: `제출용/갑01_대화_분할${number}-2.pdf` });
    const files = new Map([['exh_1', [part(1), part(2)]]]);
    const text = portalSteps(sampleModel([plain, sampleExhibit(2, [picture])]), files).join('\n');
    expect(text).toContain('나눈 호증: 갑 제1호증.');
  });
});

describe('who looked at the pictures', () => {
  it('stands with the exhibit and the time; an exhibit nobody had to look at is not listed', () => {
    const clearance = {
      caseId: 'cas_1',
      exhibitId: 'exh_2',
      personId: null,
      personName: '박변호',
      at: '2026-11-24T05:00:00.000Z',
      checked: [],
    };
    const exhibits = [plain, { ...sampleExhibit(2, [picture]), clearance }];
    expect(clearanceRows({ exhibits, offsetMinutes: 540 })).toEqual([
      ['갑 제2호증', '박변호', '2026. 11. 24. 14:00:00 (UTC+9)'],
    ]);
  });
});
