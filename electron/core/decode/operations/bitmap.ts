import { DecodeFailure } from '../failure.ts';
import { sharp } from './image-library.ts';
import { assertSize, type OpenImage } from './open-image.ts';

const UNCOMPRESSED = 0;
const BITFIELDS = 3;
const FILE_HEADER_BYTES = 14;

interface BitmapHeader {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bits: number;
  readonly pixelsAt: number;
  readonly paletteAt: number;
}

/** Windows bitmaps as screen captures are pasted: uncompressed 24 and 32 bits, or 8 bits with a palette. */
export function openBitmap(bytes: Uint8Array): OpenImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const header = readHeader(view);
  const { width, height } = header;
  assertSize(width, height);
  const stride = Math.ceil((width * header.bits) / 32) * 4;
  if (header.pixelsAt + stride * height > bytes.length)
    throw new DecodeFailure('DECODE_DAMAGED', 'truncated bitmap');
  const rgb = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const from = header.pixelsAt + stride * (header.topDown ? row : height - 1 - row);
    copyRow(bytes, from, header, rgb, row * width * 3);
  }
  return {
    facts: { format: 'bmp', width, height, orientation: 1, images: 1 },
    pixels: sharp(rgb, { raw: { width, height, channels: 3 } }),
    traits: { grey: false, alpha: false, depth: 'uchar', space: 'srgb', profile: false },
    steps: [
      {
        operation: 'decode-bmp',
        library: 'jikim',
        version: '1',
        parameters: { bits: header.bits, alpha: 'ignored' },
      },
    ],
  };
}

function readHeader(view: DataView): BitmapHeader {
  if (view.byteLength < FILE_HEADER_BYTES + 40) throw new DecodeFailure('DECODE_DAMAGED', 'truncated bitmap');
  const size = view.getUint32(FILE_HEADER_BYTES, true);
  const compression = view.getUint32(30, true);
  const bits = view.getUint16(28, true);
  const plain = compression === UNCOMPRESSED || (compression === BITFIELDS && bits === 32);
  if (size < 40 || !plain || ![8, 24, 32].includes(bits)) {
    throw new DecodeFailure('DECODE_UNSUPPORTED', 'a compressed or unusual bitmap');
  }
  const signedHeight = view.getInt32(22, true);
  return {
    width: view.getInt32(18, true),
    height: Math.abs(signedHeight),
    topDown: signedHeight < 0,
    bits,
    pixelsAt: view.getUint32(10, true),
    paletteAt: FILE_HEADER_BYTES + size,
  };
}

function copyRow(bytes: Uint8Array, from: number, header: BitmapHeader, rgb: Uint8Array, to: number): void {
  const step = header.bits / 8;
  for (let x = 0; x < header.width; x++) {
    const at = step === 1 ? header.paletteAt + bytes[from + x]! * 4 : from + x * step;
    rgb[to + x * 3] = bytes[at + 2] ?? 0;
    rgb[to + x * 3 + 1] = bytes[at + 1] ?? 0;
    rgb[to + x * 3 + 2] = bytes[at] ?? 0;
  }
}
