const EXTENSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'application/pdf': 'pdf',
    'application/zip': 'zip',
    'application/json': 'json',
    'audio/aac': 'aac',
    'audio/amr': 'amr',
    'audio/mp4': 'm4a',
    'audio/mpeg': 'mp3',
    'audio/wav': 'wav',
    'audio/x-m4a': 'm4a',
    'image/gif': 'gif',
    'image/heic': 'heic',
    'image/heif': 'heif',
    'image/jpeg': 'jpg',
    'image/png': 'png',
    'image/tiff': 'tif',
    'image/webp': 'webp',
    'message/rfc822': 'eml',
    'text/csv': 'csv',
    'text/html': 'html',
    'text/plain': 'txt',
    'video/3gpp': '3gp',
    'video/mp4': 'mp4',
    'video/quicktime': 'mov',
    'video/webm': 'webm',
  }),
);

/**
 * File extension for a media type found from the content. Never taken from the original name: an extension is free
 * text, and a name may hold a person. `bin` for what is not in the list.
 */
export function extensionFor(mediaType: string): string {
  return EXTENSIONS.get(mediaType.split(';', 1)[0]!.trim().toLowerCase()) ?? 'bin';
}
