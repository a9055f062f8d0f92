import { type Bytes, equalBytes } from '../bytes.ts';
import type { Sha256 } from './crypto.ts';
import { emptyRoot, nodeHash } from './merkle.ts';

const HASH_BYTES = 32;

/**
 * A tree of `size` leaves from which roots and proofs of every size up to its own are read. Holds each full node once:
 * about 64 bytes a leaf.
 */
export interface MerkleTree {
  readonly size: number;
  /** Root of the first `size` leaves. */
  root(size: number): Bytes;
  /** RFC 6962 section 2.1.1: the audit path of leaf `index` in the tree of the first `size` leaves. */
  inclusionProof(index: number, size: number): Bytes[];
  /** RFC 6962 section 2.1.2: that the first `oldSize` leaves begin the first `newSize`. Empty where there is nothing to show. */
  consistencyProof(oldSize: number, newSize: number): Bytes[];
}

/** @param leaves leaf hashes one after the other, 32 bytes each */
export function toMerkleTree(hash: Sha256, leaves: Uint8Array): MerkleTree {
  const size = leaves.length / HASH_BYTES;
  if (!Number.isInteger(size)) throw new RangeError('leaf hashes are 32 bytes each');
  const subtree = subtreeReader(hash, toLevels(hash, leaves));
  return {
    size,
    root(at) {
      assertRange(at >= 0 && at <= size);
      return at === 0 ? emptyRoot(hash) : subtree(0, at);
    },
    inclusionProof(index, at) {
      assertRange(index >= 0 && index < at && at <= size);
      return inclusionPath(subtree, index, at);
    },
    consistencyProof(oldSize, newSize) {
      assertRange(oldSize >= 0 && oldSize <= newSize && newSize <= size);
      return oldSize === 0 || oldSize === newSize ? [] : consistencyPath(subtree, oldSize, newSize);
    },
  };
}

/** Root of leaves `start` up to, not including, `end`. */
type Subtree = (start: number, end: number) => Bytes;

/** Levels of full nodes: the leaves, then the nodes over two of them, and so on. */
function toLevels(hash: Sha256, leaves: Uint8Array): Uint8Array[] {
  const levels = [leaves];
  for (let below = leaves; below.length >= 2 * HASH_BYTES; below = levels.at(-1)!) {
    const count = Math.floor(below.length / (2 * HASH_BYTES));
    const level = new Uint8Array(count * HASH_BYTES);
    for (let i = 0; i < count; i++) {
      level.set(nodeHash(hash, nodeAt(below, 2 * i), nodeAt(below, 2 * i + 1)), i * HASH_BYTES);
    }
    levels.push(level);
  }
  return levels;
}

function nodeAt(level: Uint8Array, position: number): Uint8Array {
  return level.subarray(position * HASH_BYTES, (position + 1) * HASH_BYTES);
}

/** Nodes at the right edge are not full; the last tree size's are remembered, since every proof of it shares them. */
function subtreeReader(hash: Sha256, levels: readonly Uint8Array[]): Subtree {
  let edgeEnd = -1;
  const edge = new Map<number, Bytes>();
  const subtree: Subtree = (start, end) => {
    const width = end - start;
    const split = largestPowerBelow(width);
    if (width === 1 || split * 2 === width) {
      return nodeAt(levels[Math.log2(width)]!, start / width).slice() as Bytes;
    }
    if (edgeEnd !== end) edge.clear();
    edgeEnd = end;
    const known = edge.get(start);
    if (known) return known;
    const node = nodeHash(hash, subtree(start, start + split), subtree(start + split, end));
    edge.set(start, node);
    return node;
  };
  return subtree;
}

function inclusionPath(subtree: Subtree, index: number, size: number): Bytes[] {
  const path: Bytes[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    path.push(index < middle ? subtree(middle, end) : subtree(start, middle));
    if (index < middle) end = middle;
    else start = middle;
  }
  return path.reverse();
}

function consistencyPath(subtree: Subtree, oldSize: number, newSize: number): Bytes[] {
  const path: Bytes[] = [];
  let [start, end] = [0, newSize];
  while (end !== oldSize) {
    const middle = start + largestPowerBelow(end - start);
    path.push(oldSize <= middle ? subtree(middle, end) : subtree(start, middle));
    if (oldSize <= middle) end = middle;
    else start = middle;
  }
  // The old tree is a full subtree of the new one: its root is known to whoever checks, so it is left out.
  if (start !== 0) path.push(subtree(start, end));
  return path.reverse();
}

/** The largest power of two smaller than `n` (1 for n = 1). */
export function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function assertRange(holds: boolean): void {
  if (!holds) throw new RangeError('outside the tree');
}

/** Whether two proofs are the same, hash by hash. */
export function equalProofs(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return a.length === b.length && a.every((each, i) => equalBytes(each, b[i]!));
}
