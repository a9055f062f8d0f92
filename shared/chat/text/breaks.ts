import { type Encoding, unitSize } from './encoding.ts';
import type { LineEnd } from './line.ts';

/** The character that ends every line of a file: CR alone where the file holds (next to) no LF. */
export type LineBreak = 'lf' | 'cr';

const LF = 10;
const CR = 13;

/**
 * Line ends in the bytes of an encoding. None of the encodings has a character whose later bytes could be LF or CR, so
 * lines are found in bytes and spans are exact. `bytes` begin on a code unit.
 */
export interface Breaks {
  /** Bytes of a code unit. */
  readonly unit: 1 | 2;
  readonly character: '\n' | '\r';
  /** Index of the first line break at or after `from`, -1 where there is none. */
  next(bytes: Uint8Array, from: number): number;
  /** Index of the last line break, -1 where there is none. */
  last(bytes: Uint8Array): number;
  /** What ends a line whose bytes before its line break end so. */
  endAfter(bytes: Uint8Array): LineEnd;
}

export function createBreaks(encoding: Encoding, lineBreak: LineBreak): Breaks {
  const code = lineBreak === 'cr' ? CR : LF;
  const finder = unitSize(encoding) === 1 ? byteFinder(code) : wideFinder(code, encoding === 'utf-16be');
  const { unit, isCr } = finder;
  return {
    ...finder,
    character: lineBreak === 'cr' ? '\r' : '\n',
    endAfter(bytes) {
      if (lineBreak === 'cr') return '\r';
      if (!isCr(bytes, bytes.length - unit)) return '\n';
      return isCr(bytes, bytes.length - 2 * unit) ? '\r\r\n' : '\r\n';
    },
  };
}

type Finder = Pick<Breaks, 'unit' | 'next' | 'last'> & {
  isCr(bytes: Uint8Array, at: number): boolean;
};

function byteFinder(code: number): Finder {
  return {
    unit: 1,
    next: (bytes, from) => bytes.indexOf(code, from),
    last: (bytes) => bytes.lastIndexOf(code),
    isCr: (bytes, at) => bytes[at] === CR,
  };
}

function wideFinder(code: number, bigEndian: boolean): Finder {
  const low = bigEndian ? 1 : 0;
  const is = (bytes: Uint8Array, at: number, wanted: number): boolean =>
    bytes[at + low] === wanted && bytes[at + 1 - low] === 0;
  return {
    unit: 2,
    next(bytes, from) {
      for (let at = from; at + 1 < bytes.length; at += 2) if (is(bytes, at, code)) return at;
      return -1;
    },
    last(bytes) {
      for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2) if (is(bytes, at, code)) return at;
      return -1;
    },
    isCr: (bytes, at) => at >= 0 && is(bytes, at, CR),
  };
}

/** Which character ends the lines of a text: CR where there are many times more of it alone than there are LFs. */
export function lineBreakOf(text: string): LineBreak {
  let lf = 0;
  let cr = 0;
  for (let at = text.search(/[\r\n]/); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF) lf++;
    else if (code === CR && text.charCodeAt(at + 1) !== LF) cr++;
  }
  return cr > 0 && cr > lf * MANY ? 'cr' : 'lf';
}

const MANY = 20;
