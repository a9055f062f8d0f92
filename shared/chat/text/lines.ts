import { limits } from '../limits.ts';
import { type Breaks, createBreaks, type LineBreak } from './breaks.ts';
import { createCarry } from './carry.ts';
import { createDecoder, type Decoder, type Encoding } from './encoding.ts';
import type { Line, LineContent, LineEnd } from './line.ts';

export interface LineReader {
  push(bytes: Uint8Array): void;
  end(): void;
}

export interface TextShape {
  readonly encoding: Encoding;
  readonly bomLength: number;
  readonly lineBreak: LineBreak;
}

/**
 * Splits bytes into lines, in the file's own encoding, and calls `onLine` for each. The lines are the same for every
 * way of cutting the input into pushes.
 */
export function createLineReader(shape: TextShape, onLine: (line: Line) => void): LineReader {
  const breaks = createBreaks(shape.encoding, shape.lineBreak);
  const decoder = createDecoder(shape.encoding);
  const placer = createPlacer(shape.bomLength, onLine);
  const block = createBlockReader(decoder, breaks, placer.emit);
  const carry = createCarry(breaks, (kept, size, closed) =>
    placer.place(lineOf(decoder, breaks, kept, size, closed), size + (closed ? breaks.unit : 0)),
  );
  let skip = shape.bomLength;

  function take(bytes: Uint8Array): void {
    const rest = carry.finish(bytes);
    if (rest.length === 0) return;
    const at = breaks.last(rest);
    const whole = at < 0 ? 0 : at + breaks.unit;
    if (whole > 0) block(rest.subarray(0, whole));
    carry.keep(rest.subarray(whole));
  }

  return {
    push(given) {
      // Searching a plain array of bytes is several times faster than searching Node's subclass of it.
      const bytes = new Uint8Array(given.buffer, given.byteOffset, given.length);
      let from = Math.min(skip, bytes.length);
      skip -= from;
      for (; from < bytes.length; from += limits.block) take(bytes.subarray(from, from + limits.block));
    },
    end() {
      carry.end();
      if (skip === 0) placer.end();
    },
  };
}

type Emit = (text: string, length: number, end: LineEnd, cut: boolean, undecodable: boolean) => void;

/** Gives each line its place; `length` is without the byte-order mark, which belongs to the first line. */
function createPlacer(
  bomLength: number,
  onLine: (line: Line) => void,
): { emit: Emit; place(content: LineContent, length: number): void; end(): void } {
  let offset = 0;
  let number = 1;
  let bom = bomLength;

  const emit: Emit = (text, contentLength, end, cut, undecodable) => {
    const length = contentLength + bom;
    onLine({ text, offset, length, number, end, cut, undecodable });
    offset += length;
    number++;
    bom = 0;
  };

  return {
    emit,
    place: ({ text, end, cut, undecodable }, length) => emit(text, length, end, cut, undecodable),
    end: () => {
      if (bom > 0) emit('', 0, '', false, false);
    },
  };
}

/** One line from its bytes without line break: `kept` are its first bytes, `size` counts all of them. */
function lineOf(
  decoder: Decoder,
  breaks: Breaks,
  kept: Uint8Array,
  size: number,
  closed: boolean,
): LineContent {
  if (size > limits.lineBytes) {
    const { text, undecodable } = decoder.beginning(kept.subarray(0, limits.lineBytes));
    return { text, end: closed ? breaks.endAfter(kept) : '', cut: true, undecodable };
  }
  const end = closed ? breaks.endAfter(kept) : '';
  const content = kept.subarray(0, size - Math.max(0, end.length - 1) * breaks.unit);
  const strict = decoder.strict(content);
  return { text: strict ?? decoder.lossy(content), end, cut: false, undecodable: strict === null };
}

/** Reads blocks that end with a line break: one strict decoding serves all lines of a block. */
function createBlockReader(decoder: Decoder, breaks: Breaks, emit: Emit): (block: Uint8Array) => void {
  const { unit } = breaks;

  function single(bytes: Uint8Array): void {
    const { text, end, cut, undecodable } = lineOf(decoder, breaks, bytes, bytes.length, true);
    emit(text, bytes.length + unit, end, cut, undecodable);
  }

  function oneByOne(block: Uint8Array): void {
    for (let from = 0; from < block.length; ) {
      const at = breaks.next(block, from);
      single(block.subarray(from, at));
      from = at + unit;
    }
  }

  function together(text: string, block: Uint8Array): void {
    const scaled = text.length * unit === block.length;
    let byteFrom = 0;
    for (let from = 0; from < text.length; ) {
      const at = text.indexOf(breaks.character, from);
      const byteAt = scaled ? at * unit : breaks.next(block, byteFrom);
      const size = byteAt - byteFrom;
      if (size > limits.lineBytes) single(block.subarray(byteFrom, byteAt));
      else {
        const end = endBefore(text, from, at);
        emit(text.slice(from, at + 1 - end.length), size + unit, end, false, false);
      }
      from = at + 1;
      byteFrom = byteAt + unit;
    }
  }

  return (block) => {
    const text = decoder.strict(block);
    if (text === null) oneByOne(block);
    else together(text, block);
  };
}

const CR = 13;

/** What ends the line from `from` to its line break at `at`. */
function endBefore(text: string, from: number, at: number): LineEnd {
  if (text.charCodeAt(at) === CR) return '\r';
  if (at === from || text.charCodeAt(at - 1) !== CR) return '\n';
  return at - 1 > from && text.charCodeAt(at - 2) === CR ? '\r\r\n' : '\r\n';
}
