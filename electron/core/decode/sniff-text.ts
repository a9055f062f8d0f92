import type { SniffedType } from './sniff.ts';

/** Extensions of plain text that content cannot tell apart. */
const NAMED: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  eml: 'message/rfc822',
  md: 'text/markdown',
  log: 'text/plain',
  vcf: 'text/vcard',
};

/** Plain text of any encoding Korean exports come in, or undefined when the bytes are none. */
export function sniffText(bytes: Uint8Array, extension: string): SniffedType | undefined {
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  const start = text.trimStart();
  if (
    /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
      start,
    )
  ) {
    return { type: 'image/svg+xml', extension: 'svg' };
  }
  if (/^(?:<!doctype html|<html[\s>])/i.test(start)) return { type: 'text/html', extension: 'html' };
  if (start.startsWith('<?xml')) return { type: 'application/xml', extension: 'xml' };
  if (isMail(text)) return { type: 'message/rfc822', extension: 'eml' };
  if (start.startsWith('BEGIN:VCARD')) return { type: 'text/vcard', extension: 'vcf' };
  const named = NAMED[extension];
  return named ? { type: named, extension } : { type: 'text/plain', extension: 'txt' };
}

/** RFC 5322: header fields from the first line on, one of which every mail has. */
function isMail(text: string): boolean {
  const header = text.split(/\r?\n\r?\n/, 1)[0]!;
  const lines = header.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const fields = lines.slice(0, -1).every((line) => /^[!-9;-~]+:/.test(line));
  return fields && lines.length > 2 && /^(?:received|from|date|message-id|return-path):/im.test(header);
}

function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b) || byte === 0x7f))
    return undefined;
  return decode('utf-8', bytes) ?? decodeDoubleByte(bytes);
}

/** The sample may end inside a character, so the last bytes are held back by streaming. */
function decode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** CP949 and Shift_JIS by their structure: enough to know text from data, without a table of characters. */
function decodeDoubleByte(bytes: Uint8Array): string | undefined {
  let ascii = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) ascii += String.fromCharCode(byte);
    else if (byte === 0x80 || byte === 0xff) return undefined;
    else if (byte < 0xa1 || byte > 0xdf || isTrail(bytes[at + 1])) {
      if (at + 1 < bytes.length && !isTrail(bytes[at + 1])) return undefined;
      at++;
      ascii += '?';
    }
  }
  return ascii;
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x40 && byte !== 0x7f && byte !== 0xff;
}
