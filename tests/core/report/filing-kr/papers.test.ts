import { describe, expect, it } from 'vitest';
import { writeConfirmation } from '../../../../electron/core/report/filing-kr/confirmation.ts';
import { conversationSteps } from '../../../../electron/core/report/filing-kr/conversation-steps.ts';
import { imageSteps } from '../../../../electron/core/report/filing-kr/image-steps.ts';
import type { FilingExhibit, FilingModel } from '../../../../electron/core/report/filing-kr/model.ts';
import { whatItIs, writeStatement } from '../../../../electron/core/report/filing-kr/statement.ts';
import { writeVerificationGuide } from '../../../../electron/core/report/filing-kr/verification-guide.ts';
import { hasTool } from '../../../support/ink.ts';
import {
  capturePart,
  conversationPart,
  recordingPart,
  sampleExhibit,
  sampleFile,
  sampleModel,
  samplePapers,
  sampleSheet,
} from './sample-filing.ts';

const { pagesOf } = samplePapers();

const picture = capturePart(Buffer.from('picture'));
const talk = conversationPart(['하나', '둘', '셋']);

const flat = (text: string) => text.replace(/\s+/g, '');

function confirmationOf(each: FilingExhibit, model: FilingModel = sampleModel([each])) {
  const made = { work: new Map(), files: [sampleFile(3)] };
  return pagesOf((sink) => writeConfirmation(model, each, made, sink), '-layout');
}

describe.skipIf(!hasTool('pdftotext'))('the confirmation of identity', () => {
  it('has its sentences on the page of the last file, and its title and state on every page', async () => {
    for (let count = 1; count <= 12; count++) {
      const pages = await confirmationOf(
        sampleExhibit(
          1,
          Array.from({ length: count }, () => picture),
        ),
      );
      const last = flat(pages.at(-1)!);
      expect(last, `${count} files`).toContain('서명또는날인');
      expect(last, `${count} files`).toContain(count === 1 ? '원본파일' : `원본파일${count}`);
      for (const page of pages) expect(flat(page)).toContain('초안-서명전내용확인');
    }
  });

  it('names the files that go out, and says of several that each agrees', async () => {
    const page = (await confirmationOf(sampleExhibit(1, [picture, picture]))).join();
    expect(page).toContain('a.pdf, 3면');
    expect(flat(page)).toContain('위원본파일2개의보관직후산출한해시값과출력할때산출한해시값은각각같습니다');
  });

  it('speaks of a recording as of a copy, never as of a print', async () => {
    const text = flat((await confirmationOf(sampleExhibit(1, [recordingPart()]))).join());
    expect(text).toContain('바이트그대로복사한것');
    expect(text).not.toMatch(/출력|대화내보내기/);
  });
});

describe('what was done', () => {
  it('to a conversation says how much of it is shown, and what of a zip is not', () => {
    expect(conversationSteps(talk, { blank: 0, replaced: 0 }).join()).not.toContain('번만');
    const part = { ...talk, from: 2, to: 3, besides: 2 };
    expect(conversationSteps(part, { blank: 1, replaced: 7 })).toEqual([
      '내보내기 파일의 내용을 표로 정리',
      '3개 기록 중 2~3번만 실음',
      '압축 파일 안의 대화 글만 싣고 다른 파일 2개는 싣지 않음',
      '글자가 없는 빈 줄 1개는 번호만 세고 싣지 않음',
      '가명 치환 7곳',
    ]);
  });

  it('to a picture that was decoded says that its remarks stay behind, in words', () => {
    const decoded = [{ operation: 'decode-heic', library: 'libheif-js', version: '1', parameters: {} }];
    const codes = [{ code: 'reencoded' }, { code: 'metadata-left-out' }] as const;
    const { steps, tools } = imageSteps({ steps: codes, decoded }, 1);
    expect(steps.join()).toContain('부가정보는 싣지 않음');
    expect(steps.join()).toContain('HEIC 형식의 그림을 풂');
    expect(tools).toEqual(['libheif-js 1']);
  });
});

describe.skipIf(!hasTool('pdftotext'))('the other papers', () => {
  it('say of a recording what is handed in, not one page', () => {
    const exhibit = sampleExhibit(1, [recordingPart()], { copyKind: 'copy' });
    expect(whatItIs(exhibit, [sampleSheet(1)])).toBe(
      '사본, 녹음·영상 파일 1개(WAV, 288,044바이트), 설명 1면',
    );
  });

  it('count pages of an exhibit apart from those about its recording', () => {
    const exhibit = sampleExhibit(1, [picture, recordingPart()], { copyKind: 'copy' });
    expect(whatItIs(exhibit, [sampleFile(3), sampleSheet(1)])).toBe(
      '사본, 녹음·영상 파일 1개(WAV, 288,044바이트), 출력물 3면, 설명 1면',
    );
  });

  it('say of pages of messages that they are a table made from an export', async () => {
    const part = { ...talk, from: 2, to: 3 };
    const each = sampleExhibit(1, [part, picture]);
    const work = new Map([
      [part, { steps: [], tools: [], pages: null, replaced: 4 }],
      [picture, { steps: [], tools: [], pages: null, replaced: 1 }],
    ]);
    const made = new Map([[each.exhibit.exhibitId, { files: [{ ...sampleFile(1), replaced: 5 }], work }]]);
    const text = flat(
      (await pagesOf((sink) => writeStatement(sampleModel([each]), made, sink), '-layout')).join(),
    );
    expect(text).toContain('표로정리한출력물,3개기록중2~3번만실음,가명치환4곳');
  });

  it('print the checkpoint that was stamped apart from the present one', async () => {
    const model: FilingModel = {
      ...sampleModel([sampleExhibit(1, [picture])]),
      checkpoint: { size: 168, rootHex: 'a'.repeat(64) },
      anchor: {
        state: 'stamped',
        genTime: '2026-11-24T05:00:00Z',
        authority: 'CN=Some authority',
        trusted: true,
        size: 166,
        rootHex: 'b'.repeat(64),
      },
    };
    const text = flat((await pagesOf((sink) => writeVerificationGuide(model, [], sink), '-layout')).join());
    expect(text).toContain(`이력항목166개,뿌리해시${'b'.repeat(64)}`);
    expect(text).toContain(`이력항목168개,뿌리해시${'a'.repeat(64)}`);
    expect(text).toContain('발급기관Someauthority');
  });
});
