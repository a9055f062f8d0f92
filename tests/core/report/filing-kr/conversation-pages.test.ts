import { describe, expect, it } from 'vitest';
import { flowConversation } from '../../../../electron/core/report/filing-kr/conversation-pages.ts';
import type { FilingMessage } from '../../../../electron/core/report/filing-kr/model.ts';
import { createPdf, finishPdf } from '../../../../electron/core/report/pdf/document.ts';
import { hasTool } from '../../../support/ink.ts';
import { conversationPart, sampleExhibit, sampleModel, samplePapers } from './sample-filing.ts';

const { pagesOf } = samplePapers();

async function tableOf(blanks: readonly number[]): Promise<string> {
  const part = conversationPart(['안녕', '반가워', '내일 봐', '그래']);
  const messages = [...part.messages()].map(
    (message): FilingMessage =>
      blanks.includes(message.number)
        ? { ...message, kind: 'structure', time: null, sender: null, text: '\r\n' }
        : message,
  );
  const { pseudonymise, anchor, madeAt } = sampleModel([]);
  const pages = await pagesOf(async (sink) => {
    const pdf = createPdf(sink, { title: 'table', lang: 'ko', date: madeAt });
    const each = sampleExhibit(1, [part]);
    const making = { pdf, each, pseudonymise, anchor, onPage: () => {}, full: () => false };
    await flowConversation(making, part, messages[Symbol.iterator]());
    await finishPdf(pdf);
  });
  return pages.join('').replace(/\s/g, '');
}

describe.skipIf(!hasTool('pdftotext'))('numbers of messages that jump', () => {
  it('are explained where they stand, with the count of blank lines', async () => {
    const text = await tableOf([2, 3]);
    expect(text).toContain('번호가건너뛴곳은글자가없는빈줄입니다(대화를뺀곳이아닙니다)');
    expect(text).toContain('빈줄2개는번호만세고싣지않았습니다');
  });

  it('are not spoken of below a table without a gap', async () => {
    expect(await tableOf([])).not.toContain('싣지않았습니다');
  });
});
