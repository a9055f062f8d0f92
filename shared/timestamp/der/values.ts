import { type Bytes, toHex } from '../../bytes.ts';
import { DerFault } from './fault.ts';
import { contentOf, type DerNode, TAG } from './node.ts';

/** Value of an INTEGER, or of one with an implicit context tag. Throws a DerFault. */
export function integerOf(node: DerNode, tag: number = TAG.integer): bigint {
  const content = contentOf(node);
  if (node.tag !== tag || content.length === 0) throw new DerFault(`no integer at ${node.start}`);
  const padded = content.length > 1 && (content[0] === 0 || content[0] === 0xff);
  if (padded && content[0]! >> 7 === content[1]! >> 7) throw new DerFault(`padded integer at ${node.start}`);
  return BigInt.asIntN(content.length * 8, BigInt(`0x${toHex(content)}`));
}

/** An INTEGER that must fit an ordinary number. Throws a DerFault. */
export function smallIntegerOf(node: DerNode, tag: number = TAG.integer): number {
  const value = integerOf(node, tag);
  if (value < 0n || value > 0x7fffffffn) throw new DerFault(`number out of range at ${node.start}`);
  return Number(value);
}

/** Unsigned value as lower-case hexadecimal with whole bytes, as certificate tools print serial numbers. */
export function serialTextOf(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString(16);
  return `${value < 0n ? '-' : ''}${digits.length % 2 === 0 ? digits : `0${digits}`}`;
}

export function booleanOf(node: DerNode): boolean {
  const content = contentOf(node);
  const value = content[0];
  if (node.tag !== TAG.boolean || content.length !== 1 || (value !== 0 && value !== 0xff)) {
    throw new DerFault(`no truth value at ${node.start}`);
  }
  return value === 0xff;
}

/** Dotted form of an OBJECT IDENTIFIER. Throws a DerFault. */
export function oidOf(node: DerNode): string {
  const content = contentOf(node);
  if (node.tag !== TAG.oid || content.length === 0 || content.length > 64 || content.at(-1)! >= 0x80) {
    throw new DerFault(`no object identifier at ${node.start}`);
  }
  const [first, ...rest] = arcsOf(content, node.start);
  const root = first! < 80n ? first! / 40n : 2n;
  return [root, first! - root * 40n, ...rest].join('.');
}

function arcsOf(content: Bytes, start: number): bigint[] {
  const arcs: bigint[] = [];
  let arc = 0n;
  let open = false;
  for (const byte of content) {
    if (!open && byte === 0x80) throw new DerFault(`padded object identifier at ${start}`);
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    open = byte >= 0x80;
    if (!open) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  return arcs;
}

/** Bytes of a BIT STRING that has whole bytes only, such as a signature or a key. Throws a DerFault. */
export function wholeBitsOf(node: DerNode): Bytes {
  const content = contentOf(node);
  if (node.tag !== TAG.bitString || content[0] !== 0) throw new DerFault(`no whole bytes at ${node.start}`);
  return content.subarray(1);
}

/** Numbers of the bits that are set, counted from the first (X.680 named bit list). Throws a DerFault. */
export function namedBitsOf(node: DerNode): number[] {
  const [unused, ...bytes] = contentOf(node);
  if (node.tag !== TAG.bitString || unused === undefined || unused > 7) {
    throw new DerFault(`no bits at ${node.start}`);
  }
  // X.690 section 11.2.1: bits that are not used are zero; a set one would be read by some and not by others.
  if (((bytes.at(-1) ?? 0xff) & ((1 << unused) - 1)) !== 0) throw new DerFault(`stray bits at ${node.start}`);
  return bytes.flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte & (0x80 >> bit)) !== 0).map((bit) => at * 8 + bit),
  );
}
