import { describe, expect, it } from 'vitest';
import { writeConfirmation } from '../../../../electron/core/report/filing-kr/confirmation.ts';
import { conversationSteps } from '../../../../electron/core/report/filing-kr/conversation-steps.ts';
import type { FilingPart } from '../../../../electron/core/report/filing-kr/model.ts';
import { hasTool } from '../../../support/ink.ts';
import {
  capturePart,
  conversationPart,
  recordingPart,
  sampleExhibit,
  sampleFile,
  sampleModel,
  samplePapers,
} from './sample-filing.ts';

const { pagesOf } = samplePapers();

const picture = (copyKind: 'original' | 'received-copy' = 'original') =>
  capturePart(Buffer.from('picture'), { copyKind });

async function confirmed(parts: readonly FilingPart[]): Promise<string[]> {
  const each = sampleExhibit(1, parts);
  const model = sampleModel([each]);
  const work = new Map(
    parts.map((part, at) => [
      part,
      {
        steps: ['그림 아래에 설명띠를 붙임'],
        tools: [],
        pages: part.kind === 'recording' ? null : { first: at + 1, last: at + 1 },
        replaced: 0,
      },
    ]),
  );
  const files = [{ ...sampleFile(parts.length), path: '제출용/갑01_출력.pdf' }];
  const pages = await pagesOf((sink) => writeConfirmation(model, each, { files, work }, sink));
  return pages.map((text) => text.replace(/\s/g, ''));
}

describe.skipIf(!hasTool('pdftotext'))('the confirmation of identity', () => {
  it('never parts the last file from the sentences and the signature, however many files come before', async () => {
    for (let count = 1; count <= 12; count++) {
      const pages = await confirmed(Array.from({ length: count }, () => picture()));
      const last = pages.at(-1)!;
      for (const text of ['서명또는날인', '□위', 'SHA-512', `(제${count}면)`])
        expect(last, `${count} files`).toContain(text);
    }
  });

  it('names what was printed, and ties every file to its page by a number', async () => {
    const text = (await confirmed([picture(), picture(), picture()])).join('');
    expect(text).toContain('출력물파일갑01_출력.pdf,3면,1,000바이트SHA-256');
    for (const at of [1, 2, 3]) expect(text).toContain(`원본파일${at}(제${at}면)`);
    expect(text).toContain('위원본파일3개의보관직후산출한해시값과출력할때산출한해시값은각각같습니다');
  });

  it('says on every page what it is, of what, and that it is a draft', async () => {
    const pages = await confirmed(Array.from({ length: 8 }, () => picture()));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]).toContain('초안-서명전내용확인갑제1호증');
    for (const page of pages.slice(1))
      expect(page).toContain('원본동일성확인서·갑제1호증·초안-서명전내용확인');
  });

  it('speaks of a recording as a copied file, never as a print-out', async () => {
    const text = (await confirmed([recordingPart()])).join('');
    expect(text).toContain('바이트그대로복사한것으로');
    expect(text).toContain('앱·기기에서내보내기');
    expect(text).not.toMatch(/출력(?:물|시각|할때)|대화내보내기/);
  });

  it('says of originals and of received copies only what each is', async () => {
    const original = (await confirmed([picture()])).join('');
    const received = (await confirmed([picture('received-copy')])).join('');
    const both = (await confirmed([picture(), picture('received-copy')])).join('');
    expect(original).not.toContain('전달받아');
    expect(received).not.toMatch(/위원본파일/);
    expect(both).toContain('위원본파일은');
    expect(both).toContain('위수령본파일은');
    expect(both).toContain('수령본동일성확인서');
    for (const text of [original, received, both]) expect(text).toContain('별도로제출');
  });
});

describe('the steps of a conversation', () => {
  const whole = conversationPart(['a', 'b', 'c', 'd']);

  it.each([
    ['all of it', whole, { blank: 0, replaced: 0 }, []],
    ['a part', { ...whole, from: 2, to: 3 }, { blank: 0, replaced: 0 }, ['4개 기록 중 2~3번만 실음']],
    ['its end', { ...whole, from: 2 }, { blank: 0, replaced: 0 }, ['4개 기록 중 2~4번만 실음']],
    ['blank lines', whole, { blank: 1, replaced: 0 }, ['글자가 없는 빈 줄 1개는 번호만 세고 싣지 않음']],
    [
      'an archive with photographs',
      { ...whole, besides: 2 },
      { blank: 0, replaced: 3 },
      ['압축 파일 안의 대화 글만 싣고 다른 파일 2개는 싣지 않음', '가명 치환 3곳'],
    ],
  ])('tell what of %s is not on the pages', (_name, part, counts, said) => {
    expect(conversationSteps(part, counts)).toEqual(['내보내기 파일의 내용을 표로 정리', ...said]);
  });
});
