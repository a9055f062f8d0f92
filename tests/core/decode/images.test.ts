import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { heic, picture, pixelAt, readAll, toBitmap } from './samples.ts';

const decoder = createDecoder({ limits: { children: 1 } });
afterAll(() => decoder.close());

type Row = [name: string, make: () => Promise<Uint8Array>, format: string];
const upright: Row[] = [
  ['PNG', () => picture().png().toBuffer(), 'png'],
  ['PNG with alpha', () => picture({ alpha: true }).png().toBuffer(), 'png'],
  ['interlaced PNG', () => picture().png({ progressive: true }).toBuffer(), 'png'],
  ['palette PNG', () => picture().png({ palette: true }).toBuffer(), 'png'],
  ['16-bit PNG', () => picture().toColourspace('rgb16').png().toBuffer(), 'png'],
  ['JPEG', () => picture().jpeg({ quality: 95 }).toBuffer(), 'jpeg'],
  ['progressive JPEG', () => picture().jpeg({ quality: 95, progressive: true }).toBuffer(), 'jpeg'],
  ['CMYK JPEG', () => picture().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(), 'jpeg'],
  [
    'turned JPEG',
    () => picture().rotate(90).jpeg({ quality: 95 }).withMetadata({ orientation: 8 }).toBuffer(),
    'jpeg',
  ],
  ['JPEG with a wide profile', () => picture().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(), 'jpeg'],
  ['WebP', () => picture().webp({ quality: 95 }).toBuffer(), 'webp'],
  ['WebP with alpha', () => picture({ alpha: true }).webp({ lossless: true }).toBuffer(), 'webp'],
  ['GIF', () => picture().gif().toBuffer(), 'gif'],
  ['TIFF', () => picture().tiff({ compression: 'lzw' }).toBuffer(), 'tiff'],
  ['BMP', async () => toBitmap(await picture().raw().toBuffer(), 320, 200), 'bmp'],
  ['HEIC', async () => heic('plain'), 'heic'],
  ['HEIC with alpha', async () => heic('alpha'), 'heic'],
  ['HEIC with Exif', async () => heic('exif'), 'heic'],
  ['AVIF', () => picture().avif({ quality: 90 }).toBuffer(), 'avif'],
];

describe('every supported kind of image', () => {
  it.each(upright)('%s becomes a plain upright PNG', async (_name, make, format) => {
    const { chunks, ...png } = await decoder.toPng(bytesSource(await make()));
    const bytes = await readAll(chunks);
    expect(png).toMatchObject({ width: 320, height: 200, channels: 3, source: { format } });
    expect(bytes.length).toBe(png.bytes);
    // PNG header: bit depth 8, colour type 2 (RGB), not interlaced.
    expect([bytes[24], bytes[25], bytes[28]]).toEqual([8, 2, 0]);
    const [red, green, blue] = await pixelAt(bytes, 60, 30);
    expect(red).toBeGreaterThan(170);
    expect(Math.max(green!, blue!)).toBeLessThan(90);
    const disc = await pixelAt(bytes, 250, 140);
    expect(disc[2]).toBeGreaterThan(150);
    expect(png.steps.at(-1)?.operation).toBe('encode-png');
  });

  it.each(upright)('%s gives a preview and nearly the same perceptual hash', async (_name, make) => {
    const preview = await decoder.makePreview(bytesSource(await make()), { edge: 256 });
    expect(preview).toMatchObject({ width: 256, height: 160, format: 'jpeg' });
    const { format, width, exif, icc } = await sharp(preview.bytes).metadata();
    expect({ format, width, exif, icc }).toEqual({
      format: 'jpeg',
      width: 256,
      exif: undefined,
      icc: undefined,
    });
    expect(differences(preview.perceptualHash, '3030000001010101')).toBeLessThanOrEqual(8);
  });

  it('tells a turned picture from an upright one by its hash', async () => {
    const turned = await decoder.makePreview(bytesSource(await picture().rotate(90).png().toBuffer()));
    expect(differences(turned.perceptualHash, '3030000001010101')).toBeGreaterThan(8);
  });
});

describe('steps', () => {
  const stepsOf = async (bytes: Uint8Array, flatten = true) => {
    const { chunks, steps } = await decoder.toPng(bytesSource(bytes), { flatten });
    await readAll(chunks);
    return steps.map(({ operation }) => operation);
  };

  it.each<[string, () => Promise<Uint8Array>, string[]]>([
    ['a plain PNG', () => picture().png().toBuffer(), ['encode-png']],
    ['alpha', () => picture({ alpha: true }).png().toBuffer(), ['flatten-alpha', 'encode-png']],
    ['16 bits', () => picture().toColourspace('rgb16').png().toBuffer(), ['reduce-depth', 'encode-png']],
    ['CMYK', () => picture().toColourspace('cmyk').jpeg().toBuffer(), ['convert-colours', 'encode-png']],
    [
      'orientation',
      () => picture().jpeg().withMetadata({ orientation: 3 }).toBuffer(),
      ['orient', 'encode-png'],
    ],
    ['HEIC', async () => heic('plain'), ['decode-heic', 'encode-png']],
  ])('%s is named', async (_name, make, expected) => {
    const steps = (await stepsOf(await make())).filter(
      (step) => expected.includes(step) || step !== 'convert-colours',
    );
    expect(steps).toEqual(expected);
  });

  it('names nothing that was not done: alpha kept is not flattened', async () => {
    const { chunks, channels, steps } = await decoder.toPng(
      bytesSource(await picture({ alpha: true }).png().toBuffer()),
      { flatten: false },
    );
    await readAll(chunks);
    expect(channels).toBe(4);
    expect(steps.map(({ operation }) => operation)).toEqual(['encode-png']);
  });

  it.each(['srgb', 'p3'])('16 bits with the profile %s keep their colour', async (profile) => {
    const ground = { width: 8, height: 8, channels: 3, background: { r: 204, g: 34, b: 34 } } as const;
    const bytes = await sharp({ create: ground })
      .toColourspace('rgb16')
      .withIccProfile(profile)
      .png()
      .toBuffer();
    const { chunks } = await decoder.toPng(bytesSource(bytes));
    const preview = await decoder.makePreview(bytesSource(bytes));
    // The small answer still unread did not hold the only child.
    for (const image of [await readAll(chunks), preview.bytes]) {
      const pixel = await pixelAt(image, 4, 4);
      for (const [at, value] of [204, 34, 34].entries())
        expect(Math.abs(pixel[at]! - value)).toBeLessThanOrEqual(3);
    }
  });

  it('keeps grey images grey', async () => {
    const grey = await picture().toColourspace('b-w').png().toBuffer();
    const { chunks, channels } = await decoder.toPng(bytesSource(grey));
    expect((await readAll(chunks))[25]).toBe(0);
    expect(channels).toBe(1);
  });

  it('takes the first frame of an animation and says how many there are', async () => {
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((background) => frame(background)));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100, 100] })
      .toBuffer();
    const { chunks, source, steps, width, height } = await decoder.toPng(bytesSource(gif));
    expect(await pixelAt(await readAll(chunks), 5, 5)).toEqual([255, 0, 0]);
    expect({ images: source.images, width, height }).toEqual({ images: 3, width: 20, height: 20 });
    expect(steps[0]).toMatchObject({ operation: 'first-image', parameters: { images: 3 } });
  });
});

describe('HEIC of phones', () => {
  let corners: Record<string, number[]>;
  beforeAll(async () => {
    const png = async (name: string) => {
      const { chunks, width, height } = await decoder.toPng(bytesSource(heic(name)));
      return { bytes: await readAll(chunks), width, height };
    };
    const [rotated, mirrored] = [await png('rotated'), await png('mirrored')];
    expect([rotated.width, rotated.height, mirrored.width, mirrored.height]).toEqual([200, 320, 320, 200]);
    corners = {
      // A quarter turn anticlockwise takes the top left to the bottom left.
      rotatedBottomLeft: await pixelAt(rotated.bytes, 30, 260),
      rotatedTopLeft: await pixelAt(rotated.bytes, 30, 30),
      mirroredTopRight: await pixelAt(mirrored.bytes, 260, 30),
      mirroredTopLeft: await pixelAt(mirrored.bytes, 60, 30),
    };
  });

  it('applies rotation and mirror properties', () => {
    expect(isRed(corners.rotatedBottomLeft!)).toBe(true);
    expect(isRed(corners.mirroredTopRight!)).toBe(true);
  });

  it('does not show the untransformed picture', () => {
    expect(isRed(corners.rotatedTopLeft!)).toBe(false);
    expect(isRed(corners.mirroredTopLeft!)).toBe(false);
  });

  it('chooses the primary of several images and counts them', async () => {
    const { source, width } = await decoder.makePreview(bytesSource(heic('two-images')));
    expect({ images: source.images, width }).toEqual({ images: 2, width: 320 });
  });

  it('converts Display P3 to sRGB', async () => {
    const { chunks } = await decoder.toPng(bytesSource(heic('display-p3')));
    const pixel = await pixelAt(await readAll(chunks), 32, 32);
    for (const [at, value] of [200, 100, 50].entries())
      expect(Math.abs(pixel[at]! - value)).toBeLessThanOrEqual(3);
  });
});

it('reads a source that only streams, in pieces of any size', async () => {
  const bytes = await picture().png().toBuffer();
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
  }
  const streamed = await decoder.makePreview(pieces());
  const whole = await decoder.makePreview(bytesSource(bytes));
  expect(Buffer.from(streamed.bytes).equals(whole.bytes)).toBe(true);
});

function isRed([red, green]: number[]): boolean {
  return red! > 170 && green! < 90;
}

function differences(a: string, b: string): number {
  const bits = (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2);
  return bits.replaceAll('0', '').length;
}

async function frame(background: string): Promise<Buffer> {
  return await sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}
