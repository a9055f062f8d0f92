import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readSegments } from '../../../../electron/core/report/image/jpeg-segments.ts';
import { prepareImage } from '../../../../electron/core/report/image/prepare.ts';
import { hasTool } from '../../../support/ink.ts';
import { difference, libraryPixels, placedPixels } from '../../../support/placed-picture.ts';

const WIDTH = 64;
const HEIGHT = 48;

/** A picture without symmetry: a slope of colours with a dark corner. */
function scene() {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
    const [x, y] = [pixel % WIDTH, Math.floor(pixel / WIDTH)];
    const corner = x < 16 && y < 12;
    data.set(corner ? [20, 20, 120] : [x * 4, y * 5, 200 - x * 2], pixel * 3);
  }
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

const KINDS: Readonly<Record<string, () => Promise<Buffer>>> = {
  'baseline 4:2:0': () => scene().jpeg({ quality: 90 }).toBuffer(),
  'baseline 4:4:4': () => scene().jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer(),
  progressive: () => scene().jpeg({ quality: 90, progressive: true }).toBuffer(),
  grey: () => scene().greyscale().jpeg({ quality: 90 }).toBuffer(),
  'grey progressive': () => scene().greyscale().jpeg({ quality: 90, progressive: true }).toBuffer(),
  'colour profile': () => scene().withIccProfile('p3').jpeg({ quality: 90 }).toBuffer(),
};

/** The same coded data, marked as plain RGB by component names and without JFIF, as some cameras' software does. */
async function rgbNamed(): Promise<Buffer> {
  const file = await scene().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
  const { segments } = readSegments(file);
  const out = Buffer.from(file);
  const frame = segments.find(({ marker }) => marker === 0xc0)!;
  const scan = segments.find(({ marker }) => marker === 0xda)!;
  for (let index = 0; index < 3; index++) {
    out[frame.start + 4 + 6 + index * 3] = 'RGB'.charCodeAt(index);
    out[scan.start + 4 + 1 + index * 2] = 'RGB'.charCodeAt(index);
  }
  const jfif = segments.find(({ marker }) => marker === 0xe0);
  return jfif ? Buffer.concat([out.subarray(0, jfif.start), out.subarray(jfif.end)]) : out;
}

describe.skipIf(!hasTool('pdftoppm'))('a JPEG on the page', () => {
  it.each(Object.keys(KINDS))('looks as the file does: %s', async (kind) => {
    const file = await KINDS[kind]!();
    const { pixels, findings } = await placedPixels(await prepareImage(file));
    expect(findings).toBe('');
    expect(difference(pixels, await libraryPixels(file))).toBeLessThan(6);
  });

  it('with four inks is not turned into its negative', async () => {
    const file = await scene().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    const image = await prepareImage(file);
    const { pixels, findings } = await placedPixels(image);
    expect(findings).toBe('');
    expect(image.steps).toContainEqual({ code: 'inverted-cmyk-declared' });
    const reference = await libraryPixels(file);
    expect(difference(pixels, reference)).toBeLessThan(40);
    expect(
      difference(
        pixels,
        reference.map((value) => 255 - value),
      ),
    ).toBeGreaterThan(60);
  });

  it('whose components are named R, G, B is not taken for YCbCr', async () => {
    const file = await rgbNamed();
    const image = await prepareImage(file);
    expect(image.stream.coding).toEqual({ Filter: 'DCTDecode', DecodeParms: { ColorTransform: 0 } });
    const { pixels } = await placedPixels(image);
    expect(difference(pixels, await libraryPixels(file))).toBeLessThan(6);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is turned by EXIF orientation %i without being re-encoded',
    async (orientation) => {
      const file = await scene()
        .withMetadata({ orientation })
        .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
        .toBuffer();
      const image = await prepareImage(file);
      expect(image.orientation).toBe(orientation);
      expect([image.width, image.height]).toEqual(orientation < 5 ? [WIDTH, HEIGHT] : [HEIGHT, WIDTH]);
      const { pixels } = await placedPixels(image);
      expect(difference(pixels, await libraryPixels(file))).toBeLessThan(6);
    },
  );

  it('carries its own coded data', async () => {
    const file = await KINDS.progressive!();
    const scans = readSegments(file).segments.filter(({ marker }) => marker === 0xda);
    const { path } = await placedPixels(await prepareImage(file));
    const pdf = readFileSync(path);
    expect(scans.length).toBeGreaterThan(3);
    for (const { start, end } of scans) expect(pdf.includes(file.subarray(start, end))).toBe(true);
  });
});

describe('what a JPEG says beside its pixels', () => {
  it('stays behind: EXIF, comments, thumbnails, trailers', async () => {
    const plain = await KINDS['baseline 4:2:0']!();
    const exif = segment(0xe1, 'Exif\0\0CANARY-GPS');
    const comment = segment(0xfe, 'CANARY-COMMENT');
    const preview = segment(0xe2, 'MPF\0CANARY-PREVIEW');
    const thumbnail = segment(0xe0, `JFXX\0${'CANARY-THUMB'}`);
    const file = Buffer.concat([
      plain.subarray(0, 2),
      exif,
      comment,
      preview,
      thumbnail,
      plain.subarray(2),
      Buffer.from('CANARY-TAIL'),
    ]);
    const image = await prepareImage(file);
    const left = exif.length + comment.length + preview.length + thumbnail.length;
    expect(image.steps).toEqual([
      { code: 'metadata-left-out', value: left },
      { code: 'trailing-bytes-left-out', value: 11 },
    ]);
    const carried = Buffer.concat(image.stream.slices);
    expect(carried.includes('CANARY')).toBe(false);
    expect(carried.equals(plain)).toBe(true);
  });

  it('its colour profile is reduced to the colours', async () => {
    const image = await prepareImage(await KINDS['colour profile']!());
    expect(image.steps.map(({ code }) => code)).toEqual(['metadata-left-out', 'profile-reduced']);
    const profile = Buffer.from(image.stream.profile!);
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1')).not.toMatch(/Display|Copyright|Google|Apple|Facebook/i);
  });
});

function segment(marker: number, payload: string): Buffer {
  const body = Buffer.from(payload, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
