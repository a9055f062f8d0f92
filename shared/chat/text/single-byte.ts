/** Code pages of one byte for each character, as Windows writes "ANSI" text outside East Asia. */
export type SingleByte =
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-1257'
  | 'windows-874';

/** Characters beyond ASCII of a text, and how many of them stand where writing has them. */
type Natural = (text: string) => number;

/** Signs of every language and of phones, which speak for no page. */
const SIGN = '\\u00a0\\u00ab\\u00bb\\u2013\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u20ac';
const SIGNS = new RegExp(`[${SIGN}]`, 'g');

/** Letters of the one alphabet that has most of them, not crowded: accents stand among plain letters. */
function latin(alphabets: readonly string[]): Natural {
  const patterns = alphabets.map((alphabet) => {
    const both = alphabet + alphabet.replaceAll('ß', '').toUpperCase();
    return new RegExp(`(?<![^\\0-\\x7f])[${both}]{1,2}(?![^\\0-\\x7f])`, 'g');
  });
  return (text) => Math.max(...patterns.map((pattern) => count(text, pattern)));
}

/** What may stand beside a word of an alphabet of its own: nothing that is a letter. */
const BESIDE = `[\\0-@\\[-\`{-\\x7f${SIGN}]`;

/** Words that are small throughout, or after a capital, or capitals throughout. */
function cased(small: string, capital: string): Natural {
  const words = `(?<=^|${BESIDE})(?:[${capital}]?[${small}]+|[${capital}]+)(?=${BESIDE}|$)`;
  const pattern = new RegExp(words, 'g');
  return (text) => count(text, pattern);
}

const THAI = /[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e44\u0e46-\u0e4d]/g;
/** A mark that sits on no consonant, or a vowel written first that no consonant follows. */
const THAI_AMISS =
  /(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e40-\u0e44](?![\u0e01-\u0e2e])/g;
const THAI_WORDS = /ครับ|ค่ะ|ไม่|แล้ว|ที่|เป็น|ได้|ว่า|นี้|อยู่|ให้|กัน|อะไร|เจอ|สวัสดี|ขอบคุณ|เหรอ|โอเค|ข้อความ|เพิ่ม/;

/** Nearly every byte is Thai there: without one of its words, text of two-byte encodings must win. */
function thai(text: string): number {
  const letters = Math.max(0, count(text, THAI) - 4 * count(text, THAI_AMISS));
  return THAI_WORDS.test(text) ? letters : letters / 2;
}

/** Characters in the matches. */
function count(text: string, pattern: RegExp): number {
  let sum = 0;
  for (const [match] of text.matchAll(pattern)) sum += match.length;
  return sum;
}

/** Every byte means something in these pages, so what tells them apart is whether the text could be writing. */
const NATURAL: { readonly [encoding in SingleByte]: Natural } = {
  'windows-1252': latin([
    'àâæçéèêëîïôœùûüÿ',
    'áéíñóúü¿¡ªº',
    'àáâãçéêíóôõúü',
    'äöüß',
    'àèéìíîòóùú',
    'åäöæøé',
    'áðéíóúýþæö',
    'éëïóöüáè',
    'àçèéíïòóúü·',
  ]),
  'windows-1250': latin(['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž']),
  'windows-1254': latin(['çğıİöşüâîû']),
  'windows-1257': latin(['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž']),
  // Before Cyrillic: Hebrew letters are small letters there, but not the other way round.
  'windows-1255': (text) => count(text, /[\u05d0-\u05ea]/g),
  'windows-1251': cased('а-яёіїєґўђјљњћџѓќѕ', 'А-ЯЁІЇЄҐЎЂЈЉЊЋЏЃЌЅ'),
  'windows-1253': cased('α-ωάέήίόύώϊϋΐΰ', 'Α-ΩΆΈΉΊΌΎΏ'),
  'windows-1256': (text) => count(text, /[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]{2,}/g),
  'windows-874': thai,
};

export const SINGLE_BYTE = Object.keys(NATURAL) as readonly SingleByte[];

/** Share, up to 1, of the characters beyond ASCII that could be writing in this code page; `natural` counts them. */
export function scoreSingleByte(text: string, encoding: SingleByte): { share: number; natural: number } {
  const high = count(text, /[^\0-\x7f]/g) - count(text, SIGNS);
  if (high <= 0) return { share: 0, natural: 0 };
  const natural = NATURAL[encoding](text);
  return { share: natural / high, natural };
}
