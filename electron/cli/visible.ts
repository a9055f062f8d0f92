/**
 * Text from files and persons as it is shown on a terminal: what moves the cursor, ends the line or turns the direction of
 * the text is written as its code, `\u{202e}`. The joiner inside an emoji stays.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

const EMOJI_JOINER =
  '(?<=\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})?)\\u200d(?=\\p{Extended_Pictographic})';
const HIDDEN = new RegExp(`(?!${EMOJI_JOINER})[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]`, 'gu');

/** The same for text of several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
