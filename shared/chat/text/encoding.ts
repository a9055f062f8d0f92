import { decodeCp949 } from './cp949.ts';
import type { SingleByte } from './single-byte.ts';

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'cp949'
  | 'shift_jis'
  | 'gb18030'
  | 'big5'
  | SingleByte;

export interface Decoder {
  /** The text, or null when any byte of it is not of this encoding. */
  strict(bytes: Uint8Array): string | null;
  /** The text with U+FFFD where bytes are not of this encoding. */
  lossy(bytes: Uint8Array): string;
  /** The text of the first bytes of a longer line; a character cut at the end is left out. */
  beginning(bytes: Uint8Array): { text: string; undecodable: boolean };
}

export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'cp949') return cp949Decoder;
  const strictDecoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const lossyDecoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    strict: (bytes) => attempt(() => strictDecoder.decode(bytes)),
    lossy: (bytes) => lossyDecoder.decode(bytes),
    beginning: (bytes) => {
      const text = attempt(() =>
        new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true }),
      );
      if (text !== null) return { text, undecodable: false };
      const lossy = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
      return { text: lossy, undecodable: true };
    },
  };
}

const cp949Decoder: Decoder = {
  strict: (bytes) => {
    const { text, bad } = decodeCp949(bytes);
    return bad === 0 ? text : null;
  },
  lossy: (bytes) => decodeCp949(bytes).text,
  beginning: (bytes) => {
    const { text, bad } = decodeCp949(bytes, { partial: true });
    return { text, undecodable: bad > 0 };
  },
};

function attempt(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

/** Length in bytes of one code unit that may hold a line end. */
export function unitSize(encoding: Encoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
}
