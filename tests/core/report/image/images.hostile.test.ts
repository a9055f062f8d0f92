import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseOrientation } from '../../../../electron/core/report/image/orientation.ts';
import { prepareImage } from '../../../../electron/core/report/image/prepare.ts';
import { reduceProfile } from '../../../../electron/core/report/image/profile.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import { chunk, encodePng } from '../../../support/png-encoder.ts';

const samples = Array.from({ length: 8 * 8 * 3 }, (_, index) => (index * 37) % 256);
const png = encodePng({ width: 8, height: 8, bits: 8, type: 2, samples, chunkBytes: 60 });
let jpeg: Buffer;
let progressive: Buffer;

beforeAll(async () => {
  const raw = sharp(Buffer.from(samples), { raw: { width: 8, height: 8, channels: 3 } });
  jpeg = await raw.clone().withMetadata({ orientation: 6 }).withIccProfile('p3').jpeg().toBuffer();
  progressive = await raw.clone().jpeg({ progressive: true }).toBuffer();
});

/** The code of the failure, `undefined` where it is accepted; any other failure is thrown on. */
async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await prepareImage(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof JikimError) return error.code;
    throw error;
  }
}

describe('a picture cut short', () => {
  it.each(['png', 'jpeg', 'progressive'])('%s is refused with a code at every length', async (kind) => {
    const whole = { png, jpeg, progressive }[kind]!;
    for (let length = 0; length < whole.length; length++) {
      expect(await codeOf(whole.subarray(0, length))).toMatch(/^REPORT_IMAGE_(TRUNCATED|DAMAGED|UNKNOWN)$/);
    }
    expect(await codeOf(whole)).toBeUndefined();
  });
});

describe('a picture with changed bytes', () => {
  it('PNG: every changed byte is found by its checksums', async () => {
    for (let at = 0; at < png.length; at++) {
      const changed = Buffer.from(png);
      changed[at]! ^= 0x10;
      expect(await codeOf(changed), `byte ${at}`).toMatch(/^REPORT_IMAGE_/);
    }
  });

  it('JPEG: it is taken or refused with a code, never anything else', async () => {
    const bytes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), bytes, async (which, changes) => {
        const changed = Buffer.from(which ? jpeg : progressive);
        for (const [at, value] of changes) changed[at % changed.length] = value;
        await codeOf(changed);
      }),
      { numRuns: 2000 },
    );
  });

  it('noise behind a right beginning is taken or refused with a code', async () => {
    const start = fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, rest) => {
        await codeOf(Uint8Array.from([...head, ...rest]));
      }),
      { numRuns: 1000 },
    );
  });
});

function header(
  width: number,
  height: number,
  bits = 8,
  type = 2,
  rest: readonly number[] = [0, 0, 0],
): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bits, type, ...rest], 8);
  return chunk('IHDR', data);
}

const SIGNATURE = png.subarray(0, 8);
const DATA = chunk('IDAT', deflateSync(Buffer.alloc(200)));
const END = chunk('IEND', new Uint8Array(0));

describe('PNG files that break the standard', () => {
  it.each([
    ['no width', [header(0, 8), DATA, END], 'DAMAGED'],
    ['no height', [header(8, 0), DATA, END], 'DAMAGED'],
    ['more pixels than fit', [header(2 ** 31 - 1, 2 ** 31 - 1), DATA, END], 'TOO_LARGE'],
    ['65535 x 65535', [header(65535, 65535), DATA, END], 'TOO_LARGE'],
    ['a depth that its colour type lacks', [header(8, 8, 4, 2), DATA, END], 'DAMAGED'],
    ['an unknown colour type', [header(8, 8, 8, 5), DATA, END], 'DAMAGED'],
    ['an unknown compression', [header(8, 8, 8, 2, [1, 0, 0]), DATA, END], 'DAMAGED'],
    ['an unknown interlace', [header(8, 8, 8, 2, [0, 0, 2]), DATA, END], 'DAMAGED'],
    ['no header', [DATA, END], 'DAMAGED'],
    ['two headers', [header(8, 8), header(9, 9), DATA, END], 'DAMAGED'],
    ['no data', [header(8, 8), END], 'DAMAGED'],
    ['data in two heaps', [header(8, 8), DATA, chunk('tEXt', Buffer.from('a\0b')), DATA, END], 'DAMAGED'],
    ['no palette', [header(8, 8, 8, 3), DATA, END], 'DAMAGED'],
    [
      'a palette of broken length',
      [header(8, 8, 8, 3), chunk('PLTE', Buffer.alloc(4)), DATA, END],
      'DAMAGED',
    ],
    [
      'a palette too long for its depth',
      [header(8, 8, 1, 3), chunk('PLTE', Buffer.alloc(9)), DATA, END],
      'DAMAGED',
    ],
    ['transparency of wrong length', [header(8, 8), chunk('tRNS', Buffer.alloc(2)), DATA, END], 'DAMAGED'],
    ['a chunk named by no letters', [header(8, 8), chunk('12 4', Buffer.alloc(2)), DATA, END], 'DAMAGED'],
    ['no end', [header(8, 8), DATA], 'TRUNCATED'],
  ])('%s', async (_, chunks, code) => {
    expect(await codeOf(Buffer.concat([SIGNATURE, ...chunks]))).toBe(`REPORT_IMAGE_${code}`);
  });

  it('a profile that unpacks without end is left out, in bounded memory', async () => {
    const bomb = Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(64 * 1024 * 1024))]);
    const image = await prepareImage(
      Buffer.concat([SIGNATURE, header(8, 8), chunk('iCCP', bomb), DATA, END]),
    );
    expect(image.steps).toEqual([{ code: 'profile-left-out' }]);
  });
});

describe('JPEG files that break the standard', () => {
  const frame = (marker: number, body: readonly number[]) =>
    Buffer.from([0xff, marker, 0, body.length + 2, ...body]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3]);
  const tables = Buffer.concat([frame(0xdb, [0]), frame(0xc4, [0])]);
  const whole = (...parts: Buffer[]) =>
    Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, Buffer.from([0xff, 0xd9])]);
  const grey = frame(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]);

  it.each([
    ['no frame', whole(tables, scan), 'DAMAGED'],
    ['two frames', whole(tables, grey, grey, scan), 'DAMAGED'],
    ['no picture data', whole(tables, grey), 'DAMAGED'],
    ['no width', whole(tables, frame(0xc0, [8, 0, 8, 0, 0, 1, 1, 0x11, 0]), scan), 'DAMAGED'],
    [
      'a frame shorter than its components',
      whole(tables, frame(0xc0, [8, 0, 8, 0, 8, 3, 1, 0x11, 0]), scan),
      'DAMAGED',
    ],
    ['a segment of length 0', whole(Buffer.from([0xff, 0xe1, 0, 0])), 'DAMAGED'],
    ['lossless coding', whole(tables, frame(0xc3, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]), scan), 'NEEDS_DECODER'],
    ['arithmetic coding', whole(tables, frame(0xc9, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]), scan), 'NEEDS_DECODER'],
    ['12 bits', whole(tables, frame(0xc1, [12, 0, 8, 0, 8, 1, 1, 0x11, 0]), scan), 'NEEDS_DECODER'],
    [
      'two components',
      whole(tables, frame(0xc0, [8, 0, 8, 0, 8, 2, 1, 0x11, 0, 2, 0x11, 0]), scan),
      'NEEDS_DECODER',
    ],
    ['no tables', whole(grey, scan), 'NEEDS_DECODER'],
  ])('%s', async (_, file, code) => {
    expect(await codeOf(file)).toBe(`REPORT_IMAGE_${code}`);
  });
});

describe('parts inside pictures', () => {
  it('an orientation is read from any bytes without failing', () => {
    const directory = fc
      .uint8Array({ maxLength: 60 })
      .map((rest) => Uint8Array.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, ...rest]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), directory), (bytes) => {
        const orientation = parseOrientation(bytes);
        return orientation >= 1 && orientation <= 8;
      }),
    );
  });

  it('a profile is reduced or left out, whatever its bytes', () => {
    const profile = fc.uint8Array({ minLength: 128, maxLength: 400 }).map((bytes) => {
      const out = Buffer.from(bytes);
      out.writeUInt32BE(out.length, 0);
      out.write('mntrRGB ', 12, 'latin1');
      out.write('acsp', 36, 'latin1');
      if (out.length > 140) out.writeUInt32BE(out[130]! % 8, 128);
      return out;
    });
    fc.assert(
      fc.property(profile, (bytes) => {
        const reduced = reduceProfile(bytes, 3);
        return reduced === undefined || reduced.length > 128;
      }),
    );
  });
});

describe('a decoder that is not to be believed', () => {
  const alpha = encodePng({
    width: 4,
    height: 4,
    bits: 8,
    type: 6,
    samples: Array.from({ length: 64 }, () => 128),
  });

  it.each([
    ['another size', png, 'size'],
    ['not a PNG', Buffer.from('no'), 'format'],
    ['the picture as it was', alpha, 'format'],
  ])('%s is refused', async (_, bytes, where) => {
    const toPlainPng = async () => ({ bytes, steps: [] });
    await expect(prepareImage(alpha, { toPlainPng })).rejects.toMatchObject({
      code: 'REPORT_IMAGE_DECODED_WRONG',
      params: { where },
    });
  });

  it('without one, kinds that need it are refused by name', async () => {
    await expect(prepareImage(alpha)).rejects.toMatchObject({
      code: 'REPORT_IMAGE_NEEDS_DECODER',
      params: { kind: 'png-alpha' },
    });
    await expect(prepareImage(Buffer.from('RIFF....WEBP'))).rejects.toMatchObject({
      code: 'REPORT_IMAGE_UNKNOWN',
    });
  });
});
