import { spansOf } from './query.ts';

/** What is shown of a text around its first match, in UTF-16 units. */
const BEFORE = 60;
const LENGTH = 280;

/** A part of a text with its first match in it, with `…` where something was left out. */
export function excerptOf(text: string, needles: readonly string[]): string {
  if (text.length <= LENGTH) return text;
  const first = spansOf(text, needles)[0]?.start ?? 0;
  const start = whole(text, Math.max(0, Math.min(first - BEFORE, text.length - LENGTH)));
  const end = whole(text, Math.min(text.length, start + LENGTH));
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** A cut that halves no character. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
