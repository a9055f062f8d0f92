/** A piece of a text: letters as they are, or one character that nobody would see. */
export type Piece = string | { readonly code: string; readonly name: UnseenName };

export type UnseenName =
  | 'direction'
  | 'mark'
  | 'zeroWidth'
  | 'filler'
  | 'control'
  | 'nul'
  | 'lineEnd'
  | 'lone'
  | 'tag'
  | 'format';

/** Emoji hold joiners and selectors that belong to their picture; they are left whole. */
const EMOJI = String.raw`\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|[\ufe0e\ufe0f])?(?:\u200d\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?)*|[#*0-9]\ufe0f\u20e3?`;
const UNSEEN = String.raw`\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}|\p{Default_Ignorable_Code_Point}|\u2800`;
const PARTS = new RegExp(`(${EMOJI})|(${UNSEEN})`, 'gu');
const ANY = new RegExp(UNSEEN, 'u');

/**
 * The text in pieces, so that what turns its direction, takes no room or is no character at all can be shown by its number.
 * Line ends and tabs are text, unless `lineEnds` is set.
 */
export function toPieces(text: string, { lineEnds = false } = {}): readonly Piece[] {
  if (!ANY.test(text)) return [text];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(PARTS)) {
    const unseen = match[2];
    if (unseen === undefined || (!lineEnds && isLayout(unseen))) continue;
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({ code: codeOf(unseen), name: nameOf(unseen) });
    // A line end is shown and still ends its line.
    if (unseen === '\n') pieces.push('\n');
    from = match.index + unseen.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

export function holdsUnseen(text: string): boolean {
  return toPieces(text).some((piece) => typeof piece !== 'string');
}

const SHORT: Record<string, string> = { '\r': 'CR', '\n': 'LF', '\t': 'TAB', '\0': 'NUL' };

function codeOf(character: string): string {
  return SHORT[character] ?? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function isLayout(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\t';
}

const NAMES: readonly (readonly [UnseenName, RegExp])[] = [
  ['nul', /\0/u],
  ['lineEnd', /[\r\n\t\u0085\u2028\u2029]/u],
  ['direction', /[\u202a-\u202e\u2066-\u2069]/u],
  ['mark', /[\u200e\u200f\u061c]/u],
  ['zeroWidth', /[\u200b-\u200d\u2060-\u2064\ufeff\u00ad\u034f]/u],
  ['filler', /[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u],
  ['tag', /[\u{e0000}-\u{e007f}]/u],
  ['lone', /\p{Cs}/u],
  ['control', /\p{Cc}/u],
];

function nameOf(character: string): UnseenName {
  return NAMES.find(([, pattern]) => pattern.test(character))?.[0] ?? 'format';
}

/** The text with unseen characters as `[U+202E]`, for places that hold plain text only, such as a name for readers of the screen. */
export function sayUnseen(text: string): string {
  return toPieces(text)
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.code}]`))
    .join('');
}
