import type { Bytes } from '../bytes.ts';
import { ALPHABET } from '../custody/base64.ts';

/** Bytes of padded base64 without line ends; empty for anything else, which no certificate is. */
export function fromBase64(text: string): Bytes {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return new Uint8Array(0);
  const digits = Array.from(text.replace(/=+$/, ''), (character) => ALPHABET.indexOf(character));
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  for (let i = 0, at = 0; i < digits.length; i += 4, at += 3) {
    const group =
      (digits[i]! << 18) | (digits[i + 1]! << 12) | ((digits[i + 2] ?? 0) << 6) | (digits[i + 3] ?? 0);
    bytes.set([(group >> 16) & 255, (group >> 8) & 255, group & 255].slice(0, bytes.length - at), at);
  }
  return bytes;
}
