/**
 * Names of characters that leave no ink or change the order of text. In evidence they are printed as labels, because a
 * reader of the page cannot see them otherwise: a hidden direction override can turn a sentence around.
 * Names follow the Unicode character database (abbreviations of NameAliases.txt).
 */
const NAMED: readonly (readonly [number, string])[] = [
  [0x00, 'NUL'],
  [0x07, 'BEL'],
  [0x08, 'BS'],
  [0x09, 'TAB'],
  [0x0a, 'LF'],
  [0x0b, 'VT'],
  [0x0c, 'FF'],
  [0x0d, 'CR'],
  [0x1b, 'ESC'],
  [0x7f, 'DEL'],
  [0x85, 'NEL'],
  [0xa0, 'NBSP'],
  [0xad, 'SHY'],
  [0x034f, 'CGJ'],
  [0x061c, 'ALM'],
  [0x115f, 'HCF'],
  [0x1160, 'HJF'],
  [0x180e, 'MVS'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LSEP'],
  [0x2029, 'PSEP'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x202f, 'NNBSP'],
  [0x205f, 'MMSP'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0x3000, 'IDSP'],
  [0x3164, 'HF'],
  [0xfeff, 'BOM'],
  [0xffa0, 'HWHF'],
];

const names = new Map(NAMED);

/** Ranges of code points that are drawn as a label with their number when they have no shorter name. */
const UNSEEN =
  /^(?:[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])$/u;

export function codePointLabel(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The label of a character without ink, or undefined for one that a font can draw. An ordinary space is drawn. */
export function invisibleLabel(codePoint: number): string | undefined {
  if (codePoint === 0x20) return undefined;
  const name = names.get(codePoint);
  if (name !== undefined) return name;
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return `VS${codePoint - 0xfe00 + 1}`;
  if (codePoint >= 0xe0020 && codePoint <= 0xe007e) return `TAG ${String.fromCharCode(codePoint - 0xe0000)}`;
  return UNSEEN.test(String.fromCodePoint(codePoint)) ? codePointLabel(codePoint) : undefined;
}
