const SIGNATURE = 'Apple iOS\0';
const DIRECTORY_AT = 14;
const ENTRY_BYTES = 12;
const CONTENT_IDENTIFIER = 0x11;
const ASCII = 2;

/**
 * The identifier that an iPhone writes into both halves of a Live Photo, the picture and the movie, from the maker note of
 * the picture (a TIFF directory in big-endian order behind `Apple iOS`), or undefined.
 */
export function findLivePhotoIdentifier(note: readonly number[]): string | undefined {
  const bytes = Uint8Array.from(note);
  if (!latin1(bytes.subarray(0, SIGNATURE.length)).startsWith(SIGNATURE) || bytes.length < DIRECTORY_AT + 2) {
    return undefined;
  }
  const view = new DataView(bytes.buffer);
  const count = view.getUint16(DIRECTORY_AT);
  for (let entry = 0; entry < count; entry++) {
    const at = DIRECTORY_AT + 2 + entry * ENTRY_BYTES;
    if (at + ENTRY_BYTES > bytes.length) return undefined;
    if (view.getUint16(at) !== CONTENT_IDENTIFIER || view.getUint16(at + 2) !== ASCII) continue;
    const from = view.getUint32(at + 8);
    const text = latin1(bytes.subarray(from, from + Math.min(64, view.getUint32(at + 4))));
    return text.replace(/\0.*$/s, '') || undefined;
  }
  return undefined;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
