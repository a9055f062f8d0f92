import { execFileSync } from 'node:child_process';
import { inflateRawSync, inflateSync } from 'node:zlib';

/** A protected string that was found, how it was spelled, and where. */
export interface Leak {
  readonly text: string;
  readonly spelling: string;
  readonly where: string;
}

/** One thing that leaves the machine: a file's path and bytes. The path is searched too. */
export interface ScannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Searches files for protected strings in every spelling in which they could leave: plain, decomposed, as compatibility
 * jamo, spaced out, full-width, in base64 at any alignment, UTF-16, hexadecimal, escaped for URLs, JSON, XML and PDF
 * names; in paths, contents, inside deflated streams (PDF, zip), and in the text of PDF pages as far as it is in strings.
 * Strings of fewer than two characters are refused: they are found everywhere.
 */
export function scanForLeaks(files: Iterable<ScannedFile>, texts: readonly string[]): Leak[] {
  const spellings = texts.flatMap(spellingsOf);
  const leaks: Leak[] = [];
  for (const file of files) {
    for (const [where, bytes] of layersOf(file)) leaks.push(...search(where, bytes, spellings));
  }
  return leaks;
}

interface Spelling {
  readonly text: string;
  readonly name: string;
  readonly needle: Buffer;
  /** Letters of either case count as the same. */
  readonly folded: boolean;
}

function search(where: string, bytes: Buffer, spellings: readonly Spelling[]): Leak[] {
  const folded = foldAscii(bytes);
  return spellings
    .filter((each) => (each.folded ? folded : bytes).includes(each.needle))
    .map(({ text, name }) => ({ text, spelling: name, where }));
}

function spellingsOf(text: string): Spelling[] {
  if (Array.from(text).length < 2) throw new RangeError(`too short to search for: ${JSON.stringify(text)}`);
  const found = new Map<string, Spelling>();
  for (const [form, written] of formsOf(text)) {
    for (const [name, needle, folded] of encodingsOf(written)) {
      const key = `${folded} ${needle.toString('hex')}`;
      const spelling = {
        text,
        name: `${form}, ${name}`,
        needle: folded ? foldAscii(needle) : needle,
        folded,
      };
      if (!found.has(key)) found.set(key, spelling);
    }
  }
  return [...found.values()];
}

/** The ways to write a text in characters. */
function formsOf(text: string): [string, string][] {
  const characters = Array.from(text.normalize('NFC'));
  const spaced = [' ', '\u00a0', '\u200b', '-', '.', '\n'].map((gap): [string, string] => [
    `spaced by U+${gap.codePointAt(0)!.toString(16).padStart(4, '0')}`,
    characters.join(gap),
  ]);
  return [
    ['NFC', text.normalize('NFC')],
    ['NFD', text.normalize('NFD')],
    ['NFKC', text.normalize('NFKC')],
    ['compatibility jamo', toCompatibilityJamo(text)],
    ['full-width', toFullWidth(text)],
    ['reversed', characters.toReversed().join('')],
    ...spaced,
  ];
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MEDIALS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Hangul syllables as the letters a keyboard shows, `가` as `ㄱㅏ`. */
function toCompatibilityJamo(text: string): string {
  return text.normalize('NFC').replace(/[가-힣]/g, (syllable) => {
    const index = syllable.charCodeAt(0) - 0xac00;
    return (
      INITIALS[Math.floor(index / 588)]! + MEDIALS[Math.floor((index % 588) / 28)]! + FINALS[index % 28]!
    );
  });
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** The ways to write characters in bytes: name, needle, and whether the case of letters does not matter. */
function encodingsOf(text: string): [string, Buffer, boolean][] {
  const utf8 = Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const ascii = (written: string) => Buffer.from(written, 'latin1');
  return [
    ['UTF-8', utf8, true],
    ['UTF-16LE', little, true],
    ['UTF-16BE', big, true],
    ['hex of UTF-8', ascii(utf8.toString('hex')), true],
    ['hex of UTF-16BE', ascii(big.toString('hex')), true],
    ['hex of UTF-16LE', ascii(little.toString('hex')), true],
    ['URL', ascii(escapeBytes(utf8, '%')), true],
    ['quoted-printable', ascii(escapeBytes(utf8, '=')), true],
    ['PDF name', ascii(escapeBytes(utf8, '#')), true],
    ['PDF octal string', ascii(octal(big)), false],
    ['JSON', ascii(escapeUnits(text, (unit) => `\\u${unit.toString(16).padStart(4, '0')}`)), true],
    ['XML decimal', ascii(Array.from(text, (each) => `&#${each.codePointAt(0)};`).join('')), true],
    [
      'XML hexadecimal',
      ascii(Array.from(text, (each) => `&#x${each.codePointAt(0)!.toString(16)};`).join('')),
      true,
    ],
    ...base64Of('base64', utf8),
    ...base64Of('base64 of UTF-16LE', little),
    ...base64Of('base64 of UTF-16BE', big),
  ];
}

function escapeBytes(bytes: Buffer, mark: string): string {
  return Array.from(bytes, (byte) => `${mark}${byte.toString(16).padStart(2, '0')}`).join('');
}

function octal(bytes: Buffer): string {
  return Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

function escapeUnits(text: string, toEscape: (unit: number) => string): string {
  return text
    .split('')
    .map((unit) => toEscape(unit.charCodeAt(0)))
    .join('');
}

/** The letters that base64 gives a text wherever it starts: those that depend on its neighbours are cut off. */
function base64Of(name: string, bytes: Buffer): [string, Buffer, boolean][] {
  return [0, 1, 2].flatMap((shift): [string, Buffer, boolean][] => {
    const before = Buffer.alloc(shift);
    const encoded = Buffer.concat([before, bytes]).toString('base64').replace(/=+$/, '');
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    const needle = encoded.slice(shift === 0 ? 0 : shift + 1, whole);
    const urlSafe = needle.replaceAll('+', '-').replaceAll('/', '_');
    if (needle.length < 4) return [];
    return [
      [name, Buffer.from(needle, 'latin1'), false],
      [`${name} for URLs`, Buffer.from(urlSafe, 'latin1'), false],
    ];
  });
}

function foldAscii(bytes: Buffer): Buffer {
  const folded = Buffer.from(bytes);
  for (let i = 0; i < folded.length; i++) {
    const byte = folded[i]!;
    if (byte >= 65 && byte <= 90) folded[i] = byte + 32;
  }
  return folded;
}

/** The path, the bytes, and what is inside deflated streams. */
function* layersOf({ path, bytes }: ScannedFile): Generator<[string, Buffer]> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  yield [`name of ${path}`, Buffer.from(path, 'utf8')];
  yield [path, content];
  for (const [where, stream] of deflatedIn(content)) {
    yield [`${path} ${where}`, stream];
    yield* pageTextOf(`${path} ${where}`, stream);
  }
  yield* pageTextOf(path, content);
}

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');

function* deflatedIn(bytes: Buffer): Generator<[string, Buffer]> {
  for (const match of bytes.toString('latin1').matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const inflated = inflate(bytes.subarray(start), inflateSync);
    if (inflated !== null) yield [`stream at ${start}`, inflated];
  }
  for (let at = bytes.indexOf(LOCAL_HEADER); at >= 0; at = bytes.indexOf(LOCAL_HEADER, at + 4)) {
    if (at + 30 > bytes.length) return;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const inflated = bytes.readUInt16LE(at + 8) === 8 ? inflate(bytes.subarray(start), inflateRawSync) : null;
    if (inflated !== null) yield [`zip entry at ${at}`, inflated];
  }
}

function inflate(bytes: Buffer, how: typeof inflateSync): Buffer | null {
  try {
    return how(bytes, { maxOutputLength: 64 * 1024 * 1024 });
  } catch {
    return null;
  }
}

/** Strings of a content stream joined as a reader sees them: kerning splits words into `[(se) -20 (cret)] TJ`. */
function* pageTextOf(where: string, bytes: Buffer): Generator<[string, Buffer]> {
  const text = bytes.toString('latin1');
  if (!/T[jJ]/.test(text)) return;
  const literal = Array.from(text.matchAll(/\(((?:\\.|[^\\()])*)\)/gs), ([, each]) => each).join('');
  const hexadecimal = Array.from(text.matchAll(/<([0-9A-Fa-f\s]+)>/g), ([, each]) =>
    each!.replace(/\s/g, ''),
  ).join('');
  yield [`${where}, shown strings`, Buffer.from(literal, 'latin1')];
  yield [`${where}, shown hexadecimal`, Buffer.from(hexadecimal, 'hex')];
}

/**
 * The text of a PDF as a reader extracts it, to be scanned beside its bytes: glyphs of a subset font are numbers, which
 * only the font's own table turns into characters. Needs `pdftotext`.
 */
export function pdfTextOf({ path, bytes }: ScannedFile): ScannedFile {
  const text = execFileSync('pdftotext', ['-q', '-', '-'], { input: bytes, maxBuffer: 256 * 1024 * 1024 });
  return { path: `${path} (text)`, bytes: text };
}
