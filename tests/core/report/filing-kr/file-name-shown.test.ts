import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createDecoder } from '../../../../electron/core/decode/index.ts';
import { writeExhibitPdf } from '../../../../electron/core/report/filing-kr/exhibit-pdf.ts';
import type { DisclosedField } from '../../../../shared/domain/exhibit.ts';
import { hasTool, textOf } from '../../../support/ink.ts';
import {
  capturePart,
  conversationPart,
  sampleExhibit,
  sampleModel,
  temporaryPlace,
} from './sample-filing.ts';

const NAME = 'KakaoTalk_20261024_haneul.png';
const decoder = createDecoder();
const output = temporaryPlace();
afterAll(async () => {
  await decoder.close();
  rmSync(output.root, { recursive: true, force: true });
});

const plain = () =>
  sharp({ create: { width: 90, height: 160, channels: 3, background: '#abc' } })
    .png()
    .toBuffer();

/** A long capture of many lines, which goes on over pages. */
function long(): Promise<Buffer> {
  const lines = Array.from(
    { length: 200 },
    (_, at) => `<text x="20" y="${40 + at * 60}">message ${at}</text>`,
  );
  const svg = `<svg width="720" height="12000" font-size="26"><rect width="720" height="12000" fill="#fff"/>${lines.join('')}</svg>`;
  return sharp(Buffer.from(svg)).flatten().png().toBuffer();
}

async function write(number: number, disclose: DisclosedField[], make: () => Promise<Buffer> = plain) {
  const picture = await make();
  const parts = [
    { ...capturePart(picture), fileName: NAME },
    { ...conversationPart(['안녕', '응']), fileName: NAME },
  ];
  const each = sampleExhibit(number, parts, { disclose });
  const { signal } = new AbortController();
  const of = { model: sampleModel([each]), each, place: output.place, folder: '.', decoder, signal };
  const { files, printed } = await writeExhibitPdf(of);
  const pages = textOf(join(output.root, files[0]!.path)).replaceAll('\n', ' ').split('\f');
  return { pages, printed };
}

describe.skipIf(!hasTool('pdftotext'))('the name that a file came with', () => {
  it('stands on no page of an exhibit where it was not switched on: the hash names the file', async () => {
    const { pages, printed } = await write(1, ['place']);
    expect(pages.join(' ')).not.toContain('KakaoTalk_2026');
    expect(pages[0]).toContain('SHA-256 앞 16자리');
    expect(pages[1]).toContain('SHA-256 앞 16자리');
    expect(printed).toEqual([]);
  });

  it('is listed with the page on which it stands where it was', async () => {
    const { pages, printed } = await write(2, ['fileName']);
    expect(printed).toEqual(
      [1, 2].map((page) => ({ mark: '갑 제2호증', label: '파일 이름 (호증)', value: NAME, page })),
    );
    for (const { page } of printed) expect(pages[page - 1]!.replaceAll(' ', '')).toContain(NAME);
  });

  it('is listed with every page of a capture that takes several', async () => {
    const { pages, printed } = await write(3, ['fileName'], long);
    const shown = pages.flatMap((text, at) => (text.replaceAll(' ', '').includes(NAME) ? [at + 1] : []));
    expect(shown.length).toBeGreaterThan(3);
    expect(printed.map(({ page }) => page)).toEqual(shown);
  });
});
