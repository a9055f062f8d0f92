import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTextPage, TEXT_PAGE, type TextPage } from '../../../electron/core/item/text-page.ts';
import { itemOf, type Office, openOffice, takeText } from '../../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

let serial = 0;
async function pagesOf(bytes: Uint8Array): Promise<TextPage[]> {
  const itemId = itemOf(await takeText(office, `${serial++}.txt`, bytes));
  const first = await readTextPage(office.session.db, { itemId, page: 0 });
  const rest: TextPage[] = [];
  for (let page = 1; page < first.pages; page++)
    rest.push(await readTextPage(office.session.db, { itemId, page }));
  return [first, ...rest];
}

const lines = Array.from({ length: 4000 }, (_, at) => `${at} 오늘은 날씨가 좋네요, 내일 만나요`).join('\n');

describe('pages of a text', () => {
  it.each([
    ['utf-8', (text: string) => Buffer.from(text)],
    ['cp949', (text: string) => iconv.encode(text, 'cp949')],
    ['utf-16le', (text: string) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])],
    ['utf-16be', (text: string) => Buffer.concat([Buffer.of(0xfe, 0xff), iconv.encode(text, 'utf-16be')])],
  ])('together are the whole of it, each of whole lines: %s', async (encoding, encode) => {
    const pages = await pagesOf(encode(lines));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map((page) => page.encoding)).toEqual(pages.map(() => encoding));
    expect(pages.map(({ text }) => text).join('')).toBe(lines);
    expect(pages.slice(0, -1).every(({ text }) => text.endsWith('\n'))).toBe(true);
    expect(pages.some(({ hasUndecodable }) => hasUndecodable)).toBe(false);
  });

  it('of one line longer than a page are cut between characters', async () => {
    const line = '가'.repeat(TEXT_PAGE);
    const pages = await pagesOf(Buffer.from(line));
    expect(pages.map(({ text }) => text).join('')).toBe(line);
    expect(pages.some(({ hasUndecodable }) => hasUndecodable)).toBe(false);
  });

  it('begin where a line begins exactly at the edge', async () => {
    const text = `${'a'.repeat(TEXT_PAGE - 1)}\nb`;
    expect((await pagesOf(Buffer.from(text))).map((page) => page.text.length)).toEqual([TEXT_PAGE, 1]);
  });

  it('say what of them is not of the encoding, and change nothing', async () => {
    const [page] = await pagesOf(
      Buffer.concat([Buffer.from('가나다라마바사아자차'.repeat(20)), Buffer.of(0xff, 0x0a)]),
    );
    expect(page).toMatchObject({ encoding: 'utf-8', hasUndecodable: true });
    expect(page!.text).toContain('\ufffd');
  });

  it('are read as a person chose, and the last one where another is beyond the end', async () => {
    const itemId = itemOf(await takeText(office, 'chosen.txt', Buffer.from('ab')));
    const { db } = office.session;
    expect(await readTextPage(db, { itemId, page: 9, encoding: 'utf-16le' })).toMatchObject({
      text: '\u6261',
      pages: 1,
    });
  });

  it('of an empty file are one, empty', async () => {
    expect(await pagesOf(new Uint8Array())).toMatchObject([{ text: '', pages: 1, offset: 0 }]);
  });
});
