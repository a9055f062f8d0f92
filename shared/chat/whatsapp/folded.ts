import { digitValue } from '../time/digits.ts';

/** A copy of the start of a line that patterns are matched against; the line itself stays as it is. */
export interface Folded {
  readonly text: string;
  /** Where in the line each character of `text` stands. */
  readonly places: readonly number[];
}

/** No timestamp is longer, with all marks in it. */
const LONGEST = 160;

/** Characters that phones of some languages write instead of the ASCII ones. */
const SAME = new Map<string, string>(
  Object.entries({
    ' ': '\u00a0\u2000\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000\t',
    '-': '\u2010\u2011\u2012\u2013\u2014\u2212',
    ':': '：∶٫',
    '/': '／',
    '.': '．',
    ',': '，،、',
    '[': '［【',
    ']': '］】',
    '(': '（',
    ')': '）',
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain])),
);

/** Digits of any script, spaces, dashes and brackets of any width as ASCII, and no direction marks. */
export function fold(line: string): Folded {
  const start = line.slice(0, LONGEST);
  return PLAIN.test(start) ? { text: start, places: IN_PLACE } : foldEach(line);
}

/** Most lines are ASCII and stand for themselves. */
const PLAIN = /^[ -~]*$/;
const IN_PLACE: readonly number[] = Array.from({ length: LONGEST }, (_, at) => at);

function foldEach(line: string): Folded {
  const places: number[] = [];
  let text = '';
  const end = Math.min(line.length, LONGEST);
  for (let at = 0; at < end; at++) {
    const code = line.charCodeAt(at);
    if (isMark(code)) continue;
    text += code < 0x80 && code !== 9 ? line[at]! : foldOne(line[at]!, code);
    places.push(at);
  }
  return { text, places };
}

function foldOne(character: string, code: number): string {
  const digit = digitValue(code);
  return Number.isNaN(digit) ? (SAME.get(character) ?? character) : String(digit);
}

/** Invisible direction marks, which some languages put around every number, and the byte-order mark. */
export function isMark(code: number): boolean {
  if (code < 0x061c) return false;
  return (
    code === 0x061c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}
