import { describe, expect, it } from 'vitest';
import { missing } from '../../../../electron/core/report/filing-kr/checklist.ts';
import type { FilingPart } from '../../../../electron/core/report/filing-kr/model.ts';
import type { Exhibit } from '../../../../shared/domain/exhibit.ts';
import type { Acquisition } from '../../../../shared/domain/item.ts';
import {
  capturePart,
  conversationPart,
  recordingPart,
  type SampleRecording,
  sampleExhibit,
} from './sample-filing.ts';

const bytes = Buffer.from('picture');
const capture = (change: Partial<Acquisition> = {}) => capturePart(bytes, change);

const recording = (tookPart: NonNullable<SampleRecording['tookPart']>, extension = 'mp3', size = 1000) =>
  recordingPart({ tookPart, extension, size });

const gapsOf = (change: Partial<Exhibit>, part: FilingPart = capture()) =>
  missing(sampleExhibit(1, [part], change)).join('\n');

describe('what the checklist says is missing', () => {
  it('is nothing where all is there', () => {
    expect(missing(sampleExhibit(1, [capture()]))).toEqual([]);
  });

  it.each<[string, Partial<Exhibit>, FilingPart, string]>([
    ['an author', { author: ' ' }, capture(), '작성자'],
    ['a date', { dateMade: '' }, capture(), '작성일자'],
    ['a fact', { fact: '' }, capture(), '입증취지'],
    ['a fact that is one', { fact: '피고가 나쁨' }, capture(), '"~한 사실"'],
    ['an original', { copyKind: 'original' }, capture({ copyKind: 'received-copy' }), '수령본이 섞여'],
    ['a checked clock', {}, capture({ clockOffsetSeconds: null }), '시계를 확인하지'],
    [
      'a checked clock of a conversation',
      {},
      { ...conversationPart(['a']), acquisition: { ...capture().acquisition, clockOffsetSeconds: null } },
      '시계를 확인하지',
    ],
    ['a steady clock here', {}, capture({ clock: 'back' }), '어긋난 흔적'],
    ['a clean origin', {}, capture({ copySigns: ['kakaotalk-name'] }), '사본으로 보이는'],
    ['an answer on taking part', {}, recording('later'), '답하지 않음'],
    ['a format of the portal', {}, recording('yes', 'wav'), '형식이 아닐 수'],
    ['a size of the portal', {}, recording('yes', 'mp3', 200_000_000), '크기 한도'],
    [
      'the way a received copy came',
      { copyKind: 'received-copy' },
      capture({
        copyKind: 'received-copy',
        received: { via: '카카오톡', from: '', at: '2026-11-01', quality: '', firstFileAt: '' },
      }),
      '전달 경로를 적지 않음: 보낸 사람',
    ],
    [
      'all of it where nothing of the way was noted',
      { copyKind: 'received-copy' },
      capture({ copyKind: 'received-copy' }),
      '전달 경로를 적지 않음: 받은 방법, 보낸 사람, 받은 때',
    ],
    [
      'files of an archive',
      {},
      { ...conversationPart(['a']), besides: 2 },
      '다른 파일 2개(첨부 등)는 싣지 않음',
    ],
    [
      'what the sheet of a recording leaves blank',
      {
        recording: {
          content: '통화',
          purpose: '사실을 밝히려는 것',
          recordedBy: '원고 A',
          subject: '',
          at: '2026. 10. 23.',
          place: ' ',
          lawyerDecision: '',
        },
      },
      recording('yes'),
      '설명에 적지 않은 것: 대상자, 장소',
    ],
    ['a mask for voices', {}, recording('yes'), '목소리는 가려지지'],
  ])('names %s', (_name, change, part, text) => {
    expect(gapsOf(change, part)).toContain(text);
  });

  it('goes by the limits that were set', () => {
    const exhibit = sampleExhibit(1, [recording('yes', 'wav', 500)]);
    expect(missing(exhibit, { cap: 1000, formats: ['wav'] }).join()).not.toMatch(/형식|한도/);
    expect(missing(exhibit, { cap: 100, formats: ['mp3'] }).join()).toMatch(/형식.*한도/s);
  });
});
