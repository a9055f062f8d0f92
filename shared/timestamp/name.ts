import { type Bytes, fromUtf8, toHex } from '../bytes.ts';
import { DerFault } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { childrenOf, contentOf, type DerNode, rawOf, TAG } from './der/node.ts';
import { oidOf } from './der/values.ts';

/** A distinguished name (RFC 5280 section 4.1.2.4). */
export interface DistinguishedName {
  /** For people: `CN=…, O=…`, in the order of the certificate, without control characters. */
  readonly text: string;
  /** Equal for names that match by RFC 5280 section 7.1: case, spacing and string type do not count. */
  readonly key: string;
}

const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
};

/** Reads a Name. Throws a DerFault. */
export function nameOf(node: DerNode): DistinguishedName {
  if (node.tag !== TAG.sequence) throw new DerFault(`no name at ${node.start}`);
  const parts = childrenOf(node).map(relativeOf);
  return {
    text: parts.map((attributes) => attributes.map((attribute) => attribute.text).join('+')).join(', '),
    key: parts
      .map((attributes) =>
        attributes
          .map(({ key }) => key)
          .toSorted()
          .join('+'),
      )
      .join(','),
  };
}

function relativeOf(node: DerNode) {
  if (node.tag !== TAG.set || node.contentStart === node.contentEnd) {
    throw new DerFault(`no name part at ${node.start}`);
  }
  return childrenOf(node).map((attribute) => {
    const fields = openFields(attribute, TAG.sequence);
    const type = oidOf(fields.take(TAG.oid));
    const value = fields.any();
    fields.end();
    const text = stringOf(value);
    return {
      text: `${SHORT[type] ?? type}=${text === null ? `#${toHex(contentOf(value))}` : printable(text)}`,
      key: `${type}=${text === null ? `#${toHex(rawOf(value))}` : JSON.stringify(folded(text))}`,
    };
  });
}

/** Text of the string types a name may hold, or null for another type or broken text. */
function stringOf(value: DerNode): string | null {
  const content = contentOf(value);
  switch (value.tag) {
    case TAG.utf8:
      return utf8Or(content);
    case TAG.printable:
    case 0x14: // TeletexString: read as Latin-1 by every widespread implementation
    case 0x16: // IA5String
    case 0x1a: // VisibleString
      return Array.from(content, (byte) => String.fromCharCode(byte)).join('');
    case 0x1e: // BMPString
      return content.length % 2 === 0 ? utf16(content) : null;
    default:
      return null;
  }
}

function utf8Or(content: Bytes): string | null {
  try {
    return fromUtf8(content);
  } catch {
    return null;
  }
}

function utf16(content: Bytes): string {
  let text = '';
  for (let i = 0; i < content.length; i += 2) {
    text += String.fromCharCode(content[i]! * 256 + content[i + 1]!);
  }
  return text;
}

/** Only ASCII letters fold: a wider folding would let two names meet that other software keeps apart. */
function folded(text: string): string {
  return text
    .replace(/[ \t\n\v\f\r]+/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const MAX_SHOWN = 200;

/** Text from a foreign file made fit for a terminal and a page: no control, bidi or invisible characters, bounded. */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return clean.length > MAX_SHOWN ? `${clean.slice(0, MAX_SHOWN)}…` : clean;
}
