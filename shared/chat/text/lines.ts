import { limits } from '../limits.ts';
import { createByteQueue } from './byte-queue.ts';
import { createDecoder, type Encoding, unitSize } from './encoding.ts';

export type LineEnd = '\r\n' | '\n' | '';

export interface Line {
  /** Decoded, without its line end; cut at `limits.lineBytes`. */
  readonly text: string;
  readonly offset: number;
  /** Bytes, line end included. */
  readonly length: number;
  /** From 1. */
  readonly number: number;
  readonly end: LineEnd;
  /** `text` is only the beginning of the line. */
  readonly cut: boolean;
  readonly undecodable: boolean;
}

export interface LineReader {
  push(bytes: Uint8Array): void;
  end(): void;
}

const LF = 10;
const CR = 13;

/**
 * Splits bytes into lines at LF, in the file's own encoding, and calls `onLine` for each. None of the encodings has a
 * character whose later bytes could be LF, so lines are found in bytes and spans are exact. The lines are the same
 * for every way of cutting the input into pushes.
 */
export function createLineReader(
  encoding: Encoding,
  bomLength: number,
  onLine: (line: Line) => void,
): LineReader {
  const unit = unitSize(encoding);
  const low = encoding === 'utf-16be' ? 1 : 0;
  const decoder = createDecoder(encoding);
  const carry = createByteQueue(limits.lineBytes);
  let offset = 0;
  let number = 1;
  let bom = bomLength;
  let skip = bomLength;

  function emit(text: string, contentLength: number, end: LineEnd, cut: boolean, undecodable: boolean): void {
    const length = contentLength + bom;
    onLine({ text, offset, length, number, end, cut, undecodable });
    offset += length;
    number++;
    bom = 0;
  }

  function isLf(bytes: Uint8Array, at: number): boolean {
    return unit === 1 ? bytes[at] === LF : bytes[at + low] === LF && bytes[at + 1 - low] === 0;
  }

  function nextLf(bytes: Uint8Array, from: number): number {
    if (unit === 1) return bytes.indexOf(LF, from);
    for (let at = from; at + 1 < bytes.length; at += 2) if (isLf(bytes, at)) return at;
    return -1;
  }

  function lastLf(bytes: Uint8Array): number {
    if (unit === 1) return bytes.lastIndexOf(LF);
    for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2) if (isLf(bytes, at)) return at;
    return -1;
  }

  function endsWithCr(bytes: Uint8Array): boolean {
    const at = bytes.length - unit;
    if (unit === 1) return bytes[at] === CR;
    return at >= 0 && bytes[at + low] === CR && bytes[at + 1 - low] === 0;
  }

  /** One line from its bytes without LF: `kept` are its first bytes, `size` counts all of them. */
  function lineOfBytes(kept: Uint8Array, size: number, cr: boolean, closed: boolean): void {
    const end: LineEnd = closed ? (cr ? '\r\n' : '\n') : '';
    const length = size + (closed ? unit : 0);
    if (size > limits.lineBytes) {
      const { text, undecodable } = decoder.beginning(kept.subarray(0, limits.lineBytes));
      emit(text, length, end, true, undecodable);
      return;
    }
    const content = closed && cr ? kept.subarray(0, size - unit) : kept.subarray(0, size);
    const strict = decoder.strict(content);
    emit(strict ?? decoder.lossy(content), length, end, false, strict === null);
  }

  function linesOneByOne(block: Uint8Array): void {
    for (let from = 0; from < block.length; ) {
      const at = nextLf(block, from);
      const bytes = block.subarray(from, at);
      lineOfBytes(bytes, bytes.length, endsWithCr(bytes), true);
      from = at + unit;
    }
  }

  /** A block ends with LF, so one strict decoding serves all its lines. */
  function linesOfBlock(block: Uint8Array): void {
    const text = decoder.strict(block);
    if (text === null) linesOneByOne(block);
    else linesOfText(text, block);
  }

  function linesOfText(text: string, block: Uint8Array): void {
    const scale = text.length * unit === block.length ? unit : 0;
    let byteFrom = 0;
    for (let from = 0; from < text.length; ) {
      const at = text.indexOf('\n', from);
      const byteAt = scale > 0 ? at * scale : block.indexOf(LF, byteFrom);
      const size = byteAt - byteFrom;
      if (size > limits.lineBytes) {
        const bytes = block.subarray(byteFrom, byteAt);
        lineOfBytes(bytes, size, endsWithCr(bytes), true);
      } else {
        const cr = at > from && text.charCodeAt(at - 1) === CR;
        emit(text.slice(from, cr ? at - 1 : at), size + unit, cr ? '\r\n' : '\n', false, false);
      }
      from = at + 1;
      byteFrom = byteAt + unit;
    }
  }

  /** First finishes the line (and, in UTF-16, the unit) that an earlier push began. */
  function take(bytes: Uint8Array): void {
    const rest = carry.length === 0 ? bytes : finishCarried(bytes);
    if (rest !== null && rest.length > 0) takeAligned(rest);
  }

  function finishCarried(bytes: Uint8Array): Uint8Array | null {
    let from = 0;
    if (unit === 2 && carry.length % 2 === 1) {
      carry.push(bytes.subarray(0, 1));
      from = 1;
      if (closesCarry()) return bytes.subarray(1);
    }
    const at = nextLf(bytes.subarray(from), 0);
    if (at < 0) {
      carry.push(bytes.subarray(from));
      return null;
    }
    carry.push(bytes.subarray(from, from + at));
    flushCarry(true);
    return bytes.subarray(from + at + unit);
  }

  function closesCarry(): boolean {
    const [a, b] = carry.lastTwo();
    if (carry.length < 2 || (low === 0 ? a !== LF || b !== 0 : a !== 0 || b !== LF)) return false;
    carry.dropLast(2);
    flushCarry(true);
    return true;
  }

  function flushCarry(closed: boolean): void {
    const [a, b] = carry.lastTwo();
    const cr = unit === 1 ? b === CR : low === 0 ? a === CR && b === 0 : a === 0 && b === CR;
    lineOfBytes(carry.kept(), carry.length, cr && carry.length >= unit, closed);
    carry.clear();
  }

  function takeAligned(bytes: Uint8Array): void {
    const at = lastLf(bytes);
    if (at >= 0) linesOfBlock(bytes.subarray(0, at + unit));
    const rest = bytes.subarray(at < 0 ? 0 : at + unit);
    if (rest.length > 0) carry.push(rest);
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
      if (carry.length > 0) flushCarry(false);
      else if (bom > 0 && skip === 0) emit('', 0, '', false, false);
    },
  };
}
