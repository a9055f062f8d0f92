import type { Bytes } from '../bytes.ts';

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += ALPHABET[group >> 18]! + ALPHABET[(group >> 12) & 63]!;
    text += i + 1 < bytes.length ? ALPHABET[(group >> 6) & 63]! : '=';
    text += i + 2 < bytes.length ? ALPHABET[group & 63]! : '=';
  }
  return text;
}

/**
 * Bytes of a base64 text in its one strict spelling; null for any other (white space, missing padding, stray bits), so
 * that a signed text cannot be respelled.
 */
export function parseBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4, at += 3) {
    const group = groupOf(text.slice(i, i + 4));
    for (let j = 0; j < 3 && at + j < bytes.length; j++) bytes[at + j] = (group >> (16 - 8 * j)) & 255;
  }
  return toBase64(bytes) === text ? bytes : null;
}

/** Unknown characters count as zero: the caller's comparison with the strict spelling refuses them. */
function groupOf(four: string): number {
  let group = 0;
  for (const character of four) group = (group << 6) | Math.max(0, ALPHABET.indexOf(character));
  return group;
}
