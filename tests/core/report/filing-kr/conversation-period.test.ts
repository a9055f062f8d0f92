import { expect, it } from 'vitest';
import { periodLines } from '../../../../electron/core/report/filing-kr/conversation-period.ts';
import { capturePart, conversationPart } from './sample-filing.ts';

const silent = conversationPart(['a']);
const talk = (first: string, last: string) => ({ ...silent, period: { first, last } });

it.each([
  ['a picture', [capturePart(Buffer.from('picture'))], []],
  ['messages without a time', [silent], []],
  ['one day', [talk('2026-10-12T19:42:00', '2026-10-12T23:00:07')], ['대화 기간', '2026. 10. 12.']],
  [
    'two parts in any order',
    [
      talk('2026-10-20T08:00:00', '2026-10-24T10:46:00'),
      silent,
      talk('2026-10-02T08:00:00', '2026-10-03T08:00:00'),
    ],
    ['대화 기간', '2026. 10. 2.', '~ 2026. 10. 24.'],
  ],
])('the period of %s', (_name, parts, lines) => {
  expect(periodLines(parts)).toEqual(lines);
});
