import type { Bytes } from '../bytes.ts';
import { toBase64 } from '../custody/base64.ts';
import { fromBase64 } from './base64.ts';

/** The blocks of one label (RFC 7468), in their order. A block whose base64 is broken comes back empty. */
export function fromPem(text: string, label: string): Bytes[] {
  const block = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]*)-----END ${label}-----`, 'g');
  return Array.from(text.matchAll(block), ([, body]) => fromBase64(body!.replace(/\s+/g, '')));
}

/** One block, 64 characters a line, with a line end after the last. */
export function toPem(der: Uint8Array, label: string): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.map((line) => `${line}\n`).join('')}-----END ${label}-----\n`;
}
