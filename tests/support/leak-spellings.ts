/** One way in which a text can stand in bytes. */
export interface Spelling {
  readonly text: string;
  readonly name: string;
  readonly needle: Buffer;
  /** Letters of either case count as the same. */
  readonly folded: boolean;
}

export function spellingsOf(text: string): Spelling[] {
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

export function foldAscii(bytes: Buffer): Buffer {
  const folded = Buffer.from(bytes);
  for (let i = 0; i < folded.length; i++) {
    const byte = folded[i]!;
    if (byte >= 65 && byte <= 90) folded[i] = byte + 32;
  }
  return folded;
}
