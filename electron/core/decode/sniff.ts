import { sniffText } from './sniff-text.ts';

/** Type by content, as a media type and the extension it is known by. */
export interface SniffedType {
  readonly type: string;
  readonly extension: string;
}

/** Bytes from the start of a file that `sniffType` wants to see; fewer give a less exact answer. */
export const SNIFF_BYTES = 4096;

type Rule = readonly [offset: number, magic: string, type: string, extension: string];

/** `magic` is Latin-1 text; longer and more exact rules first. */
const RULES: readonly Rule[] = [
  [0, '\x89PNG\r\n\x1a\n', 'image/png', 'png'],
  [0, '\xff\xd8\xff', 'image/jpeg', 'jpg'],
  [0, 'GIF87a', 'image/gif', 'gif'],
  [0, 'GIF89a', 'image/gif', 'gif'],
  [0, 'II*\0', 'image/tiff', 'tif'],
  [0, 'MM\0*', 'image/tiff', 'tif'],
  [0, '%PDF-', 'application/pdf', 'pdf'],
  [0, '8BPS', 'image/vnd.adobe.photoshop', 'psd'],
  [0, '7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed', '7z'],
  [0, 'Rar!\x1a\x07', 'application/vnd.rar', 'rar'],
  [0, '\x1f\x8b\x08', 'application/gzip', 'gz'],
  [0, 'SQLite format 3\0', 'application/vnd.sqlite3', 'sqlite'],
  [0, 'ID3', 'audio/mpeg', 'mp3'],
  [0, '#!AMR-WB\n', 'audio/amr-wb', 'awb'],
  [0, '#!AMR', 'audio/amr', 'amr'],
  [0, 'OggS', 'audio/ogg', 'ogg'],
  [0, 'fLaC', 'audio/flac', 'flac'],
  [0, 'caff', 'audio/x-caf', 'caf'],
  [0, '\x1a\x45\xdf\xa3', 'video/webm', 'webm'],
  [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11', 'video/x-ms-asf', 'wmv'],
  [0, 'HWP Document File', 'application/x-hwp-v3', 'hwp'],
  [0, '{\\rtf', 'application/rtf', 'rtf'],
  [0, 'MZ', 'application/vnd.microsoft.portable-executable', 'exe'],
  [0, '\x7fELF', 'application/x-elf', 'elf'],
];

/** Major and compatible brands of ISO base media files (ISO/IEC 14496-12 4.3, MIAF, HEIF). */
const BRANDS: readonly (readonly [RegExp, string, string])[] = [
  [/avif|avis/, 'image/avif', 'avif'],
  [/heic|heix|heim|heis|hevc|hevx/, 'image/heic', 'heic'],
  [/mif1|msf1|mif2/, 'image/heif', 'heif'],
  [/M4A |M4B /, 'audio/mp4', 'm4a'],
  [/3gp|3g2|3ge|3gg/, 'video/3gpp', '3gp'],
  [/qt {2}/, 'video/quicktime', 'mov'],
];

/**
 * The type of a file by its first bytes (give `SNIFF_BYTES`). Pure and bounded, so it may run in any process. A name only
 * helps to tell kinds that share one container or are plain text; it never overrules content.
 */
export function sniffType(firstBytes: Uint8Array, name = ''): SniffedType {
  const head = latin1(firstBytes);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (
    sniffMagic(head) ??
    sniffRiff(head) ??
    sniffIsoMedia(head) ??
    sniffZip(head) ??
    sniffCompound(head, extension) ??
    sniffMpegAudio(firstBytes) ??
    sniffBitmap(firstBytes) ??
    sniffText(firstBytes, extension) ?? { type: 'application/octet-stream', extension: 'bin' }
  );
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, SNIFF_BYTES)) text += String.fromCharCode(byte);
  return text;
}

function sniffMagic(head: string): SniffedType | undefined {
  const rule = RULES.find(([offset, magic]) => head.startsWith(magic, offset));
  return rule && { type: rule[2], extension: rule[3] };
}

function sniffRiff(head: string): SniffedType | undefined {
  if (!head.startsWith('RIFF')) return undefined;
  const form = head.slice(8, 12);
  if (form === 'WEBP') return { type: 'image/webp', extension: 'webp' };
  if (form === 'WAVE') return { type: 'audio/wav', extension: 'wav' };
  return form === 'AVI ' ? { type: 'video/x-msvideo', extension: 'avi' } : undefined;
}

function sniffIsoMedia(head: string): SniffedType | undefined {
  if (head.slice(4, 8) !== 'ftyp') {
    // QuickTime files from before the brand box start with their movie or data.
    return /^(?:moov|mdat|wide|free)$/.test(head.slice(4, 8))
      ? { type: 'video/quicktime', extension: 'mov' }
      : undefined;
  }
  const length = (head.charCodeAt(2) << 8) | head.charCodeAt(3);
  const major = head.slice(8, 12);
  const compatible = head.slice(16, Math.min(length, 256));
  // The general HEIF brands say nothing of the codec; the compatible ones do.
  const brands = /mif|msf/.test(major) ? [compatible, major] : [major, compatible];
  for (const part of brands) {
    const brand = BRANDS.find(([pattern]) => pattern.test(part));
    if (brand) return { type: brand[1], extension: brand[2] };
    if (/^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash)$/.test(major)) break;
  }
  return { type: 'video/mp4', extension: 'mp4' };
}

/** The first entry's name tells the office formats (stored first by rule or habit) from plain archives. */
function sniffZip(head: string): SniffedType | undefined {
  if (!/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return undefined;
  const first = head.slice(30, 30 + head.charCodeAt(26));
  const mimetype = /^mimetype(application\/[\w.+-]{3,80})(?:PK|$)/.exec(head.slice(30, 160))?.[1];
  if (mimetype === 'application/hwp+zip') return { type: mimetype, extension: 'hwpx' };
  if (mimetype === 'application/epub+zip') return { type: mimetype, extension: 'epub' };
  const document = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/.exec(
    mimetype ?? '',
  );
  if (document)
    return { type: mimetype!, extension: { text: 'odt', spreadsheet: 'ods' }[document[1]!] ?? 'odp' };
  return sniffOffice(head, first) ?? { type: 'application/zip', extension: 'zip' };
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

function sniffOffice(head: string, first: string): SniffedType | undefined {
  if (!/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/.test(first)) return undefined;
  const part = /(?:^|[^\w])(word|xl|ppt)\//.exec(head)?.[1];
  if (part === 'word') return { type: `${OFFICE}wordprocessingml.document`, extension: 'docx' };
  if (part === 'xl') return { type: `${OFFICE}spreadsheetml.sheet`, extension: 'xlsx' };
  if (part === 'ppt') return { type: `${OFFICE}presentationml.presentation`, extension: 'pptx' };
  return undefined;
}

/** [MS-CFB] compound files: Outlook messages, Hangul documents and old Office share one header. */
function sniffCompound(head: string, extension: string): SniffedType | undefined {
  if (!head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return undefined;
  const wide = (text: string) => [...text].join('\0');
  if (head.includes(wide('HwpSummaryInformation')) || head.includes(wide('FileHeader'))) {
    return { type: 'application/x-hwp', extension: 'hwp' };
  }
  if (head.includes(wide('__substg1.0_')) || head.includes(wide('__properties_version1.0'))) {
    return { type: 'application/vnd.ms-outlook', extension: 'msg' };
  }
  const named: Record<string, string> = {
    hwp: 'application/x-hwp',
    msg: 'application/vnd.ms-outlook',
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
  };
  const type = named[extension];
  return type ? { type, extension } : { type: 'application/x-ole-storage', extension: 'bin' };
}

/**
 * Two bytes of frame sync prove little, so version, layer and rates must be legal as well (ISO/IEC 11172-3 2.4.1.3). Layer I
 * is left out: nothing writes it, and it would claim the byte-order mark of UTF-16.
 */
function sniffMpegAudio(bytes: Uint8Array): SniffedType | undefined {
  const [a = 0, b = 0, c = 0] = bytes;
  if (a !== 0xff || (b & 0xe0) !== 0xe0) return undefined;
  if ((b & 0xf6) === 0xf0) return { type: 'audio/aac', extension: 'aac' };
  const legal =
    (b & 0x18) !== 0x08 &&
    (b & 0x06) !== 0 &&
    (b & 0x06) !== 0x06 &&
    (c & 0xf0) !== 0xf0 &&
    (c & 0x0c) !== 0x0c;
  return legal ? { type: 'audio/mpeg', extension: 'mp3' } : undefined;
}

/** `BM` alone would claim text; the reserved zeros and a known header size are asked for too. */
function sniffBitmap(bytes: Uint8Array): SniffedType | undefined {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 18) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const known = [12, 40, 52, 56, 64, 108, 124].includes(view.getUint32(14, true));
  return known && view.getUint32(6, true) === 0 ? { type: 'image/bmp', extension: 'bmp' } : undefined;
}
