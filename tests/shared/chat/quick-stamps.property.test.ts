import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStampReader, parseStamp } from '../../../shared/chat/kakaotalk/stamp.ts';
import { parseHead } from '../../../shared/chat/whatsapp/head.ts';
import { createHeadReader } from '../../../shared/chat/whatsapp/head-reader.ts';

const two = fc.integer({ min: 0, max: 61 });
const rest = fc.constantFrom(
  ', 가 : 글',
  ': 가',
  '',
  ' - A: x',
  '] A: x',
  ' - ',
  ', ',
  'x',
  ' – A: x',
  ' pm - A: x',
);

describe('the quick reading of timestamps', () => {
  it('of KakaoTalk lines is the plain reading, whatever came before', () => {
    const stamp = fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('오전 ', '오후 ', ''),
        two,
        two,
        fc.constantFrom('words', 'dots', 'english'),
      )
      .map(([day, period, hour, minute, style]) => {
        const clock = `${hour}:${String(minute).padStart(2, '0')}`;
        if (style === 'words') return `2026년 2월 ${day}일 ${period}${clock}`;
        return style === 'dots' ? `2026. 2. ${day}. ${period}${clock}` : `February ${day}, 2026, ${clock} PM`;
      });
    const line = fc.tuple(stamp, rest).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 30 }), (lines) => {
        const quick = createStampReader();
        for (const text of lines) expect(quick(text)).toEqual(parseStamp(text));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('of WhatsApp lines is the plain reading, whatever came before', () => {
    const head = fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        two,
        two,
        fc.constantFrom('', ':05', ' PM', '\u202fPM'),
        fc.constantFrom('', '[', '\u200e['),
      )
      .map(
        ([day, hour, minute, more, open]) =>
          `${open}${day}/2/26, ${hour}:${String(minute).padStart(2, '0')}${more}`,
      );
    const line = fc.tuple(head, rest).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 30 }), (lines) => {
        const quick = createHeadReader();
        for (const text of lines) expect(quick(text)).toEqual(parseHead(text));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
