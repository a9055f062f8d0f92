import { type Bytes, concatBytes } from '../../bytes.ts';
import { DerFault } from './fault.ts';

/**
 * `der`: X.690 section 10, one encoding for each value. `ber`: indefinite and padded lengths and octet strings in
 * pieces as well, because widely used authorities write the CMS envelope so and CMS (RFC 5652 section 2) allows it.
 * What is signed (TSTInfo, attributes, certificates) is always read as `der`.
 */
export type EncodingRules = 'der' | 'ber';

/** One tag-length-value; offsets count in `source`. */
export interface DerNode {
  readonly source: Bytes;
  readonly rules: EncodingRules;
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const INDEFINITE = -1;
const CONSTRUCTED = 0x20;
/** No structure read here nests deeper than a dozen levels; the limit keeps hostile nesting off the stack. */
const MAX_DEPTH = 32;

/** Reads one node that fills `bytes` exactly. Throws a DerFault. */
export function readWhole(bytes: Bytes, rules: EncodingRules): DerNode {
  const node = readNode(bytes, 0, bytes.length, rules);
  if (node.end !== bytes.length) throw new DerFault(`bytes follow the end at ${node.end}`);
  return node;
}

/** Reads the node that starts at `offset` and must end by `limit`. Throws a DerFault. */
export function readNode(
  source: Bytes,
  offset: number,
  limit: number,
  rules: EncodingRules,
  depth = 0,
): DerNode {
  if (depth > MAX_DEPTH) throw new DerFault(`nested too deeply at ${offset}`);
  const tag = byteAt(source, offset, limit);
  if ((tag & 0x1f) === 0x1f) throw new DerFault(`unexpected tag at ${offset}`);
  if (rules === 'der') assertForm(tag, offset);
  const { length, contentStart } = readLength(source, offset + 1, limit, rules);
  if (length === INDEFINITE) return readIndefinite(source, tag, offset, contentStart, limit, depth);
  const end = contentStart + length;
  if (end > limit) throw new DerFault(`length at ${offset} runs past the end`);
  return { source, rules, tag, start: offset, contentStart, contentEnd: end, end };
}

function byteAt(source: Bytes, offset: number, limit: number): number {
  if (offset >= limit) throw new DerFault(`cut off at ${offset}`);
  return source[offset]!;
}

/** DER knows one form for each universal type: sequences and sets constructed, all else primitive. */
function assertForm(tag: number, offset: number): void {
  if (tag >= 0x40) return;
  const mustNest = (tag & 0x1f) === 0x10 || (tag & 0x1f) === 0x11;
  if (tag === 0 || mustNest !== ((tag & CONSTRUCTED) !== 0)) throw new DerFault(`wrong form at ${offset}`);
}

function readLength(source: Bytes, offset: number, limit: number, rules: EncodingRules) {
  const first = byteAt(source, offset, limit);
  if (first < 0x80) return { length: first, contentStart: offset + 1 };
  const count = first & 0x7f;
  if (count === 0 && rules === 'ber') return { length: INDEFINITE, contentStart: offset + 1 };
  if (count === 0 || count > 4) throw new DerFault(`length form at ${offset} is not allowed`);
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 256 + byteAt(source, offset + i, limit);
  const shortest = length >= 0x80 && length >= 256 ** (count - 1);
  if (rules === 'der' && !shortest) throw new DerFault(`length at ${offset} is not the shortest form`);
  return { length, contentStart: offset + 1 + count };
}

function readIndefinite(
  source: Bytes,
  tag: number,
  start: number,
  contentStart: number,
  limit: number,
  depth: number,
): DerNode {
  if ((tag & CONSTRUCTED) === 0) throw new DerFault(`indefinite length of a plain value at ${start}`);
  let at = contentStart;
  while (!(byteAt(source, at, limit) === 0 && byteAt(source, at + 1, limit) === 0)) {
    at = readNode(source, at, limit, 'ber', depth + 1).end;
  }
  return { source, rules: 'ber', tag, start, contentStart, contentEnd: at, end: at + 2 };
}

/** The content without tag and length; a view, not a copy. */
export function contentOf(node: DerNode): Bytes {
  return node.source.subarray(node.contentStart, node.contentEnd);
}

/** Tag, length and content as they stand; a view, not a copy. */
export function rawOf(node: DerNode): Bytes {
  return node.source.subarray(node.start, node.end);
}

export function childrenOf(node: DerNode): DerNode[] {
  if ((node.tag & CONSTRUCTED) === 0) throw new DerFault(`no inner values at ${node.start}`);
  const children: DerNode[] = [];
  for (let at = node.contentStart; at < node.contentEnd; ) {
    const child = readNode(node.source, at, node.contentEnd, node.rules);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** The same value read again under the strict rules, from a copy that starts at zero. */
export function strictly(node: DerNode): DerNode {
  return readWhole(rawOf(node).slice(), 'der');
}

/** Content of an octet string, which under `ber` may come in pieces (RFC 5652 section 5.2.1 allows it for eContent). */
export function octetsOf(node: DerNode, depth = 0): Bytes {
  if (node.tag === TAG.octetString) return contentOf(node);
  const inPieces = node.tag === (TAG.octetString | CONSTRUCTED) && node.rules === 'ber';
  if (!inPieces || depth > MAX_DEPTH) throw new DerFault(`no octet string at ${node.start}`);
  return concatBytes(...childrenOf(node).map((piece) => octetsOf(piece, depth + 1)));
}
