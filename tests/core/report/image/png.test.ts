import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { prepareImage } from '../../../../electron/core/report/image/prepare.ts';
import { hasTool } from '../../../support/ink.ts';
import { difference, libraryPixels, placedPixels, plainPng } from '../../../support/placed-picture.ts';
import { encodePng, type PngPicture } from '../../../support/png-encoder.ts';

const WIDTH = 37;
const HEIGHT = 29;
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

type Kind = readonly [
  type: PngPicture['type'],
  bits: PngPicture['bits'],
  interlaced: boolean,
  transparency: boolean,
];

/** Every colour type, depth and way of interlacing the standard allows, with and without transparency. */
const GRID: readonly Kind[] = (
  [
    [0, [1, 2, 4, 8, 16]],
    [2, [8, 16]],
    [3, [1, 2, 4, 8]],
    [4, [8, 16]],
    [6, [8, 16]],
  ] as const
).flatMap(([type, depths]) =>
  depths.flatMap((bits) =>
    [false, true].flatMap((interlaced) =>
      (type <= 3 ? [false, true] : [true]).map(
        (transparency): Kind => [type, bits, interlaced, transparency],
      ),
    ),
  ),
);

function picture([type, bits, interlaced, transparency]: Kind): PngPicture {
  const channels = CHANNELS[type];
  const greatest = 2 ** bits - 1;
  const samples = Array.from({ length: WIDTH * HEIGHT * channels }, (_, index) => {
    const pixel = Math.floor(index / channels);
    const wave = ((pixel % WIDTH) * 7 + Math.floor(pixel / WIDTH) * 13 + (index % channels) * 101) % 256;
    return Math.round((wave / 255) * greatest);
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    type,
    bits,
    interlaced,
    samples,
    ...(type === 3 ? { palette: palette(bits) } : {}),
    ...keyOf(type, bits, transparency, samples),
  };
}

function palette(bits: number): Uint8Array {
  return Uint8Array.from({ length: 3 * 2 ** bits }, (_, index) => (index * 47 + (index % 3) * 90) % 256);
}

function keyOf(
  type: number,
  bits: number,
  transparency: boolean,
  samples: readonly number[],
): { transparency?: Uint8Array } {
  if (!transparency || type > 3) return {};
  if (type === 3)
    return { transparency: Uint8Array.from({ length: 2 ** bits }, (_, index) => (index * 80) % 256) };
  const key = samples.slice(0, CHANNELS[type as 0 | 2]);
  return { transparency: Uint8Array.from(key.flatMap((sample) => [sample >> 8, sample & 255])) };
}

describe.skipIf(!hasTool('pdftoppm'))('a PNG on the page', () => {
  it.each(GRID)(
    'looks as the file does: type %i, %i bits, interlaced %s, transparency %s',
    async (...kind) => {
      const file = encodePng(picture(kind));
      const image = await prepareImage(file, { toPlainPng: plainPng });
      const { pixels, findings } = await placedPixels(image);
      expect(findings).toBe('');
      expect(difference(pixels, await libraryPixels(file))).toBeLessThan(1);
      const asIs = !kind[2] && kind[0] <= 3;
      expect(image.steps.some(({ code }) => code === 'reencoded')).toBe(!asIs);
    },
  );

  it('a difference of one row is seen by the comparison', async () => {
    const source = picture([2, 8, false, false]);
    const moved = [...source.samples.slice(WIDTH * 3), ...source.samples.slice(0, WIDTH * 3)];
    const { pixels } = await placedPixels(await prepareImage(encodePng({ ...source, samples: moved })));
    expect(difference(pixels, await libraryPixels(encodePng(source)))).toBeGreaterThan(5);
  });

  it('carries the compressed rows of the file itself, joined from all chunks', async () => {
    const file = encodePng({ ...picture([2, 8, false, false]), chunkBytes: 100 });
    const { path, pixels } = await placedPixels(await prepareImage(file));
    const whole = encodePng(picture([2, 8, false, false]));
    const rows = whole.subarray(whole.indexOf('IDAT') + 4, whole.length - 16);
    expect(readFileSync(path).includes(rows)).toBe(true);
    expect(difference(pixels, await libraryPixels(file))).toBe(0);
  });
});

describe('what a PNG says beside its pixels', () => {
  const plain = picture([2, 8, false, false]);

  it('stays behind, and that is recorded', async () => {
    const extra = [
      ['tEXt', Buffer.from('Comment\0CANARY-NAME')],
      ['tIME', Buffer.alloc(7)],
    ] as const;
    const file = Buffer.concat([encodePng({ ...plain, extra }), Buffer.from('CANARY-TRAILER')]);
    const image = await prepareImage(file);
    expect(image.steps).toEqual([
      { code: 'metadata-left-out', value: 19 + 12 + 19 },
      { code: 'trailing-bytes-left-out', value: 14 },
    ]);
    expect(Buffer.concat(image.stream.slices).includes('CANARY')).toBe(false);
  });

  it('its EXIF orientation turns it on the page', async () => {
    const exif = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
    const image = await prepareImage(encodePng({ ...plain, extra: [['eXIf', exif]] }));
    expect([image.width, image.height, image.orientation]).toEqual([HEIGHT, WIDTH, 6]);
    expect(image.steps).toContainEqual({ code: 'orientation-applied', value: 6 });
  });

  it('a sane colour profile is kept without its descriptions, another left out', async () => {
    const source = await sharp(encodePng(plain)).withIccProfile('p3').png().toBuffer();
    const kept = await prepareImage(source);
    expect(kept.steps).toEqual([{ code: 'profile-reduced' }]);
    expect(Buffer.from(kept.stream.profile!).toString('latin1')).not.toMatch(
      /Display|Copyright|Google|Apple/i,
    );
    const nonsense = Buffer.concat([Buffer.from('name\0\0'), deflateSync(Buffer.alloc(500, 7))]);
    const left = await prepareImage(encodePng({ ...plain, extra: [['iCCP', nonsense]] }));
    expect(left.steps).toEqual([{ code: 'profile-left-out' }]);
    expect(left.stream.profile).toBeUndefined();
  });

  it('an animation shows its first picture and says so', async () => {
    const image = await prepareImage(encodePng({ ...plain, extra: [['acTL', Buffer.alloc(8)]] }));
    expect(image.steps).toEqual([{ code: 'first-frame-only' }]);
  });
});
