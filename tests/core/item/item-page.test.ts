import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExhibit } from '../../../electron/core/exhibit/exhibits.ts';
import { nearestPictures } from '../../../electron/core/item/nearest.ts';
import { readItemPage } from '../../../electron/core/item/read-item-page.ts';
import { viewerOf } from '../../../electron/core/item/viewer.ts';
import { makePreviews } from '../../../electron/core/preview/previews.ts';
import { answerRecording } from '../../../electron/core/recording/answers.ts';
import { readRecordingState } from '../../../electron/core/recording/guard.ts';
import { bareExhibit } from '../../support/bare-exhibit.ts';
import {
  codeOf,
  itemOf,
  newCase,
  type Office,
  openOffice,
  quiet,
  takeText,
} from '../../support/office-vault.ts';

let office: Office;
const ids: string[] = [];

/** A bar on a plain ground, at a height that tells it from others. */
async function picture(top: number, seed: number): Promise<Buffer> {
  const bar = { width: 90, height: 30, channels: 3, background: '#000000' } as const;
  const input = await sharp({ create: { ...bar, width: 40 } })
    .png()
    .toBuffer();
  const create = { width: 90, height: 160 + seed, channels: 3, background: '#eeeeee' } as const;
  return sharp({ create })
    .composite([{ input, top, left: 20 }])
    .png()
    .toBuffer();
}

beforeAll(async () => {
  office = await openOffice();
  const files = {
    'a.png': await picture(10, 0),
    'b.png': await picture(10, 1),
    'c.png': await picture(120, 2),
  };
  for (const [name, bytes] of Object.entries(files)) ids.push(itemOf(await takeText(office, name, bytes)));
  const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(400)]);
  ids.push(itemOf(await takeText(office, 'd.wav', wav)));
  await makePreviews(office.session, { caseId: office.caseId, ...quiet });
});
afterAll(() => office.close());

describe('the page of an item', () => {
  it('knows what came before and after it in its case, and in no other', async () => {
    const other = newCase(office.session);
    await takeText({ session: office.session, caseId: other }, 'x.txt', 'x');
    const beside = ids
      .map((id) => readItemPage(office.session.db, id))
      .map(({ previous, next }) => [previous, next]);
    expect(beside).toEqual([
      [null, ids[1]],
      [ids[0], ids[2]],
      [ids[1], ids[3]],
      [ids[2], null],
    ]);
  });

  it('names who took it in, what was made of it, and its exhibits', () => {
    addExhibit(office.session, bareExhibit(office.caseId, '캡처', [ids[0]!]));
    const page = readItemPage(office.session.db, ids[0]!);
    expect(page.acquisitions.map(({ by }) => by)).toEqual(['Staff One']);
    expect(page.derivatives.map(({ purpose }) => purpose)).toEqual(['preview']);
    expect(page.exhibits).toMatchObject([{ mark: '갑 제1호증', status: 'draft', messages: null }]);
  });

  it('is not there for an id that is none', async () => {
    expect(await codeOf(() => readItemPage(office.session.db, 'itm_00000000000000000000'))).toBe(
      'RECORD_UNKNOWN',
    );
    expect(await codeOf(() => readItemPage(office.session.db, office.caseId))).toBe('RECORD_UNKNOWN');
  });
});

describe('pictures that look alike', () => {
  it('come nearest first, and only those of the case that have a preview', () => {
    const near = nearestPictures(office.session.db, office.caseId, ids[0]!, 10);
    expect(near.map(({ itemId, name }) => [itemId, name])).toEqual([
      [ids[1], 'b.png'],
      [ids[2], 'c.png'],
    ]);
    expect(near[0]!.distance).toBeLessThan(near[1]!.distance);
    expect(nearestPictures(office.session.db, office.caseId, ids[0]!, 1).length).toBe(1);
  });

  it('are not known of what has no preview', async () => {
    expect(await codeOf(() => nearestPictures(office.session.db, office.caseId, ids[3]!, 1))).toBe(
      'RECORD_UNKNOWN',
    );
  });
});

describe('a recording', () => {
  it('is blocked by the answer no, until a decision is recorded with its exhibit', () => {
    const { session, caseId } = office;
    const state = () => readRecordingState(session.db, ids[3]!);
    expect(state()).toEqual({ answer: 'later', isBlocked: false });
    answerRecording(session, ids[3]!, 'no');
    expect(state()).toEqual({ answer: 'no', isBlocked: true });
    const said = { content: '', purpose: '', recordedBy: '', subject: '', at: '', place: '' };
    const recording = { ...said, lawyerDecision: '사용 가능' };
    addExhibit(session, { ...bareExhibit(caseId, '녹음', [ids[3]!]), recording });
    expect(state()).toEqual({ answer: 'no', isBlocked: false });
    expect(readRecordingState(session.db, ids[0]!)).toBe(null);
  });
});

describe('the way to look at a file', () => {
  it.each([
    ['image/heic', 'image'],
    ['image/svg+xml', 'image'],
    ['application/pdf', 'pdf'],
    ['audio/mp4', 'audio'],
    ['video/quicktime', 'video'],
    ['audio/amr', 'none'],
    ['text/plain', 'text'],
    ['text/html', 'text'],
    ['application/json', 'text'],
    ['application/zip', 'none'],
    ['constructor', 'none'],
  ])('%s: %s', (type, viewer) => {
    expect(viewerOf(type)).toBe(viewer);
  });
});
