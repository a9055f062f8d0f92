const EXTENSION: Record<string, string> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/wav': 'wav',
  'audio/amr': 'amr',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'video/x-msvideo': 'avi',
  'video/webm': 'webm',
};

/** How the file of a recording is called in what is filed; `bin` where its type is not a known one. */
export function mediaExtension(type: string): string {
  return EXTENSION[type] ?? 'bin';
}
