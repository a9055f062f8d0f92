/**
 * Types of sound and film as a browser is told them, by the type that our own look at the bytes found. A fixed list: what
 * the file or a name says of itself never becomes the type of a response.
 */
const PLAYABLE: Readonly<Record<string, string>> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
  'audio/ogg': 'audio/ogg',
  'audio/flac': 'audio/flac',
  'audio/wav': 'audio/wav',
  'video/mp4': 'video/mp4',
  'video/webm': 'video/webm',
  'video/quicktime': 'video/mp4',
  'video/3gpp': 'video/mp4',
};

/** The type to play it as; null for what no browser plays. Whether a codec inside is known, only playing shows. */
export function playableType(type: string): string | null {
  return Object.hasOwn(PLAYABLE, type) ? PLAYABLE[type]! : null;
}
