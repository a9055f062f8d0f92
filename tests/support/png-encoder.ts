import { crc32, deflateSync } from 'node:zlib';

/** Samples of a picture as a PNG holds them; each from 0 to 2^bits - 1, palette indices included. */
export interface PngPicture {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly samples: readonly number[];
  readonly interlaced?: boolean;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
  /** Further chunks, written before the picture data. */
  readonly extra?: readonly (readonly [type: string, data: Uint8Array])[];
  /** The data are cut into chunks of this many bytes. */
  readonly chunkBytes?: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
/** Adam7: column and row where a pass begins, and its steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Writes any kind of PNG by hand, rows unfiltered in turn with filter "sub". */
export function encodePng(picture: PngPicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.set([picture.bits, picture.type, 0, 0, picture.interlaced ? 1 : 0], 8);
  const data = deflateSync(Buffer.concat(scanLines(picture)));
  const size = picture.chunkBytes ?? data.length;
  const parts: Buffer[] = [];
  for (let at = 0; at < data.length; at += size) parts.push(chunk('IDAT', data.subarray(at, at + size)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(picture.extra ?? []).map(([type, bytes]) => chunk(type, bytes)),
    ...(picture.palette ? [chunk('PLTE', picture.palette)] : []),
    ...(picture.transparency ? [chunk('tRNS', picture.transparency)] : []),
    ...parts,
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function scanLines(picture: PngPicture): Buffer[] {
  const passes = picture.interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  const lines: Buffer[] = [];
  for (const [left, top, across, down] of passes) {
    if (left >= picture.width) continue;
    for (let row = top; row < picture.height; row += down) lines.push(scanLine(picture, row, left, across));
  }
  return lines;
}

function scanLine(picture: PngPicture, row: number, left: number, across: number): Buffer {
  const channels = CHANNELS[picture.type];
  const samples: number[] = [];
  for (let column = left; column < picture.width; column += across) {
    const at = (row * picture.width + column) * channels;
    samples.push(...picture.samples.slice(at, at + channels));
  }
  const packed = pack(samples, picture.bits);
  const step = Math.max(1, (channels * picture.bits) / 8);
  if (row % 2 === 0) return Buffer.concat([Buffer.from([0]), packed]);
  return Buffer.concat([Buffer.from([1]), packed.map((value, index) => value - (packed[index - step] ?? 0))]);
}

function pack(samples: readonly number[], bits: number): Buffer {
  if (bits === 16) return Buffer.from(samples.flatMap((sample) => [sample >> 8, sample & 255]));
  const out = Buffer.alloc(Math.ceil((samples.length * bits) / 8));
  samples.forEach((sample, index) => {
    const bit = index * bits;
    out[bit >> 3]! |= sample << (8 - bits - (bit & 7));
  });
  return out;
}
