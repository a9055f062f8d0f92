import { codePointLabel, invisibleLabel } from './invisible.ts';

/** A piece of text as a screen shows it: as it is, or a character without ink by its name. */
export type VisiblePiece = { readonly text: string } | { readonly label: string; readonly codePoint: string };

/** Characters that need no label: they are laid out as text, or hold an emoji together. */
const LAID_OUT = new Set([0x09, 0x0a, 0x0d]);

const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3\ufe0f]/u;

/**
 * Splits a text so that what leaves no ink or turns the order of a line is seen by name. A joiner between two emoji and a
 * selector behind one are part of its picture and stay.
 */
export function toVisiblePieces(text: string): VisiblePiece[] {
  const pieces: VisiblePiece[] = [];
  let plain = '';
  let before = '';
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length;
    const label = labelOf(character, before, text.slice(at, at + 2));
    before = character;
    if (label === undefined) {
      plain += character;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain });
    plain = '';
    pieces.push({ label, codePoint: codePointLabel(character.codePointAt(0)!) });
  }
  if (plain !== '') pieces.push({ text: plain });
  return pieces;
}

function labelOf(character: string, before: string, after: string): string | undefined {
  const codePoint = character.codePointAt(0)!;
  // Spaces of any width are seen as spaces; a label for each would hide the few that matter.
  if (LAID_OUT.has(codePoint) || /\p{Zs}/u.test(character)) return undefined;
  const label = invisibleLabel(codePoint);
  if (label === undefined) return undefined;
  const inEmoji =
    EMOJI_PART.test(before) && (codePoint === 0xfe0f || (codePoint === 0x200d && EMOJI_PART.test(after)));
  return inEmoji || (codePoint === 0xfe0f && /[#*0-9\u00a9\u00ae\u2000-\u3300]/u.test(before))
    ? undefined
    : label;
}
