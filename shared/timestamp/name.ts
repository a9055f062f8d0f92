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

/** Comparison key of a GeneralName of the kind directoryName, whose tag is explicit. */
export function directoryNameKey(generalName: DerNode): string {
  const fields = openFields(generalName, 0xa4);
  const { key } = nameOf(fields.any());
  fields.end();
  return key;
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
    const { shown, compared } = attributeValueOf(value);
    return { text: `${SHORT[type] ?? type}=${printable(shown)}`, key: `${type}=${compared}` };
  });
}

/** The text to show and the form to compare: folded text of the string types RFC 5280 section 7.1 names, or raw bytes. */
function attributeValueOf(value: DerNode): { shown: string; compared: string } {
  const content = contentOf(value);
  const raw = `#${toHex(rawOf(value))}`;
  switch (value.tag) {
    case TAG.utf8:
      return folding(utf8Of(value));
    case TAG.printable:
    case 0x14: // TeletexString: read as Latin-1 by every widespread implementation
    case 0x16: // IA5String
      return folding(latin1(content));
    case 0x1e: // BMPString
      return folding(utf16Of(value));
    case 0x12: // NumericString
      return { shown: latin1(content), compared: raw };
    case TAG.bitString:
      return { shown: `#${toHex(content)}`, compared: raw };
    default:
      throw new DerFault(`no text in a name at ${value.start}`);
  }
}

function folding(text: string) {
  return { shown: text, compared: JSON.stringify(folded(text)) };
}

function latin1(content: Bytes): string {
  return Array.from(content, (byte) => String.fromCharCode(byte)).join('');
}

function utf8Of(value: DerNode): string {
  try {
    return fromUtf8(contentOf(value));
  } catch {
    throw new DerFault(`broken text in a name at ${value.start}`);
  }
}

function utf16Of(value: DerNode): string {
  const content = contentOf(value);
  if (content.length % 2 !== 0) throw new DerFault(`broken text in a name at ${value.start}`);
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
