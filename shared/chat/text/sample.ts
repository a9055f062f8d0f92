import { limits } from '../limits.ts';
import { detectEncoding, type EncodingFound } from './detect-encoding.ts';

/** A file that can be read from its start as often as needed. */
export interface ByteSource {
  /** Name of the file or of the entry, for its title; null where there is none. */
  readonly name: string | null;
  open(): AsyncIterable<Uint8Array>;
}

export interface Sample {
  readonly head: Uint8Array;
  readonly encoding: EncodingFound;
}

/** The first bytes decide, unless they are all ASCII: then the first bytes beyond ASCII do. */
export async function sampleOf(source: ByteSource): Promise<Sample> {
  const window = createWindow(limits.head);
  let head: Uint8Array | null = null;
  for await (const chunk of source.open()) {
    for (let rest = chunk; rest.length > 0; ) {
      rest = rest.subarray(window.push(rest));
      if (!window.full()) continue;
      const encoding = detectEncoding(window.lines(), head === null);
      if (!encoding.ascii) return toSample(head, window.lines(), encoding);
      head ??= window.lines();
      window.skipAscii();
    }
  }
  return toSample(head, window.all(), detectEncoding(window.all(), head === null));
}

/** A byte-order mark stands at the start only. */
function toSample(head: Uint8Array | null, window: Uint8Array, encoding: EncodingFound): Sample {
  return head === null ? { head: window, encoding } : { head, encoding: { ...encoding, bomLength: 0 } };
}

/** The first `size` bytes of a file or, once told to skip ASCII, the first from a byte beyond ASCII on. */
function createWindow(size: number): {
  /** Takes bytes in and says how many. */
  push(chunk: Uint8Array): number;
  full(): boolean;
  all(): Uint8Array;
  /** The bytes up to the last line end. */
  lines(): Uint8Array;
  skipAscii(): void;
} {
  let buffer = new Uint8Array(Math.min(size, SMALL));
  let length = 0;
  let skipping = false;

  function push(chunk: Uint8Array): number {
    const at = skipping ? highByteFrom(chunk) : 0;
    if (at < 0) return chunk.length;
    skipping = false;
    const part = chunk.subarray(at, at + size - length);
    if (length + part.length > buffer.length) buffer = wholeWindow(buffer, size);
    buffer.set(part, length);
    length += part.length;
    return at + part.length;
  }

  return {
    push,
    full: () => length === size,
    all: () => buffer.subarray(0, length),
    lines: () => upToLine(buffer.subarray(0, length)),
    skipAscii() {
      const left = buffer.subarray(upToLine(buffer).length);
      buffer = new Uint8Array(size);
      length = 0;
      skipping = true;
      push(left);
    },
  };
}

/** Bytes of a window at first: of thousands of small files each would otherwise leave a whole one behind. */
const SMALL = 8192;

function wholeWindow(begun: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  whole.set(begun);
  return whole;
}

function upToLine(bytes: Uint8Array): Uint8Array {
  const at = bytes.lastIndexOf(10);
  // In UTF-16LE the second byte of the unit follows.
  return at < 0 ? bytes : bytes.subarray(0, Math.min(bytes.length, at + 1 + (bytes[at + 1] === 0 ? 1 : 0)));
}

/** Four bytes at a time: files of English text are read to their end here. */
function highByteFrom(chunk: Uint8Array): number {
  const lead = Math.min(chunk.length, (4 - (chunk.byteOffset & 3)) & 3);
  for (let i = 0; i < lead; i++) if (chunk[i]! > 127) return i;
  const words = new Uint32Array(chunk.buffer, chunk.byteOffset + lead, (chunk.length - lead) >> 2);
  let at = 0;
  while (at < words.length && (words[at]! & 0x80808080) === 0) at++;
  for (let i = lead + at * 4; i < chunk.length; i++) if (chunk[i]! > 127) return i;
  return -1;
}
