import type { Bytes } from '../../shared/bytes.ts';
import { childrenOf, contentOf, type DerNode, readWhole } from '../../shared/timestamp/der/node.ts';
import { encode } from '../../shared/timestamp/der/write.ts';

/** A DER value as a tree that can be changed and written again with right lengths. */
export interface DerTree {
  tag: number;
  /** Content of a plain value; for an octet string that holds DER, null and the inner value is the one child. */
  content: Bytes | null;
  children: DerTree[];
}

export function toTree(bytes: Bytes): DerTree {
  return treeOf(readWhole(bytes.slice(), 'der'));
}

function treeOf(node: DerNode): DerTree {
  if ((node.tag & 0x20) !== 0)
    return { tag: node.tag, content: null, children: childrenOf(node).map(treeOf) };
  const inner = node.tag === 0x04 ? innerTree(contentOf(node)) : null;
  if (inner !== null) return { tag: node.tag, content: null, children: [inner] };
  return { tag: node.tag, content: contentOf(node).slice(), children: [] };
}

/** Octet strings wrap DER in extensions and signatures; a hash only looks like DER by chance. */
function innerTree(content: Bytes): DerTree | null {
  try {
    return content.length > 2 ? toTree(content) : null;
  } catch {
    return null;
  }
}

export function fromTree(tree: DerTree): Bytes {
  return encode(tree.tag, tree.content ?? new Uint8Array(0), ...tree.children.map(fromTree));
}

interface Place {
  readonly parent: DerTree;
  readonly index: number;
}

function placesIn(tree: DerTree): Place[] {
  return tree.children.flatMap((child, index) => [{ parent: tree, index }, ...placesIn(child)]);
}

export const TREE_CHANGES = ['drop', 'double', 'swap', 'empty', 'byte', 'tag', 'extra', 'lift'] as const;
export type TreeChange = (typeof TREE_CHANGES)[number];

/** The value with one node changed in one way; `at` and `byte` choose which and how. Lengths are right again. */
export function changeTree(bytes: Bytes, change: TreeChange, at: number, byte: number): Bytes {
  const tree = toTree(bytes);
  const places = placesIn(tree);
  const place = places[at % places.length];
  if (place === undefined) return bytes;
  CHANGES[change](place, byte);
  return fromTree(tree);
}

const CHANGES: Readonly<Record<TreeChange, (place: Place, byte: number) => void>> = {
  drop: ({ parent, index }) => void parent.children.splice(index, 1),
  double: ({ parent, index }) => void parent.children.splice(index, 0, parent.children[index]!),
  swap: ({ parent, index }) => parent.children.unshift(...parent.children.splice(index, 1)),
  empty: ({ parent, index }) =>
    Object.assign(parent.children[index]!, { content: new Uint8Array(0), children: [] }),
  byte: ({ parent, index }, byte) => {
    const { content } = parent.children[index]!;
    if (content !== null && content.length > 0) content[byte % content.length]! ^= 1 << (byte % 8);
  },
  tag: ({ parent, index }, byte) => {
    parent.children[index]!.tag = [
      0x02, 0x03, 0x04, 0x05, 0x0c, 0x17, 0x18, 0x30, 0x31, 0x80, 0xa0, 0xa1, 0xa2,
    ][byte % 13]!;
  },
  extra: ({ parent, index }, byte) =>
    void parent.children.splice(index, 0, { tag: 0x02, content: Uint8Array.of(byte & 0x7f), children: [] }),
  lift: ({ parent, index }) => void parent.children.splice(index, 1, ...parent.children[index]!.children),
};
