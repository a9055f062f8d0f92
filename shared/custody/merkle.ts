import type { Bytes } from '../bytes.ts';
import type { Sha256 } from './crypto.ts';

/** RFC 6962 section 2.1: the prefixes keep a leaf from passing as a node and the other way round. */
const LEAF_PREFIX = 0;
const NODE_PREFIX = 1;

export function leafHash(hash: Sha256, data: Uint8Array): Bytes {
  const bytes = new Uint8Array(1 + data.length);
  bytes[0] = LEAF_PREFIX;
  bytes.set(data, 1);
  return hash.sha256(bytes);
}

export function nodeHash(hash: Sha256, left: Uint8Array, right: Uint8Array): Bytes {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = NODE_PREFIX;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return hash.sha256(bytes);
}

/** Root of the tree without leaves. */
export function emptyRoot(hash: Sha256): Bytes {
  return hash.sha256(new Uint8Array(0));
}

/** The roots of the full subtrees that make up a tree, largest first: all that appending needs. Never changed in place. */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Bytes[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/** The frontier with one more leaf. */
export function appendLeaf(hash: Sha256, frontier: Frontier, leaf: Bytes): Frontier {
  const hashes = [...frontier.hashes];
  let node = leaf;
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    node = nodeHash(hash, hashes.pop()!, node);
  }
  hashes.push(node);
  return { size: frontier.size + 1, hashes };
}

export function rootOf(hash: Sha256, frontier: Frontier): Bytes {
  if (frontier.size === 0) return emptyRoot(hash);
  return frontier.hashes.reduceRight((right, left) => nodeHash(hash, left, right));
}
